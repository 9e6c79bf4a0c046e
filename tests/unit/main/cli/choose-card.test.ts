import { expect, test } from 'vitest';
import { chooseCard } from '../../../../src/main/cli/choose-card.ts';
import { card, recordsOf } from '../../graphs/proof/proof-records.ts';

const { map } = recordsOf({});
const [first] = [...map.values()];
if (!first) throw new Error('The small project has a map');
const maps = [first, { ...first, id: 'second', name: 'Renewal' }];
const records = {
  map: maps,
  card: [
    card({ id: 'p1', kind: 'pain-point', title: 'Price is unclear' }),
    card({ id: 'o1', kind: 'opportunity', title: 'Show the price' }),
    card({ id: 't1', kind: 'touchpoint', title: 'Checkout' }),
    card({ id: 'p2', kind: 'pain-point', title: 'Slow answer' }),
    card({ id: 'p3', kind: 'pain-point', title: 'Slow answer', mapId: 'second' }),
  ],
};
const messageOf = (asked: string, mapId: string | null = null): string => {
  const chosen = chooseCard(records, mapId, asked);
  return chosen.ok ? `chose ${chosen.value.id}` : chosen.failure.message;
};

test('a card is chosen by its ID, or by its title in any case', () => {
  expect(messageOf('p1')).toBe('chose p1');
  expect(messageOf(' show the PRICE ')).toBe('chose o1');
});

test('several of one title are told apart by map or ID', () => {
  expect(messageOf('Slow answer')).toBe(
    `More than one pain point or opportunity is titled “Slow answer”. Give the ID of one: p2 (${first.name}), p3 (Renewal).`,
  );
  expect(messageOf('Slow answer', 'second')).toBe('chose p3');
  expect(messageOf('p2')).toBe('chose p2');
});

test('a card that is not there is named, with those that are', () => {
  expect(messageOf('Nix', 'second')).toBe(
    'There is no pain point or opportunity “Nix” on the map “Renewal”. Available: “Slow answer”.',
  );
  expect(messageOf('o1', 'second')).toMatch(/^There is no pain point or opportunity “o1” on the map/);
});

test('a card of another kind has no proof of its own', () => {
  expect(messageOf('Checkout')).toBe(
    '“Checkout” is neither a pain point nor an opportunity: only these have a proof of their own.',
  );
});

test('of many titles the sentence lists a few', () => {
  const many = Array.from({ length: 20 }, (_, at) => card({ id: `m${at}`, kind: 'pain-point' }));
  const chosen = chooseCard({ ...records, card: many }, null, 'Nix');
  expect(chosen.ok ? '' : chosen.failure.message).toMatch(/“Title of m7” and 12 more\.$/);
});
