import { hideConfidential } from '../../shared/layout/hide-confidential.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import { recordKinds, type ProjectRecords } from '../../shared/model/records.ts';
import type { ExportDrawing, ExportJob } from '../../shared/protocol/export-page.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createScene } from '../../shared/scene/create-scene.ts';
import { sceneHeadings } from '../../shared/scene/scene-to-html.ts';
import type { Scene } from '../../shared/scene/shape.ts';
import { type Theme, themes } from '../../shared/scene/theme.ts';
import { createMeasureText } from '../text/measure-text.ts';
import { textLanguage } from './text-language.ts';

export type Drawing = {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly about: Omit<ExportDrawing, 'missingPictures'>;
};

/** Lays the map out as the screen does and makes its scene. */
export function makeDrawing({ snapshot, options, day }: ExportJob): Result<Drawing> {
  const all = recordsById(snapshot.records);
  const records = options.confidential ? all : hideConfidential(all);
  const view = createMapView(records, options.mapId);
  if (view === undefined) {
    return fail('nothing-to-draw', 'This map is not in the project any more. Nothing was exported.');
  }
  const theme = themes[options.theme];
  const [project] = snapshot.records.project;
  const projectName = project?.name ?? '';
  const { titleBlock, legend, stageId } = options;
  const scene = createScene({
    view,
    measure: createMeasureText(),
    theme,
    options: { titleBlock, legend, stageId, date: day, projectName },
  });
  if (scene === undefined) {
    return fail('nothing-to-draw', 'This stage is not on the map any more. Nothing was exported.');
  }
  const text = sceneText(scene);
  return ok({
    scene,
    theme,
    about: {
      width: Math.ceil(scene.width),
      height: Math.ceil(scene.height),
      title: scene.title,
      description: describe(scene, projectName, view.map.scenario),
      headings: sceneHeadings(scene).map(withoutFalseSpaces),
      language: textLanguage(text, navigator.language),
    },
  });
}

/** Lines of scripts that are written without spaces are joined without one. */
const withoutFalseSpaces = (text: string): string =>
  text.replace(
    /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。，]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/gu,
    '',
  );

/** Every text of a scene. */
export const sceneText = (scene: Scene): string =>
  scene.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : [])).join('\n');

function describe(scene: Scene, projectName: string, scenario: string): string {
  const stages = scene.reading.map((stage) => stage.name).join(', ');
  const parts = [
    projectName === '' ? 'Customer journey map.' : `Customer journey map of “${projectName}”.`,
    `Stages: ${stages}.`,
    scenario.trim(),
  ];
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 2_000);
}

type RecordLists = ExportJob['snapshot']['records'];

function recordsById(lists: RecordLists): ProjectRecords {
  const maps = recordKinds.map(
    (kind) => [kind, new Map(lists[kind].map((record) => [record.id, record]))] as const,
  );
  // Each list holds the records of its own kind, as the snapshot's type says.
  return Object.fromEntries(maps) as unknown as ProjectRecords;
}
