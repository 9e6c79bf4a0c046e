import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../src/renderer/feedback/draft.ts';
import {
  addBlock,
  choosePlacing,
  moveBlock,
  placeColumn,
  placeValue,
  putBlock,
  removeBlock,
} from '../../../src/renderer/feedback/edit-places.ts';
import {
  type BlockOf,
  blocksOf,
  countsOf,
  datesBlock,
  rulesOf,
  wordsBlock,
} from '../../../src/renderer/feedback/rule-blocks.ts';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import { draftIn } from '../../helpers/import-drafts.ts';
import { testId } from '../../helpers/records.ts';

const place = (id: number, title: string, map: string): NamedPlace => ({
  kind: 'stage',
  id: testId(id),
  title,
  map,
});
const [intent, purchase, delivery] = ['Intent', 'Purchase', 'Delivery'].map((title, at) =>
  place(at + 1, title, 'Now'),
) as [NamedPlace, NamedPlace, NamedPlace];
const later = [place(11, 'Intent', 'Later'), place(12, 'Purchase', 'Later'), place(13, 'Returns', 'Later')];
const maps = [
  { map: 'Now', places: [intent, purchase, delivery] },
  { map: 'Later', places: later },
];
const repeated = (...lines: readonly string[]): readonly string[] =>
  Array.from({ length: 6 }, () => lines).flat();

const staged = draftIn(maps, [
  'Stage,Score,Comment',
  ...repeated('Intent,9,good', 'purchase,3,late', 'Returns,5,fine', 'Somewhere,7,so so'),
]);

describe('what is proposed for a file', () => {
  it('are the values of its column of stages, those of the map that is looked at before others', () => {
    expect(staged.placing).toBe('rules');
    const { rules, columns } = choicesOf(staged);
    expect(rules.map((rule) => [rule.kind === 'value' && rule.value, rule.place?.id])).toEqual([
      ['Intent', intent.id],
      ['purchase', purchase.id],
      ['Returns', later[2]?.id],
    ]);
    expect(columns.every((column) => column.place === null)).toBe(true);
  });

  it('is the same for stages in longer words, in a column that is not named for it', () => {
    const numbered = draftIn(maps, ['Bereich,Score', ...repeated('Intent phase,9', 'Purchase phase,3')]);
    expect(numbered.placing).toBe('rules');
    expect(choicesOf(numbered).rules.map((rule) => rule.place?.title)).toEqual(['Intent', 'Purchase']);
  });

  it('is a place for each question where all of them name one, and nothing is selected', () => {
    const lines = [
      'How satisfied are you with the delivery?,How easy was the purchase?',
      ...repeated('5,4', '1,2', '3,3'),
    ];
    const asked = draftIn(maps, lines);
    expect(asked.placing).toBe('questions');
    expect(choicesOf(asked).columns.map((column) => column.place?.title)).toEqual(['Delivery', 'Purchase']);
    expect(draftIn(maps, lines, intent).placing).toBe('all');
  });

  it('is one place for all where nothing says more', () => {
    const plain = draftIn(maps, ['Score', ...repeated('9', '3')], intent);
    expect(plain.placing).toBe('all');
    expect(choicesOf(plain).columns[0]?.place).toEqual(intent);
  });
});

describe('rules', () => {
  const words = { ...wordsBlock(delivery) } as BlockOf<'words'>;
  const filled: BlockOf<'words'> = { ...words, rule: { ...words.rule, words: ['late'] } };
  const withWords = putBlock(addBlock(staged, words), filled);

  it('are moved and removed, and sent in their order', () => {
    expect(choicesOf(addBlock(staged, words)).rules).toHaveLength(3);
    expect(choicesOf(withWords).rules.map(({ kind }) => kind)).toEqual(['value', 'value', 'value', 'words']);
    const moved = moveBlock(withWords, words.id, -1);
    expect(choicesOf(moved).rules.map(({ kind }) => kind)).toEqual(['words', 'value', 'value', 'value']);
    expect(moveBlock(moved, words.id, -1)).toBe(moved);
    expect(choicesOf(removeBlock(moved, words.id)).rules).toEqual(choicesOf(staged).rules);
  });

  it('give a value its place, whatever its case, and take it off again', () => {
    const [block] = staged.blocks;
    if (block?.kind !== 'values') throw new Error('no values');
    const placed = placeValue(block, 'Somewhere', delivery);
    expect(placed.rules.at(-1)).toMatchObject({ value: 'Somewhere', place: delivery });
    expect(placeValue(placed, 'SOMEWHERE', intent).rules).toHaveLength(placed.rules.length);
    expect(placeValue(placed, 'somewhere', null).rules).toEqual(block.rules);
  });

  it('become the same blocks again when a recipe is opened, and take the counts of their rules together', () => {
    const dates = datesBlock({ header: 'Date', nth: 0 }, intent);
    const blocks = [...staged.blocks, dates, filled];
    const again = blocksOf(rulesOf(blocks));
    expect(again).toEqual(blocks.map((block) => ({ ...block, id: expect.any(String) })));
    expect(countsOf(again, [4, 3, 2, 5, 1])).toEqual([9, 5, 1]);
    expect(countsOf([words, ...staged.blocks], [4, 3, 2])).toEqual([0, 9]);
  });

  it('are kept while another way is chosen, and not sent', () => {
    const one = choosePlacing(withWords, 'questions');
    expect(choicesOf(one).rules).toEqual([]);
    expect(choicesOf(choosePlacing(one, 'rules')).rules).toHaveLength(4);
  });

  it('come after the places of single questions where both are used', () => {
    const both = { ...placeColumn(staged, 1, delivery), alsoQuestions: true };
    expect(choicesOf(both).columns.map((column) => column.place?.title ?? null)).toEqual([
      null,
      'Delivery',
      null,
    ]);
    expect(choicesOf({ ...both, alsoQuestions: false }).columns[1]?.place).toBeNull();
  });
});
