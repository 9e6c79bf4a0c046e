import { cardKind } from '../kinds/card-kinds.ts';
import type { CardView, MapView } from '../layout/view.ts';
import type { ProjectRecords } from '../model/records.ts';
import { type Facet, facets } from '../model/view.ts';

export { type Facet, facets } from '../model/view.ts';

/** Chosen values by facet. A card must have one of the values of every facet that has any. */
export type CardFilter = Readonly<Partial<Record<Facet, ReadonlySet<string>>>>;

export const noFilter: CardFilter = {};

export const isEmptyFilter = (filter: CardFilter): boolean =>
  facets.every((facet) => (filter[facet]?.size ?? 0) === 0);

/** The value of a facet for 'not said': no owner, a severity that nobody rated. */
export const UNSAID = '';

type Links = ReadonlyMap<string, readonly string[]>;

/** What a card counts as, facet by facet; nothing where the facet is not of its kind. */
const valuesOf: Readonly<Record<Facet, (view: CardView, personas: Links) => readonly string[]>> = {
  kind: ({ card }) => [card.kind],
  support: (view) => {
    if (view.support.count > 0) return ['evidence'];
    return view.assumption ? ['assumption'] : [];
  },
  severity: ({ card }) =>
    card.kind === 'pain-point' ? [card.severity === null ? UNSAID : String(card.severity)] : [],
  status: ({ card }) => (cardKind(card.kind).work === 'tracked' ? [card.status] : []),
  owner: ({ card }) => {
    const owner = card.owner.trim();
    // An action without an owner is nothing to look for: most have none.
    const { work } = cardKind(card.kind);
    return work === 'tracked' || (work === 'owned' && owner !== '') ? [owner] : [];
  },
  persona: ({ card }, personas) => personas.get(card.id) ?? [],
  tag: ({ tags }) => tags.map((tag) => tag.id),
  lane: ({ card }) => [card.laneId],
  channel: ({ card }) =>
    card.kind === 'touchpoint' && card.channel !== null
      ? [...new Set([card.channel, ...card.backingChannels])]
      : [],
};

/** The personas each card is about. */
export function personasOfCards({ personaLink }: Pick<ProjectRecords, 'personaLink'>): Links {
  const links = new Map<string, string[]>();
  for (const { targetKind, targetId, personaId } of personaLink.values()) {
    if (targetKind !== 'card') continue;
    const own = links.get(targetId);
    if (own) own.push(personaId);
    else links.set(targetId, [personaId]);
  }
  return links;
}

/** The ids of the cards that a filter lets through; null when it lets all through. */
export function matchingCards(
  view: Pick<MapView, 'cards'>,
  personas: Links,
  filter: CardFilter,
): ReadonlySet<string> | null {
  const asked = facets.flatMap((facet) => {
    const wanted = filter[facet];
    return wanted && wanted.size > 0 ? [{ of: valuesOf[facet], wanted }] : [];
  });
  if (asked.length === 0) return null;
  const matching = new Set<string>();
  for (const [id, card] of view.cards) {
    if (asked.every(({ of, wanted }) => of(card, personas).some((value) => wanted.has(value)))) {
      matching.add(id);
    }
  }
  return matching;
}

/** How many cards of a map have each value, facet by facet. */
export function countValues(
  view: Pick<MapView, 'cards'>,
  personas: Links,
): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  for (const card of view.cards.values()) {
    for (const facet of facets) {
      for (const value of valuesOf[facet](card, personas)) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** The filter with one value switched on or off. */
export function toggleValue(filter: CardFilter, facet: Facet, value: string): CardFilter {
  const values = new Set(filter[facet]);
  if (!values.delete(value)) values.add(value);
  return { ...filter, [facet]: values };
}
