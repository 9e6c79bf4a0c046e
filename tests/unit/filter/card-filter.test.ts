import { describe, expect, test } from 'vitest';
import {
  type CardFilter,
  countValues,
  type Facet,
  facets,
  isEmptyFilter,
  matchingCards,
  noFilter,
  personasOfCards,
  toggleValue,
  UNSAID,
} from '../../../src/shared/filter/card-filter.ts';
import { filterToData, isSameFilter, openFilter } from '../../../src/shared/filter/filter-data.ts';
import { filterDataSchema } from '../../../src/shared/model/view.ts';
import type { CardView } from '../../../src/shared/layout/view.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

const records = sampleRecords();
const view = sampleView(records);
const personas = personasOfCards(records);
const cards = [...view.cards.values()];

const filterOf = (...chosen: readonly (readonly [Facet, string])[]): CardFilter =>
  chosen.reduce((filter, [facet, value]) => toggleValue(filter, facet, value), noFilter);
const matching = (...chosen: readonly (readonly [Facet, string])[]): readonly string[] =>
  [...(matchingCards(view, personas, filterOf(...chosen)) ?? [])].sort();
const idsWhere = (test: (card: CardView) => boolean): readonly string[] =>
  cards
    .filter(test)
    .map(({ card }) => card.id)
    .sort();

describe('a filter of cards', () => {
  test('lets all through while nothing is chosen, also after it was chosen and taken back', () => {
    expect(matchingCards(view, personas, noFilter)).toBeNull();
    const back = toggleValue(filterOf(['kind', 'note']), 'kind', 'note');
    expect(isEmptyFilter(back)).toBe(true);
    expect(matchingCards(view, personas, back)).toBeNull();
  });

  test('finds assumptions, and what is backed by evidence', () => {
    const assumed = matching(['support', 'assumption']);
    expect(assumed.length).toBeGreaterThan(2);
    expect(assumed).toEqual(
      idsWhere(
        ({ card, support }) =>
          support.count === 0 && (card.kind === 'pain-point' || card.kind === 'touchpoint'),
      ),
    );
    expect(matching(['support', 'evidence'])).toEqual(idsWhere(({ support }) => support.count > 0));
  });

  test('takes either value of one facet, and asks for every facet', () => {
    const major = idsWhere(({ card }) => card.kind === 'pain-point' && card.severity === 3);
    const severe = idsWhere(({ card }) => card.kind === 'pain-point' && (card.severity ?? 0) >= 3);
    expect(severe.length).toBeGreaterThan(major.length);
    expect(matching(['severity', '3'], ['severity', '4'])).toEqual(severe);
    const owner =
      cards.find(({ card }) => card.kind === 'pain-point' && card.severity === 3)?.card.owner ?? '';
    expect(owner).not.toBe('');
    expect(matching(['severity', '3'], ['owner', owner])).toEqual(
      idsWhere(
        ({ card }) => card.kind === 'pain-point' && card.severity === 3 && card.owner.trim() === owner,
      ),
    );
  });

  test('finds a touchpoint by each of its channels, the backing ones too', () => {
    const chat = matching(['channel', 'chat']);
    expect(chat).toEqual(
      idsWhere(
        ({ card }) =>
          card.kind === 'touchpoint' && (card.channel === 'chat' || card.backingChannels.includes('chat')),
      ),
    );
    expect(chat.length).toBeGreaterThan(1);
  });

  test('finds what nobody owns and nobody judged', () => {
    const nobody = matching(['owner', UNSAID]);
    expect(nobody).toEqual(
      idsWhere(
        ({ card }) => (card.kind === 'pain-point' || card.kind === 'opportunity') && card.owner.trim() === '',
      ),
    );
  });

  test('finds cards by persona and by tag', () => {
    const [link] = [...records.personaLink.values()].filter(({ targetKind }) => targetKind === 'card');
    if (link) expect(matching(['persona', link.personaId])).toContain(link.targetId);
    const tag = cards.flatMap(({ tags }) => tags)[0];
    expect(matching(['tag', tag?.id ?? ''])).toEqual(
      idsWhere(({ tags }) => tags.some(({ id }) => id === tag?.id)),
    );
  });

  test('counts for each value as many cards as it then lets through', () => {
    const counts = countValues(view, personas);
    for (const facet of facets) {
      for (const [value, count] of counts[facet]) {
        expect(matching([facet, value]), `${facet} ${value}`).toHaveLength(count);
      }
    }
    expect([...counts.kind.values()].reduce((sum, count) => sum + count, 0)).toBe(cards.length);
  });
});

describe('a filter kept in a saved view', () => {
  const tag = [...records.tag.keys()][0]!;
  const lane = [...records.lane.keys()][0]!;
  const filter = filterOf(
    ['severity', '4'],
    ['severity', '3'],
    ['tag', tag],
    ['owner', UNSAID],
    ['lane', lane],
  );

  test('comes back as it was, whatever the order in which it was chosen', () => {
    const data = filterToData({ ...filter, kind: new Set() });
    expect(data).toEqual({ severity: ['3', '4'], owner: [''], tag: [tag], lane: [lane] });
    expect(filterDataSchema.parse(data)).toEqual(data);
    const opened = openFilter(data, records);
    expect(opened.gone).toEqual([]);
    expect(isSameFilter(opened.filter, filter)).toBe(true);
    expect(isSameFilter(opened.filter, toggleValue(filter, 'kind', 'note'))).toBe(false);
  });

  test('names what is gone, and filters by the rest', () => {
    const without = { ...records, lane: new Map(), tag: new Map() };
    const { filter: left, gone } = openFilter(filterToData(filter), without);
    expect(gone).toEqual(['tag', 'lane']);
    expect(filterToData(left)).toEqual({ severity: ['3', '4'], owner: [''] });
    expect(isEmptyFilter(openFilter({ lane: [lane] }, without).filter)).toBe(true);
  });

  test('finds the cards of a lane', () => {
    expect(matching(['lane', lane])).toEqual(idsWhere(({ card }) => card.laneId === lane));
  });
});
