import type { Card } from '../model/card.ts';
import type { Connection } from '../model/connection.ts';
import { changedKeys, patchMap } from '../changes/patched-map.ts';
import { byOrder } from '../model/order.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { Tag } from '../model/tag.ts';
import { labelledArrows, sameArrows, type StepsAndLanes } from './labelled-arrows.ts';
import type { Links } from './links.ts';
import { cellKey } from './map-layout.ts';
import {
  isAssumption,
  noSupport,
  sameSupport,
  type CardView,
  type MapView,
  type LabelledArrow,
} from './view.ts';

type Collected = Pick<MapView, 'cards' | 'cells'>;

/** What the cards of a view were built from. */
type Sources = {
  readonly cards: ProjectRecords['card'];
  readonly links: Links;
  readonly connections: readonly Connection[];
  readonly labelled: readonly LabelledArrow[];
  readonly maps: ProjectRecords['map'];
};
const sourcesOf = new WeakMap<MapView['cards'], Sources>();

/**
 * The map's cards and its cells. The cards that may have changed are compared with those of the view before; only cells
 * in which something did are built again, and when nothing changed both maps are the ones of before.
 */
export function collectCards(
  records: ProjectRecords,
  mapId: string,
  links: Links,
  connections: readonly Connection[],
  places: StepsAndLanes,
  last: MapView | undefined,
): Collected {
  const before = last && sourcesOf.get(last.cards);
  const labelled = sameArrows(labelledArrows(connections, records.card, places), before?.labelled);
  const arrows = {
    labelled: Map.groupBy(labelled, ({ connection }) => connection.fromCardId),
    ...countAnswers(connections),
  };
  const look = (card: Card): CardView => viewOf(card, last?.cards.get(card.id), links, arrows, records.map);
  const onMap = (card: Card | undefined): card is Card => card?.mapId === mapId;
  const collect = (): Collected => {
    if (!last) return groupAll([...records.card.values()].filter(onMap).map(look));
    const sameSources =
      before?.links === links &&
      before.connections === connections &&
      before.labelled === labelled &&
      before.maps === records.map;
    const suspects = (sameSources && changedKeys(before.cards, records.card)) || [
      ...last.cards.keys(),
      ...records.card.keys(),
    ];
    const changes = new Map<string, CardView | undefined>();
    for (const id of suspects) {
      const card = records.card.get(id);
      const was = last.cards.get(id);
      if (sameSources && was?.card === card) continue;
      const now = onMap(card) ? look(card) : undefined;
      if (now !== was) changes.set(id, now);
    }
    return patchCells(last, changes);
  };
  const collected = collect();
  sourcesOf.set(collected.cards, { cards: records.card, links, connections, labelled, maps: records.map });
  return collected;
}

function groupAll(views: readonly CardView[]): Collected {
  const cells = Map.groupBy(views, ({ card }) => cellKey(card.laneId, card.stepId));
  for (const cell of cells.values()) cell.sort((a, b) => byOrder(a.card, b.card));
  return { cards: new Map(views.map((view) => [view.card.id, view])), cells };
}

/** The view with some cards changed; undefined: not on the map any more. */
function patchCells(last: Collected, changes: ReadonlyMap<string, CardView | undefined>): Collected {
  if (changes.size === 0) return last;
  const cards = patchMap(last.cards, changes);
  /** The cells that are touched, with the cards that may be in them. */
  const touched = new Map<string, { readonly place: Card; readonly ids: Set<string> }>();
  const touch = (card: Card): void => {
    const key = cellKey(card.laneId, card.stepId);
    const cell = touched.get(key) ?? {
      place: card,
      ids: new Set(last.cells.get(key)?.map((view) => view.card.id)),
    };
    cell.ids.add(card.id);
    touched.set(key, cell);
  };
  for (const [id, now] of changes) {
    const before = last.cards.get(id);
    if (before && !(now && isInSameCell(before.card, now.card))) touch(before.card);
    if (now) touch(now.card);
  }
  const cells = new Map<string, readonly CardView[] | undefined>();
  for (const [key, { place, ids }] of touched) {
    const cell = [...ids]
      .map((id) => cards.get(id))
      .filter((view) => view !== undefined)
      .filter(({ card }) => isInSameCell(card, place))
      .sort((a, b) => byOrder(a.card, b.card));
    cells.set(key, cell.length === 0 ? undefined : cell);
  }
  return { cards, cells: patchMap(last.cells, cells) };
}

const isInSameCell = (a: Card, b: Card): boolean => a.laneId === b.laneId && a.stepId === b.stepId;

const noTags: readonly Tag[] = [];
const noArrows: readonly LabelledArrow[] = [];

type Arrows = {
  readonly labelled: ReadonlyMap<string, readonly LabelledArrow[]>;
  readonly addresses: ReadonlyMap<string, number>;
  readonly addressedBy: ReadonlyMap<string, number>;
};

function viewOf(
  card: Card,
  before: CardView | undefined,
  links: Links,
  arrows: Arrows,
  maps: ProjectRecords['map'],
): CardView {
  const tags = links.tags.get(card.id) ?? noTags;
  const image = card.kind === 'image' ? (links.images.get(card.id) ?? null) : null;
  const labelled = arrows.labelled.get(card.id) ?? noArrows;
  const addresses = arrows.addresses.get(card.id) ?? 0;
  const addressedBy = arrows.addressedBy.get(card.id) ?? 0;
  const comments = links.comments.get(card.id)?.open ?? 0;
  const linkedMap = (card.linkedMapId !== null && maps.get(card.linkedMapId)) || null;
  const support = links.support.get(card.id) ?? noSupport;
  if (
    before?.card === card &&
    before.image === image &&
    before.linkedMap === linkedMap &&
    same(before.tags, tags) &&
    before.addresses === addresses &&
    before.addressedBy === addressedBy &&
    before.comments === comments &&
    sameArrows(labelled, before.labelled) === before.labelled &&
    sameSupport(before.support, support)
  ) {
    return before;
  }
  const assumption = isAssumption({ card, support });
  return { card, support, assumption, tags, image, linkedMap, labelled, addresses, addressedBy, comments };
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));

/** How many answers begin and how many end at each card. */
function countAnswers(connections: readonly Connection[]): Pick<Arrows, 'addresses' | 'addressedBy'> {
  const addresses = new Map<string, number>();
  const addressedBy = new Map<string, number>();
  const add = (counts: Map<string, number>, id: string): void =>
    void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { kind, fromCardId, toCardId } of connections) {
    if (kind !== 'answers') continue;
    add(addresses, fromCardId);
    add(addressedBy, toCardId);
  }
  return { addresses, addressedBy };
}
