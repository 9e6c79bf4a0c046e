import { processorTime } from '../../helpers/processor-time.ts';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../src/shared/clipboard/read-list.ts';

const lines = (text: string): readonly string[] => text.split('\n');
/** The lines without signs, or how the signs were judged. */
const read = (text: string): readonly string[] | 'no list' | 'in doubt' => {
  const list = readList(lines(text));
  return list === null ? 'no list' : list.sure ? list.lines : 'in doubt';
};

describe('signs of a list', () => {
  it.each([
    ['- Search\n- Compare', ['Search', 'Compare']],
    ['* Search\n  * Compare', ['Search', 'Compare']],
    ['– Search\n— Compare', ['Search', 'Compare']],
    ['- Search\n- 3 shops\n- Order', ['Search', '3 shops', 'Order']],
    ['• Search', ['Search']],
    ['1. Search\n2. Compare\n3. Order', ['Search', 'Compare', 'Order']],
    ['1) Search\n2) Compare', ['Search', 'Compare']],
    ['(1) Search\n(2) Compare', ['Search', 'Compare']],
    ['a) Search\nb) Compare\nc) Order', ['Search', 'Compare', 'Order']],
    ['A. Search the web\nB. Compare offers', ['Search the web', 'Compare offers']],
    ['I. Search\nII. Compare\nIII. Order\nIV. Pay', ['Search', 'Compare', 'Order', 'Pay']],
    ['i. one\nii. two\niii. three', ['one', 'two', 'three']],
    [
      '1. Search\n1.1. Web\n1.2. Store\n2. Compare\n2.1. Price',
      ['Search', 'Web', 'Store', 'Compare', 'Price'],
    ],
    ['1.1. Web\n1.2. Store', ['Web', 'Store']],
    ['1 Search\n1.1 Web\n1.2 Store\n1.3 Phone', ['1 Search', 'Web', 'Store', 'Phone']],
    [
      '1. Search\n  a) Web\n  b) Store\n2. Compare\n  a) Price',
      ['Search', 'Web', 'Store', 'Compare', 'Price'],
    ],
  ])('are taken off %j', (text, items) => {
    expect(read(text)).toEqual(items);
  });

  it.each([
    ['Word’s nested bullets', '•\tSearch\no\tWeb\n§\tShop', ['Search', 'Web', 'Shop']],
    ['Word’s symbol fonts', '\uf0b7\tSearch\n\uf0a7 Web\n➢ Shop\n·\tPay', ['Search', 'Web', 'Shop', 'Pay']],
    ['letters of Word’s symbol fonts', 'Ø\tSearch\nØ\tWeb\nü\tShop', ['Search', 'Web', 'Shop']],
    ['Word’s numbers', '1.\tSearch\n2.\tCompare', ['Search', 'Compare']],
    ['boxes to tick', '- [ ] Search\n- [x] Compare', ['Search', 'Compare']],
    ['boxes without bullets', '[ ] Search\n[x] Compare', ['Search', 'Compare']],
    ['drawn boxes', '☐ Search\n☑ Compare', ['Search', 'Compare']],
    ['one box', '- [ ] Search', ['Search']],
  ])('are taken off: %s', (_, text, items) => {
    expect(read(text)).toEqual(items);
  });

  it('are taken off between headings, which stay as they are', () => {
    const list = readList(lines('Before\n• Search\n• Compare\nAfter\n• Pay\n1. quarter'));
    expect(list).toEqual({
      lines: ['Before', 'Search', 'Compare', 'After', 'Pay', '1. quarter'],
      sure: true,
      others: 3,
    });
    expect(read('Before\n1. Search\n2. Compare\nAfter\n1. Pay\n2. Return')).toEqual([
      'Before',
      'Search',
      'Compare',
      'After',
      'Pay',
      'Return',
    ]);
    expect(read('Before\n- Search\n- Compare\nAfter\n- Pay')).toEqual([
      'Before',
      'Search',
      'Compare',
      'After',
      'Pay',
    ]);
  });
});

describe('what only looks like a sign', () => {
  const whole = [
    '3. Mai Angebot',
    'A. Schmidt',
    '- 3 % CSAT',
    '2. OG',
    '- 5 °C',
    '1. quarter was hard',
    '§ 312 BGB',
  ];

  it.each(whole)('%j stays whole alone and among unlike lines', (text) => {
    expect(read(text)).toBe('no list');
    expect(read(`Search\n${text}\nCompare`)).toBe('no list');
    const among = readList(lines(`• Search\n${text}\n• Compare`))?.lines ?? [];
    if (!text.startsWith('-')) expect(among[1]).toBe(text);
  });

  it('stays whole where all of them stand together', () => {
    expect(readList(whole)?.sure ?? false).toBe(false);
    expect(readList(lines('Search\n3. Mai Angebot\nA. Schmidt\n- 3 % CSAT\n2. OG\nPay'))).toBeNull();
  });

  it.each([
    ['minus signs', '- 5 °C\n- 3 °C'],
    ['pros and cons', '+ fast\n- expensive\n+ friendly'],
    ['dates', '3. Mai Angebot\n4. Mai Anruf'],
    ['dates from the first of a month', '1. Mai Feiertag\n2. Mai Brückentag'],
    ['floors', '1. OG\n2. OG\n3. OG'],
    ['quarters', '1. Quartal war schwer\n2. Quartal besser'],
    ['initials', 'A. Schmidt\nB. Maier'],
    ['numbers from the middle of a list', '7. Pay\n8. Return'],
    ['figures', '1.1 Mio\n1.2 Mio'],
  ])('is in doubt: %s', (_, text) => {
    expect(read(text)).toBe('in doubt');
  });

  it('gives its text without the signs too, where it is in doubt', () => {
    expect(readList(['7. Pay', '8. Return'])).toEqual({ lines: ['Pay', 'Return'], sure: false, others: 0 });
  });

  it.each([
    ['a list of dashes in a text', '- one\ntwo'],
    ['a number twice', '1. one\n1. two'],
    ['figures without a space', '-5 %\n+3 %'],
    ['a table that begins with dashes', '- a\tx\n- b\ty'],
    ['a table that begins with numbers', '1.\ta\tx\n2.\tb\ty'],
    ['counted things', '12 cards\n13 cards'],
    ['words', 'I think so\nA card'],
  ])('is no list: %s', (_, text) => {
    expect(read(text)).toBe('no list');
  });

  it('is judged in a moment in 20,000 lines', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `${(at % 900) + 1}. line`);
    expect(await processorTime(() => readList(many))).toBeLessThan(1_000);
  });
});
