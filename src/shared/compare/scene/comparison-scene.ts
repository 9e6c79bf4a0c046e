import { dayText } from '../../language/dates.ts';
import { t } from '../../language/translate.ts';
import { layoutMap } from '../../layout/layout-map.ts';
import { createMapView } from '../../layout/map-view.ts';
import { placeMeasures } from '../../measures/place-measures.ts';
import type { ResponseTally } from '../../model/response-tally.ts';
import type { Theme } from '../../scene/theme.ts';
import type { TextStyle } from '../../layout/measure.ts';
import { box, type Owner } from '../../scene/make-shape.ts';
import { mapShapes, SCENE_MARGIN } from '../../scene/create-scene.ts';
import { type Ink, type Part, placed, words } from '../../scene/parts.ts';
import { readingOrder } from '../../scene/reading-order.ts';
import type { ReadingStage, Scene, Shape } from '../../scene/shape.ts';
import type { Comparison, Counts, MapComparison } from '../comparison.ts';
import { answerLabels } from '../marks/answer-labels.ts';
import { marksOf, withMarks } from '../marks/mark-shapes.ts';
import { otherCurveShapes } from '../marks/other-curve-shapes.ts';
import { SIGN, signShapes } from '../marks/sign.ts';
import { recordsOfBoth } from '../marks/with-gone.ts';
import { differenceStates } from '../words/lines.ts';
import { emotionLegend, hasOtherEmotions } from '../words/emotion-words.ts';
import { countedState } from '../words/state-words.ts';
import { sectionsOf } from '../write/sections.ts';
import { changeColumns, painColumns } from './change-columns.ts';

export type ComparisonSetting = {
  readonly comparison: Comparison;
  /** What the states are called: ‘Kick-off, 3 Nov 2026’, ‘Now’. */
  readonly names: { readonly before: string; readonly after: string };
  readonly projectName: string;
  /** YYYY-MM-DD, of the drawing. */
  readonly day: string;
  /** What the imported answers of the state after are counted to. */
  readonly tallies: readonly ResponseTally[];
};

const owner: Owner = { id: null, role: 'title-block' };
const styles = {
  project: { size: 13, weight: 500, lineHeight: 18 },
  title: { size: 28, weight: 700, lineHeight: 36 },
  map: { size: 20, weight: 700, lineHeight: 28 },
  count: { size: 13, weight: 500, lineHeight: 18 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** Least width of what stands around the maps, px. */
const LEAST_WIDTH = 900;

/** Every map that differs with its marks, each above the list of its changes; then what belongs to no map. */
export function comparisonScene(setting: ComparisonSetting, ink: Ink): Scene {
  const { comparison, names, projectName, day, tallies } = setting;
  const { theme, measure } = ink;
  const records = recordsOfBoth(comparison, 'after');
  const measures = placeMeasures(comparison.after, tallies);
  const sections = sectionsOf(comparison);
  const drawn = sections.maps.map((map) => {
    const view = createMapView(records, map.map.id, undefined, measures);
    return { map, view, layout: view ? layoutMap(view, measure) : null };
  });
  const width = Math.max(LEAST_WIDTH, ...drawn.map(({ layout }) => layout?.width ?? 0));
  const title = t('{{before}} → {{after}}', names);
  const shapes: Shape[] = [];
  const reading: ReadingStage[] = [];
  let y = SCENE_MARGIN;
  const add = (part: Part, gap: number): void => {
    if (part.height === 0) return;
    shapes.push(...placed(part, SCENE_MARGIN, y));
    y += part.height + gap;
  };
  const facts = [projectName.trim(), dayText(day)].filter((fact) => fact !== '').join(' · ');
  const look = { colour: theme.ink, width };
  add(words(owner, facts, { style: styles.project, colour: theme.softInk, width }, ink), 2);
  add(words(owner, title, { ...look, style: styles.title, heading: 1 }, ink), 10);
  add(countsLine(comparison.counts, width, ink), 24);
  for (const { map, view, layout } of drawn) {
    // The names of two maps are the title already.
    if (comparison.between === 'states')
      add(words(owner, map.name, { ...look, style: styles.map, heading: 2 }, ink), 10);
    if (view && layout) {
      const plain = fadeGone(mapShapes(view, layout, theme), map.map, theme);
      const marked = withMarks(plain, marksOf(map.map, layout, ink));
      const curves = layout.lanes.flatMap((lane) =>
        otherCurveShapes(comparison.before, view, layout, lane, theme),
      );
      const labels = answerLabels(comparison, layout, ink).flatMap((label) => label.shapes);
      add({ width, height: layout.height, shapes: [...marked, ...curves, ...labels] }, 28);
      reading.push(...readingOrder(layout));
      if (hasOtherEmotions(map.map))
        add(words(owner, emotionLegend(), { style: styles.project, colour: theme.softInk, width }, ink), 20);
    }
    add(changeColumns(map.sections, width, ink), 40);
  }
  add(painColumns(sections.pains, width, ink), 40);
  if (sections.rest.length > 0)
    add(changeColumns([{ name: t('Whole project'), lines: sections.rest }], width, ink), 40);
  const size = { width: width + 2 * SCENE_MARGIN, height: Math.ceil(y) };
  const paper = box({ id: null, role: 'background' }, { x: 0, y: 0, ...size }, { fill: theme.paper });
  return { ...size, title, shapes: [paper, ...shapes], reading };
}

/** Texts are above all else in a PDF, so what is gone has faint ones below its veil. */
function fadeGone(shapes: readonly Shape[], { stages }: MapComparison, theme: Theme): readonly Shape[] {
  const cards = stages.flatMap((stage) => stage.cards).filter(({ after }) => after === null);
  const gone = new Set(cards.map(({ id }) => id));
  return shapes.map((shape) =>
    shape.kind === 'text' && shape.id !== null && gone.has(shape.id)
      ? { ...shape, colour: theme.softInk }
      : shape,
  );
}

/** How many changes there are of each kind, which is the legend as well. */
function countsLine(counts: Counts, width: number, ink: Ink): Part {
  const shapes: Shape[] = [];
  let x = 0;
  for (const state of differenceStates) {
    if (counts[state] === 0) continue;
    const said = countedState(state, counts);
    shapes.push(...signShapes(state, { x, y: 0 }, owner, ink.theme));
    x += SIGN + 6;
    const part = words(owner, said, { style: styles.count, colour: ink.theme.ink, width: 400 }, ink);
    shapes.push(...placed(part, x, 0));
    x += ink.measure(said, styles.count, Number.MAX_SAFE_INTEGER).width + 24;
  }
  return { width, height: shapes.length === 0 ? 0 : SIGN, shapes };
}
