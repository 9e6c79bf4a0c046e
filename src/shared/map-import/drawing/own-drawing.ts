import type { CardKind } from '../../kinds/card-kinds.ts';
import { type LaneKind, laneKinds } from '../../kinds/lane-kinds.ts';
import { cardKindOfLane } from '../../model/lane.ts';
import type { EmotionCurve } from '../table/emotion-curve.ts';
import { laneMeaning } from '../names/lane-meaning.ts';
import type { CellTexts, ReadTable, TextPlace } from '../table/map-file.ts';
import { type Box, centreX, centreY, type Drawing } from './drawing.ts';

/** The roles that the ids of an exported drawing begin with, see exports/documents/boxes/place-boxes.ts. */
const role = (box: Box): string =>
  /^(stage|step|lane|phase|card|text|map|arrow|brand)(?:-|$)/.exec(box.id)?.[1] ?? '';

/** True for a drawing that Throughline has exported, whatever was added to it since. */
export const isOwnDrawing = ({ boxes }: Drawing): boolean =>
  boxes.some((box) => role(box) === 'lane') && boxes.some((box) => role(box) === 'step');

/** Reads an exported drawing back: what the boxes are by their ids, where they belong by where they are now. */
export function ownTable({ name, boxes, lines }: Drawing): ReadTable {
  const of = (wanted: string): Box[] => boxes.filter((box) => role(box) === wanted);
  const stages = of('stage').sort((a, b) => a.x - b.x);
  const steps = of('step').sort((a, b) => a.x - b.x);
  const lanes = of('lane').sort((a, b) => a.y - b.y);
  const phases = of('phase');
  const inColumn = (place: Box, columns: readonly Box[]): number => nearest(centreX(place), columns, 'x');
  const cards = boxes
    .filter((box) => ['card', 'text', ''].includes(role(box)) && !box.isFrame && box.text !== '')
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const cells = lanes.map(() => steps.map((): Box[] => []));
  const placeOf = new Map<string, TextPlace>();
  const wide: ReadTable['wide'][number][] = [];
  for (const card of cards) {
    const byParent = lanes.findIndex(({ id }) => id === card.parent);
    const lane = byParent === -1 ? nearest(centreY(card), lanes, 'y') : byParent;
    const covered = steps.flatMap((step, at) =>
      centreX(step) > card.x && centreX(step) < card.x + card.width ? [at] : [],
    );
    const step = covered[0] ?? inColumn(card, steps);
    const cell = cells[lane]?.[step];
    if (!cell) continue;
    const place = { row: lane + 2, column: step + 1, at: cell.length };
    placeOf.set(card.id, place);
    if (covered.length > 1) wide.push({ ...place, columns: covered.length });
    cell.push(card);
  }
  const kinds = lanes.map((lane, at) => kindOf(lane.text, cells[at]?.flat() ?? []));
  const curves = kinds.flatMap((kind, at) => (kind === 'emotion' ? curvesOf(cells[at] ?? []) : []));
  const stageOf = steps.map((step) => inColumn(step, stages));
  const isFirst = (at: number): boolean => at === 0 || stageOf[at] !== stageOf[at - 1];
  const firstLine = (box: Box | undefined): string => box?.text.trim() ?? '';
  const heading = (text: string): CellTexts => (text === '' ? [] : [text]);
  return {
    name,
    rows: [
      [[], ...steps.map((_, at) => heading(isFirst(at) ? firstLine(stages[stageOf[at] ?? -1]) : ''))],
      [[], ...steps.map((step) => heading(firstLine(step)))],
      ...lanes.map((lane, at) => [
        heading(firstLine(lane)),
        ...(cells[at] ?? []).map((cell) => cell.map(({ text }) => text)),
      ]),
    ],
    merged: [],
    wide,
    known: {
      heads: 2,
      names: true,
      phases: steps.map((step) =>
        firstLine(phases.find(({ x, width }) => centreX(step) > x && centreX(step) < x + width)),
      ),
      lanes: kinds,
      emotion: curves.length === 0 ? null : { curves, scale: 'signed-2' },
    },
    isDrawn: true,
    arrows: lines.flatMap(({ from, to, label }) => {
      const [start, end] = [placeOf.get(from), placeOf.get(to)];
      return start && end ? [{ from: start, to: end, label }] : [];
    }),
  };
}

/** The box that a place is in, else the nearest one. */
function nearest(at: number, boxes: readonly Box[], along: 'x' | 'y'): number {
  const distance = (box: Box): number => {
    const [from, length] = along === 'x' ? [box.x, box.width] : [box.y, box.height];
    return at < from ? from - at : at > from + length ? at - from - length : 0;
  };
  let best = -1;
  for (const [index, box] of boxes.entries()) {
    const current = boxes[best];
    if (!current || distance(box) < distance(current)) best = index;
  }
  return best;
}

/** What a lane is: by its cards, and where several lanes hold such cards by its name. */
function kindOf(name: string, boxes: readonly Box[]): LaneKind | null {
  const meant = laneMeaning(name);
  const counts = Map.groupBy(
    boxes.flatMap(({ kind }) => (kind === null ? [] : [kind])),
    (kind) => kind,
  );
  const [most] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (most === undefined) {
    if (meant.isKnown) return meant.kind;
    if (boxes.length > 0 && boxes.every(({ text }) => feeling.test(text.trim()))) return 'emotion';
    // Actions have no colour in every program.
    return boxes.some((box) => role(box) === 'card') ? 'actions' : null;
  }
  return holds(meant.kind) === most ? meant.kind : (laneKinds.find((kind) => holds(kind) === most) ?? null);
}

const holds = (kind: LaneKind): CardKind | null => cardKindOfLane[kind];

const feeling = /^([^]*)\s*:\s+([-−]?\d(?:[.,]\d+)?)$/u;

/** 'Anna: 1.5' in each step, in the language it was exported in. */
function curvesOf(cells: readonly (readonly Box[])[]): readonly EmotionCurve[] {
  const values = new Map<string, (number | null)[]>();
  cells.forEach((cell, step) => {
    for (const { text } of cell) {
      const [, persona, figure] = feeling.exec(text.trim()) ?? [];
      if (persona === undefined || figure === undefined) continue;
      const value = Number(figure.replace('−', '-').replace(',', '.'));
      if (!(value >= -2 && value <= 2)) continue;
      const own = values.get(persona) ?? cells.map(() => null);
      own[step] = value;
      values.set(persona, own);
    }
  });
  return Array.from(values, ([persona, own]) => ({ persona, values: own }));
}
