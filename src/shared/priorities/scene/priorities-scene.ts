import { assertNever } from '../../assert-never.ts';
import { dayText } from '../../language/dates.ts';
import { t } from '../../language/translate.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { SCENE_MARGIN } from '../../scene/create-scene.ts';
import { flow, labelItem } from '../../scene/flow.ts';
import { box } from '../../scene/make-shape.ts';
import type { Scene } from '../../scene/shape.ts';
import { isAction, type PlanRow, planRows } from '../action-plan.ts';
import { cardsOfMaps } from '../cards-of-maps.ts';
import { drawingNames, type PrioritiesDrawing } from '../drawings.ts';
import { createMatrix, type MatrixKind, matrixShapes } from '../matrix.ts';
import type { PlanQuery } from '../plan-query.ts';
import { LEAST_CELL, matrixGrid } from './matrix-grid.ts';
import { type Ink, type Part, placed, stack, words } from '../../scene/parts.ts';
import { planTable } from './plan-table.ts';
import { rankedList } from './ranked-list.ts';

export type PrioritiesInput = Ink & {
  readonly records: ProjectRecords;
  readonly what: PrioritiesDrawing;
  /** One map; null: all of the project. */
  readonly mapId: string | null;
  readonly plan: PlanQuery;
  readonly titleBlock: boolean;
  /** The day that is written and that overdue is measured by, YYYY-MM-DD. */
  readonly day: string;
  readonly projectName: string;
};

/** Least width of what stands below the title, px. */
const LEAST_WIDTH = 640;
const LIST_GAP = 40;
/** By how much a cell may grow beside a long list, px. */
const MOST_STRETCH = 56;

/** A matrix with its ranking, or the plan of all actions, as one drawing; undefined when there is no such map. */
export function createPrioritiesScene(input: PrioritiesInput): Scene | undefined {
  const map = input.mapId === null ? null : input.records.map.get(input.mapId);
  if (map === undefined) return undefined;
  const { part, counts } = contentOf(input);
  const title = t(drawingNames[input.what]);
  const scope = scopeOf(input);
  const width = Math.max(part.width, LEAST_WIDTH);
  const head = input.titleBlock
    ? titleBlock(input, { title, facts: [scope, ...counts] }, width)
    : { width, height: 0, shapes: [] };
  const whole = stack([head, part], 28);
  const size = { width: width + 2 * SCENE_MARGIN, height: Math.ceil(whole.height + 2 * SCENE_MARGIN) };
  const paper = box({ id: null, role: 'background' }, { x: 0, y: 0, ...size }, { fill: input.theme.paper });
  return {
    ...size,
    title: `${title} · ${scope}`,
    shapes: [paper, ...placed(whole, SCENE_MARGIN, SCENE_MARGIN)],
    reading: [],
  };
}

/** Whose cards are shown, in words. */
export const scopeOf = ({ records, mapId }: Pick<PrioritiesInput, 'records' | 'mapId'>): string =>
  mapId === null ? t('All maps') : records.map.get(mapId)?.name.trim() || t('Untitled map');

type Content = { readonly part: Part; readonly counts: readonly string[] };

function contentOf(input: PrioritiesInput): Content {
  switch (input.what) {
    case 'impact-effort':
    case 'severity-frequency':
      return matrixContent(input, input.what);
    case 'action-plan':
      return planContent(input);
    default:
      return assertNever(input.what);
  }
}

const mapNamesOf =
  (records: ProjectRecords) =>
  (mapId: string): string =>
    records.map.get(mapId)?.name.trim() || t('Untitled map');

function matrixContent(input: PrioritiesInput, kind: MatrixKind): Content {
  const { records, mapId } = input;
  const cards = cardsOfMaps(records, mapId, (card) => card.kind === matrixShapes[kind].cardKind);
  const matrix = createMatrix(kind, cards);
  const close = matrixGrid(matrix, input);
  const list = rankedList(matrix, close, mapId === null ? mapNamesOf(records) : null, input);
  // Where the list is longer, the cells take some of the room beside it.
  const more = Math.min(MOST_STRETCH, Math.floor((list.height - close.height) / 5));
  const grid = more > 0 ? matrixGrid(matrix, input, LEAST_CELL + more) : close;
  const count = cards.length;
  const counts = [
    kind === 'impact-effort'
      ? t('{{count}} opportunities', { count })
      : t('{{count}} pain points', { count }),
  ];
  const waiting = matrix.waiting.length;
  if (waiting > 0) counts.push(t('{{count}} not rated yet', { count: waiting }));
  return {
    part: {
      width: grid.width + LIST_GAP + list.width,
      height: Math.max(grid.height, list.height),
      shapes: [...grid.shapes, ...placed(list, grid.width + LIST_GAP, 0)],
    },
    counts,
  };
}

function planContent(input: PrioritiesInput): Content {
  const { rows, counts } = planOf(input);
  return { part: planTable(rows, input.mapId === null, input), counts };
}

/** The rows of the plan that are asked for, and how many there are, in words. */
export function planOf({ records, mapId, plan, day }: PrioritiesInput): {
  readonly rows: readonly PlanRow[];
  readonly counts: readonly string[];
} {
  const actions = cardsOfMaps(records, mapId, isAction);
  const rows = planRows(actions, plan, { today: day, mapNameOf: mapNamesOf(records) });
  const overdue = rows.filter((row) => row.overdue).length;
  const counts = [
    rows.length === actions.length
      ? t('{{count}} actions in the plan', { count: rows.length })
      : t('{{shown}} of {{count}} actions', { shown: rows.length, count: actions.length }),
  ];
  if (overdue > 0) counts.push(t('{{count}} overdue', { count: overdue }));
  return { rows, counts };
}

const titleStyles = {
  project: { size: 13, weight: 500, lineHeight: 18 },
  title: { size: 28, weight: 700, lineHeight: 36 },
  fact: { size: 13, weight: 500, lineHeight: 20 },
} as const;

/** The project, what is drawn of it, and when. */
export function titleBlock(
  input: PrioritiesInput,
  { title, facts }: { readonly title: string; readonly facts: readonly string[] },
  width: number,
): Part {
  const owner = { id: input.mapId, role: 'title-block' } as const;
  const { ink, softInk } = input.theme;
  const look = { owner, style: titleStyles.fact, colour: softInk } as const;
  const items = [
    ...facts.map((fact) => labelItem(fact, { ...look, icon: null }, input.measure, width)),
    labelItem(
      dayText(input.day),
      { ...look, icon: { name: 'calendar', colour: softInk } },
      input.measure,
      width,
    ),
  ];
  const row = flow(items, { x: 0, y: 0, width }, { x: 20, y: 6 });
  const names = stack(
    [
      words(owner, input.projectName, { style: titleStyles.project, colour: softInk, width }, input),
      words(owner, title, { style: titleStyles.title, colour: ink, width, heading: 1 }, input),
    ],
    2,
  );
  return stack([names, { width, ...row }], 8);
}
