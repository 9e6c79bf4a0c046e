import { t } from '../../language/translate.ts';
import { box, type Owner } from '../../scene/make-shape.ts';
import type { Scene, Shape } from '../../scene/shape.ts';
import { drawingNames } from '../drawings.ts';
import { type Part, placed, words } from '../../scene/parts.ts';
import { priorityStyles } from './styles.ts';
import { CELL_PAD, planColumns, planHead, planParts } from './plan-table.ts';
import { planOf, type PrioritiesInput, scopeOf, titleBlock } from './priorities-scene.ts';

/** Of a page: px, and how much of it stays free at each edge. */
export type PlanPage = { readonly width: number; readonly height: number; readonly margin: number };
/** From the last row to the line with the page's number, px. */
const FOOT_GAP = 12;
const TITLE_GAP = 24;

/**
 * The plan of all actions as pages to print: the columns' names on each, its number below, and rows that are whole. Only
 * a row that is longer than a page goes on on the next. Undefined when there is no such map.
 */
export function createPlanPages(
  input: Omit<PrioritiesInput, 'what'>,
  page: PlanPage,
): readonly Scene[] | undefined {
  if (input.mapId !== null && !input.records.map.has(input.mapId)) return undefined;
  const plan: PrioritiesInput = { ...input, what: 'action-plan' };
  const { rows, counts } = planOf(plan);
  const { margin } = page;
  const width = page.width - 2 * margin;
  const bottom = page.height - margin - FOOT_GAP;
  const scope = scopeOf(plan);
  const title = t(drawingNames['action-plan']);
  const columns = planColumns(plan.mapId === null, width);
  const head = planHead(columns, plan);
  const pages: Shape[][] = [[]];
  let y = margin;
  const put = (part: Part): void => {
    pages.at(-1)?.push(...placed(part, margin, y));
    y += part.height;
  };
  if (plan.titleBlock) {
    put(titleBlock(plan, { title, facts: [scope, ...counts] }, width));
    y += TITLE_GAP;
  }
  put(head);
  const room = bottom - margin - head.height;
  for (const row of planParts(rows, columns, plan).flatMap((part) => piecesOf(part, room))) {
    if (y + row.height > bottom) {
      pages.push([]);
      y = margin;
      put(head);
    }
    put(row);
  }
  const name = `${title} · ${scope}`;
  const size = { width: page.width, height: page.height };
  return pages.map((shapes, index) => ({
    ...size,
    title: name,
    shapes: [
      box({ id: null, role: 'background' }, { x: 0, y: 0, ...size }, { fill: plan.theme.paper }),
      ...shapes,
      ...foot(plan, page, name, t('Page {{page}} of {{pages}}', { page: index + 1, pages: pages.length })),
    ],
    reading: [],
  }));
}

/** What the page is of, at the left, and which it is, at the right. */
function foot(
  plan: PrioritiesInput,
  { width: pageWidth, height, margin }: PlanPage,
  name: string,
  number: string,
): readonly Shape[] {
  const width = pageWidth - 2 * margin;
  const top = height - margin;
  const owner: Owner = { id: null, role: 'legend' };
  const look = { style: priorityStyles.about, colour: plan.theme.softInk } as const;
  const side = Math.min(160, width / 2);
  const whole = plan.measure(name, look.style, width - side).lines[0] ?? '';
  const left = words(owner, whole, { ...look, width: width - side }, plan);
  const right = words(owner, number, { ...look, width: side, align: 'end' }, plan);
  return [...placed(left, margin, top), ...placed(right, margin + width - side, top)];
}

/** A row as it is, or, where it is taller than the room, piece by piece: so many lines of each text at a time. */
function piecesOf(part: Part, room: number): readonly Part[] {
  if (part.height <= room) return [part];
  const line = priorityStyles.cell.lineHeight;
  const most = Math.floor((room - 2 * CELL_PAD) / line);
  const lines = Math.max(...part.shapes.map((shape) => (shape.kind === 'text' ? shape.lines.length : 0)));
  return Array.from({ length: Math.ceil(lines / most) }, (_, piece) => {
    const from = piece * most;
    const here = Math.min(most, lines - from);
    const height = here * line + 2 * CELL_PAD;
    const shapes = part.shapes.flatMap((shape): readonly Shape[] => {
      if (shape.kind === 'text') {
        const some = shape.lines.slice(from, from + most);
        return some.length > 0 ? [{ ...shape, lines: some }] : [];
      }
      if (shape.kind === 'box') return [{ ...shape, y: height - shape.height }];
      return piece === 0 ? [shape] : [];
    });
    return { width: part.width, height, shapes };
  });
}
