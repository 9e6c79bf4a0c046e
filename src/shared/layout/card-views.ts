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

/** What the cards of a view were built from. */
type Sources = {
  readonly links: Links;
  readonly connections: readonly Connection[];
  readonly maps: ProjectRecords['map'];
};
const sourcesOf = new WeakMap<MapView['cards'], Sources>();

/**
 * The map's cards and its cells. One pass compares the cards with those of the view before; only cells in which
 * something changed are built again, and when nothing changed both maps are the ones of before.
 */
export function collectCards(
  records: ProjectRecords,
  mapId: string,
  links: Links,
  connections: readonly Connection[],
  last: MapView | undefined,
): Collected {
  const labelled = labelledBySource(connections);
  const changed: CardView[] = [];
  const lastSources = last && sourcesOf.get(last.cards);
  const sameSources =
    lastSources?.links === links &&
    lastSources.connections === connections &&
    lastSources.maps === records.map;
  let kept = 0;
  for (const card of records.card.values()) {
    if (card.mapId !== mapId) continue;
    const before = last?.cards.get(card.id);
    if (before) kept += 1;
    if (sameSources && before?.card === card) continue;
    const view = viewOf(card, before, links, labelled, records.map);
    if (view !== before) changed.push(view);
  }
  const collected = last ? patch(last, changed, kept, records) : groupAll(changed);
  sourcesOf.set(collected.cards, { links, connections, maps: records.map });
  return collected;
}

function groupAll(views: readonly CardView[]): Collected {
  const cells = Map.groupBy(views, ({ card }) => cellKey(card.laneId, card.stepId));
  for (const cell of cells.values()) cell.sort((a, b) => byOrder(a.card, b.card));
  return { cards: new Map(views.map((view) => [view.card.id, view])), cells };
}

function patch(
  last: MapView,
  changed: readonly CardView[],
  kept: number,
  records: ProjectRecords,
): Collected {
  const removed =
    kept === last.cards.size
      ? []
      : [...last.cards.values()].filter(({ card }) => records.card.get(card.id)?.mapId !== last.map.id);
  if (changed.length === 0 && removed.length === 0) return { cards: last.cards, cells: last.cells };
  const cards = new Map(last.cards);
  /** The cards that may lie in each cell that is touched. */
  const touched = new Map<string, Set<string>>();
  const touch = ({ id, laneId, stepId }: Card): void => {
    const key = cellKey(laneId, stepId);
    const ids = touched.get(key) ?? new Set(last.cells.get(key)?.map((view) => view.card.id));
    touched.set(key, ids.add(id));
  };
  for (const { card } of removed) {
    cards.delete(card.id);
    touch(card);
  }
  for (const view of changed) {
    const before = cards.get(view.card.id);
    if (before) touch(before.card);
    cards.set(view.card.id, view);
    touch(view.card);
  }
  const cells = new Map(last.cells);
  for (const [key, ids] of touched) {
    const cell = [...ids]
      .map((id) => cards.get(id))
      .filter((view) => view !== undefined)
      .filter(({ card }) => cellKey(card.laneId, card.stepId) === key)
      .sort((a, b) => byOrder(a.card, b.card));
    if (cell.length === 0) cells.delete(key);
    else cells.set(key, cell);
  }
  return { cards, cells };
}

const noTags: readonly Tag[] = [];
const noConnections: readonly Connection[] = [];

function viewOf(
  card: Card,
  before: CardView | undefined,
  links: Links,
  labelled: ReadonlyMap<string, readonly Connection[]>,
  maps: ProjectRecords['map'],
): CardView {
  const tags = links.tags.get(card.id) ?? noTags;
  const image = card.kind === 'image' ? (links.images.get(card.id) ?? null) : null;
  const arrows = labelled.get(card.id) ?? noConnections;
  const linkedMap = (card.linkedMapId !== null && maps.get(card.linkedMapId)) || null;
  const evidence = links.evidence.get(card.id);
  if (
    before?.card === card &&
    before.image === image &&
    before.linkedMap === linkedMap &&
    same(before.tags, tags) &&
    same(before.labelled, arrows) &&
    supports(before.support, evidence)
  ) {
    return before;
  }
  return { card, support: supportOf(evidence), tags, image, linkedMap, labelled: arrows };
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
