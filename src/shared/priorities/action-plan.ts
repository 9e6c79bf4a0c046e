import { language } from '../language/translate.ts';
import { type Card, cardStatuses, type CardStatus } from '../model/card.ts';
import type { MatrixKind } from './matrix.ts';
import { priorityValue } from './matrix.ts';
import type { PlanColumn, PlanQuery } from './plan-query.ts';

/**
 * True for what is to be done. Every opportunity is: that is what it was written for. A pain point is once somebody has
 * taken it on: it has an owner or a due day, or its status says that it is being looked into. What customers do (cards
 * of the kind `action`) is nobody's task.
 */
export const isAction = (card: Pick<Card, 'kind' | 'owner' | 'due' | 'status'>): boolean =>
  card.kind === 'opportunity' ||
  (card.kind === 'pain-point' && (card.owner.trim() !== '' || card.due !== null || card.status !== 'open'));

const finished: ReadonlySet<CardStatus> = new Set<CardStatus>(['done', 'declined']);

/** True where the day it was due is over and it is neither done nor declined. `today` as YYYY-MM-DD. */
export const isOverdue = ({ due, status }: Pick<Card, 'due' | 'status'>, today: string): boolean =>
  due !== null && due < today && !finished.has(status);

/** The matrix a card of the plan is rated in. */
export const matrixOf = ({ kind }: Pick<Card, 'kind'>): MatrixKind =>
  kind === 'opportunity' ? 'impact-effort' : 'severity-frequency';

export type PlanRow = { readonly card: Card; readonly mapName: string; readonly overdue: boolean };

/** The names of all owners among the cards, in alphabetical order. */
export const ownersOf = (cards: readonly Pick<Card, 'owner'>[]): readonly string[] =>
  [...new Set(cards.map(({ owner }) => owner.trim()))]
    .filter((owner) => owner !== '')
    .sort(createCollator().compare);

/** The rows of the plan for the cards that are actions: those the query asks for, in its order. */
export function planRows(
  actions: readonly Card[],
  query: PlanQuery,
  { today, mapNameOf }: { readonly today: string; readonly mapNameOf: (mapId: string) => string },
): readonly PlanRow[] {
  const rows = actions
    .map((card): PlanRow => ({ card, mapName: mapNameOf(card.mapId), overdue: isOverdue(card, today) }))
    .filter((row) => isAskedFor(row, query));
  const compare = comparators(query.sortBy);
  const turn = query.descending ? -1 : 1;
  return rows.sort((a, b) => {
    // What is missing stands last in either direction.
    const missing = Number(isMissing(a, query.sortBy)) - Number(isMissing(b, query.sortBy));
    return missing || turn * compare(a, b);
  });
}

const isAskedFor = ({ card, overdue }: PlanRow, query: PlanQuery): boolean =>
  (query.owner === null || card.owner.trim() === query.owner) &&
  (query.status === 'all' ||
    (query.status === 'unfinished' ? !finished.has(card.status) : card.status === query.status)) &&
  (!query.overdue || overdue);

function isMissing({ card }: PlanRow, column: PlanColumn): boolean {
  if (column === 'owner') return card.owner.trim() === '';
  if (column === 'due') return card.due === null;
  if (column === 'title') return card.title.trim() === '';
  return column === 'priority' && priorityValue(matrixOf(card), card) === null;
}

const createCollator = (): Intl.Collator => new Intl.Collator(language(), { numeric: true });

type Compare = (a: PlanRow, b: PlanRow) => number;

function comparators(column: PlanColumn): Compare {
  const collator = createCollator();
  const byText =
    (textOf: (row: PlanRow) => string): Compare =>
    (a, b) =>
      collator.compare(textOf(a), textOf(b));
  switch (column) {
    case 'title':
      return byText(({ card }) => card.title);
    case 'map':
      return byText(({ mapName }) => mapName);
    case 'owner':
      return byText(({ card }) => card.owner.trim());
    case 'due':
      return (a, b) => compareDays(a.card.due ?? '', b.card.due ?? '');
    case 'status':
      return (a, b) => cardStatuses.indexOf(a.card.status) - cardStatuses.indexOf(b.card.status);
    case 'priority':
      return byPriority;
  }
}

const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The most urgent first. Opportunities and pain points are rated on different scales, so they are not mixed. */
function byPriority(a: PlanRow, b: PlanRow): number {
  const [left, right] = [matrixOf(a.card), matrixOf(b.card)];
  if (left !== right) return left === 'impact-effort' ? -1 : 1;
  return (priorityValue(right, b.card) ?? 0) - (priorityValue(left, a.card) ?? 0);
}
