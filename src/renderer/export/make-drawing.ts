import {
  type ExportedDrawing,
  exportNames,
  isGraph,
  isPriorities,
} from '../../shared/exports/formats/drawings.ts';
import { comesInPages } from '../../shared/exports/export-options.ts';
import { recordsToShow } from '../../shared/exports/records-to-show.ts';
import type { MeasureText } from '../../shared/layout/measure.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import { placeMeasures } from '../../shared/measures/place-measures.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { type DrawingForPaper, layOnPaper } from '../../shared/exports/pages/lay-on-paper.ts';
import { type Pages, pointsOf } from '../../shared/exports/pages/page.ts';
import { pageNotes } from '../../shared/exports/pages/page-notes.ts';
import { pageHeadings } from '../../shared/exports/pages/pages-to-html.ts';
import { planPages } from '../../shared/exports/pages/plan-pages.ts';
import { POINTS_PER_PX } from '../../shared/exports/paper/units.ts';
import type { ExportDrawing, ExportJob } from '../../shared/protocol/export-page.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createPrioritiesScene } from '../../shared/priorities/scene/priorities-scene.ts';
import { language, phrase, t } from '../../shared/language/translate.ts';
import { createScene } from '../../shared/scene/create-scene.ts';
import { sceneHeadings } from '../../shared/scene/scene-to-html.ts';
import type { Scene } from '../../shared/scene/shape.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import { brandDrawing, brandOnPaper, themeOf } from './brand-drawing.ts';
import { describeComparison, drawComparison } from './draw-comparison.ts';
import { createGraphScene } from '../graphs/graph-scene.ts';
import { createMeasureText } from '../text/measure-text.ts';
import { carriedFont, type JobFont, letterNotes } from './job-font.ts';
import { textLanguage } from './text-language.ts';

export type Drawing = {
  /** The whole, or the first of several. */
  readonly scene: Scene;
  /** What is printed on paper of a given size; null: the whole, on one page as large as it. */
  readonly pages: Pages | null;
  readonly theme: Theme;
  readonly font: JobFont;
  /** The client’s font as CSS, where the format carries it; empty for none. */
  readonly carried: string;
  readonly about: Omit<ExportDrawing, 'missingPictures'>;
};

type Measured = ExportJob & { readonly measure: MeasureText };

/** Lays out as the screen does what the job asks for, and makes its scene. */
export async function makeDrawing(asked: ExportJob, font: JobFont): Promise<Result<Drawing>> {
  const job = { ...asked, measure: createMeasureText(font.families) };
  const plain = await sceneOf(job);
  if (!plain.ok) return plain;
  const made = {
    ...plain.value,
    scene: plain.value.pages ? plain.value.scene : brandDrawing(plain.value.scene, job),
  };
  const { scene, description } = made;
  const laid = layOut(made, job);
  if (!laid.ok) return laid;
  const isOnSheet = plain.value.pages === null && job.options.page.layout === 'sheet';
  const pages = laid.value && brandOnPaper(laid.value, scene.title, job, { isOnSheet });
  const { width, height } = pages ?? { width: Math.ceil(scene.width), height: Math.ceil(scene.height) };
  const drawn = pages ? scenesOf(pages) : [scene];
  const carried = job.options.format === 'svg' ? await carriedFont(font) : { css: '', notes: [] };
  const headings = pages ? pageHeadings(pages.pages) : sceneHeadings(scene);
  return ok({
    scene,
    pages,
    theme: themeOf(job.options),
    font,
    carried: carried.css,
    about: {
      width,
      height,
      title: scene.title,
      description: description.slice(0, 2_000),
      pages: pages?.pages.length ?? 1,
      pieces: pages?.shared ? piecesOf(pages, pages.shared) : null,
      paper: pages ? pointsOf(pages.paper) : { width: width * POINTS_PER_PX, height: height * POINTS_PER_PX },
      headings: headings.map(withoutFalseSpaces),
      language: textLanguage(drawn.map(sceneText).join('\n'), usualLanguage()),
      notes: [
        ...(pages ? pageNotes(pages) : []),
        ...font.notes,
        ...carried.notes,
        ...letterNotes(font, drawn.map(sceneText).join('\n')),
      ].map(({ message, params }) => ({ message, params: { ...params } })),
    },
  });
}

/** The pages that the drawing comes on; null where its page is as large as it. */
function layOut(
  { scene, map, pages }: Made,
  { options, projectName, day, measure }: Measured,
): Result<Pages | null> {
  if (pages !== null || options.format !== 'pdf') return ok(pages);
  const names = { title: scene.title, project: projectName, day };
  const ink = { measure, theme: themeOf(options) };
  return layOnPaper({ scene, map, names }, options.page, ink);
}

const piecesOf = ({ pages }: Pages, { width, height }: Scene): ExportDrawing['pieces'] => ({
  width: Math.ceil(width),
  height: Math.ceil(height),
  pages: pages.map(({ piece }) => piece ?? null),
});

/** Every drawing on the pages, once. */
export const scenesOf = ({ pages, shared }: Pages): readonly Scene[] => [
  ...new Set([
    ...pages.flatMap(({ parts }) => parts.map(({ scene }) => scene)),
    ...(shared === null ? [] : [shared]),
  ]),
];

/** English is also what the app speaks to people whose language it does not know. */
const usualLanguage = (): string => {
  const words = language();
  return words === 'en' || navigator.language.startsWith(words) ? navigator.language : words;
};

type Made = Omit<DrawingForPaper, 'names'> & {
  /** Where it comes in pages by itself. */
  readonly pages: Pages | null;
  readonly description: string;
};

async function sceneOf({
  snapshot,
  tallies,
  felt,
  projectName,
  options,
  comparison,
  day,
  measure,
}: Measured): Promise<Result<Made>> {
  if (comparison) {
    const scene = drawComparison(
      comparison,
      { projectName, day, tallies },
      { measure, theme: themeOf(options) },
    );
    return ok({ scene, map: null, pages: null, description: describeComparison(scene.title, projectName) });
  }
  const records = recordsToShow(recordsById(snapshot.records), options, day);
  const { what, titleBlock, legend, assumptions, stageId, format } = options;
  const ink = { measure, theme: themeOf(options) };
  if (isPriorities(what)) {
    const mapId = options.allMaps ? null : options.mapId;
    const { plan } = options;
    const asked = { ...ink, records, mapId, plan, titleBlock, day, projectName };
    const description = describeAs(what, projectName);
    if (comesInPages(what, format)) {
      const pages = planPages(asked, options.page);
      if (!pages.ok) return pages;
      const scene = pages.value?.pages[0]?.parts[0]?.scene;
      return scene === undefined ? noMap() : ok({ scene, map: null, pages: pages.value, description });
    }
    const scene = createPrioritiesScene({ ...asked, what });
    return scene === undefined ? noMap() : ok({ scene, map: null, pages: null, description });
  }
  const view = createMapView(records, options.mapId, undefined, placeMeasures(records, tallies), felt);
  if (view === undefined) return noMap();
  if (isGraph(what)) {
    const { proofOf } = options;
    if (what === 'proof' && proofOf !== null && !view.cards.has(proofOf)) {
      return fail('nothing-to-draw', phrase('This card is no longer on the map. Nothing was exported.'));
    }
    const scene = await createGraphScene({ what, view, records, options, projectName, date: day, ...ink });
    return ok({ scene, map: null, pages: null, description: describeAs(what, projectName) });
  }
  const drawn = { titleBlock, legend, assumptions, date: day, projectName };
  const scene = createScene({ view, ...ink, options: { ...drawn, stageId } });
  if (scene === undefined) {
    return fail('nothing-to-draw', phrase('This stage is no longer on the map. Nothing was exported.'));
  }
  const description = describe(scene, projectName, view.map.scenario);
  const map = stageId === null ? { view, options: drawn } : null;
  return ok({ scene, map, pages: null, description });
}

const noMap = (): Result<never> =>
  fail('nothing-to-draw', phrase('This map is no longer in the project. Nothing was exported.'));

const describeAs = (what: ExportedDrawing, project: string): string =>
  project === ''
    ? t(exportNames[what])
    : t('{{drawing}} of “{{project}}”.', { drawing: t(exportNames[what]), project });

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
    projectName === ''
      ? t('Customer journey map.')
      : t('Customer journey map of “{{project}}”.', { project: projectName }),
    t('Stages: {{stages}}.', { stages }),
    scenario.trim(),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
