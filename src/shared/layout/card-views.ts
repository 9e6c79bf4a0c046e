import type { Card } from '../model/card.ts';
import type { Connection } from '../model/connection.ts';
import type { Evidence } from '../model/evidence.ts';
import { byOrder } from '../model/order.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { Tag } from '../model/tag.ts';
import type { Links } from './links.ts';
import { cellKey } from './map-layout.ts';
import { noSupport, supportOf, type CardView, type MapView, type Support } from './view.ts';

type Collected = Pick<MapView, 'cards' | 'cells'>;

/**
 * The map's cards and its cells. One pass over the cards compares them with the view before; only cells
 * in which something changed are sorted again, and when nothing changed both maps are the ones of before.
 */
export function collectCards(
  records: ProjectRecords,
  mapId: string,
  links: Links,
  connections: readonly Connection[],
  last: MapView | undefined,
): Collected {
  const labelled = labelledBySource(connections);
  const cards = new Map<string, CardView>();
  const dirty = new Set<string>();
  let kept = 0;
  for (const card of records.card.values()) {
    if (card.mapId !== mapId) continue;
    const before = last?.cards.get(card.id);
    const view = viewOf(card, before, links, labelled);
    cards.set(card.id, view);
    if (before) kept += 1;
    if (view === before) continue;
    dirty.add(cellKey(card.laneId, card.stepId));
    if (before) dirty.add(cellKey(before.card.laneId, before.card.stepId));
  }
  if (last && kept < last.cards.size) {
    for (const { card } of last.cards.values()) {
      if (!cards.has(card.id)) dirty.add(cellKey(card.laneId, card.stepId));
    }
  }
  if (last && dirty.size === 0) return { cards: last.cards, cells: last.cells };
  return { cards, cells: last ? patchCells(cards, last.cells, dirty) : groupCells(cards.values()) };
}

function groupCells(cards: Iterable<CardView>): Map<string, readonly CardView[]> {
  const cells = new Map<string, CardView[]>();
  for (const view of cards) {
    const key = cellKey(view.card.laneId, view.card.stepId);
    const cell = cells.get(key);
    if (cell) cell.push(view);
    else cells.set(key, [view]);
  }
  for (const cell of cells.values()) cell.sort((a, b) => byOrder(a.card, b.card));
  return cells;
}

function patchCells(
  cards: ReadonlyMap<string, CardView>,
  before: MapView['cells'],
  dirty: ReadonlySet<string>,
): MapView['cells'] {
  const touched: CardView[] = [];
  for (const view of cards.values()) {
    if (dirty.has(cellKey(view.card.laneId, view.card.stepId))) touched.push(view);
  }
  const fresh = groupCells(touched);
  const cells = new Map(before);
  for (const key of dirty) {
    const cell = fresh.get(key);
    if (cell) cells.set(key, cell);
    else cells.delete(key);
  }
  return cells;
}

const noTags: readonly Tag[] = [];
const noConnections: readonly Connection[] = [];

function viewOf(
  card: Card,
  before: CardView | undefined,
  links: Links,
  labelled: ReadonlyMap<string, readonly Connection[]>,
): CardView {
  const tags = links.tags.get(card.id) ?? noTags;
  const image = card.kind === 'image' ? (links.images.get(card.id) ?? null) : null;
  const arrows = labelled.get(card.id) ?? noConnections;
  const evidence = links.evidence.get(card.id);
  if (
    before?.card === card &&
    before.image === image &&
    same(before.tags, tags) &&
    same(before.labelled, arrows) &&
    supports(before.support, evidence)
  ) {
    return before;
  }
  return { card, support: supportOf(evidence), tags, image, labelled: arrows };
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));

/** Whether a support says the same as these pieces of evidence would. */
function supports(before: Support, evidence: readonly Evidence[] | undefined): boolean {
  if (evidence === undefined) return before === noSupport || before.count === 0;
  return before.count === evidence.length && same(before.kinds, supportOf(evidence).kinds);
}

function labelledBySource(connections: readonly Connection[]): ReadonlyMap<string, readonly Connection[]> {
  return Map.groupBy(
    connections.filter((connection) => connection.label.trim() !== '' || connection.share !== null),
    (connection) => connection.fromCardId,
  );
}
