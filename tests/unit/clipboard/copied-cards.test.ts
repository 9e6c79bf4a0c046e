import { describe, expect, it } from 'vitest';
import { type CopiedCards, copyCards } from '../../../src/shared/clipboard/copied-cards.ts';
import { readCopied } from '../../../src/shared/clipboard/read-copied.ts';
import { tableOfCards, tableToHtml, tableToText } from '../../../src/shared/clipboard/copied-text.ts';
import type { Names } from '../../../src/shared/sample/names.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const copiedToText = (cards: CopiedCards): string => tableToText(tableOfCards(cards));
const copiedToHtml = (cards: CopiedCards): string => tableToHtml(tableOfCards(cards), cards);

const grid = (id: Names) => ({
  laneIds: ['actions', 'touchpoints', 'emotion', 'pains', 'opportunities', 'images'].map(id),
  stepIds: ['a', 'b', 'c'].map(id),
});

function copied(...names: readonly string[]): CopiedCards {
  const { records, id } = createSmallProject();
  const cards = copyCards(records, grid(id), names.map(id));
  if (!cards) throw new Error('Nothing was copied');
  return cards;
}

describe('copied cards', () => {
  it('lie in reading order with their distances, whatever the order of the selection', () => {
    const { rows, columns, cards } = copied('pain', 'act5', 'act4');
    expect(rows).toEqual(['actions', 'touchpoints', 'emotion', 'pain-points']);
    expect(columns).toBe(3);
    expect(cards.map(({ title, row, column }) => [title, row, column])).toEqual([
      ['act4', 0, 1],
      ['act5', 0, 2],
      ['pain', 3, 0],
    ]);
  });

  it('carry evidence, tags, personas, files and the connections among them', () => {
    const { id } = createSmallProject();
    const [pain] = copied('pain').cards;
    expect(pain?.evidence.map((link) => link.id).toSorted()).toEqual([id('e1'), id('e2')].sort());
    expect(pain).toMatchObject({ personas: ['Tom'], tags: [{ name: 'Trust' }] });
    expect(copied('img').cards[0]?.files).toMatchObject([{ name: 'picture.png', size: 12 }]);
    expect(copied('act1', 'act4').connections).toEqual([
      { from: 0, to: 1, kind: 'flow', label: 'goes on', share: 0.5 },
    ]);
    expect(copied('act1').connections).toEqual([]);
  });

  it('are read back exactly as they were written', () => {
    const cards = copied('pain', 'act1', 'act4', 'img');
    expect(readCopied(JSON.stringify(cards))).toEqual({ kind: 'cards', cards });
  });

  it('say which card each is a copy of; those from a program that did not are read too', () => {
    const { id } = createSmallProject();
    const cards = copied('pain', 'act4');
    expect(cards.cards.map(({ originId }) => originId)).toEqual([id('act4'), id('pain')]);
    const older = JSON.stringify(cards).replaceAll(/,"originId":"[^"]*"/g, '');
    const read = readCopied(older);
    expect(read?.kind === 'cards' && read.cards.cards.map(({ originId }) => originId)).toEqual([null, null]);
  });

  it('are none where no card of the map is meant', () => {
    const { records, id } = createSmallProject();
    expect(copyCards(records, grid(id), [id('oact'), id('gone')])).toBeNull();
  });

  it('are text, one title a line', () => {
    expect(copiedToText(copied('act1', 'act2', 'pain'))).toBe('act1\nact2\npain');
  });

  it.each(['=1+1', '007', '+49 30 1234', '3/4', '1-2', '@SUM(A1)', '-5 %'])(
    'are the text %j itself, and text in a sheet',
    (title) => {
      const { records, id } = createSmallProject();
      const { records: named } = run(records, {
        command: 'edit-cards',
        input: { cardIds: [id('act1'), id('act4')], fields: { title } },
      });
      const one = copyCards(named, grid(id), [id('act1')]);
      const two = copyCards(named, grid(id), [id('act1'), id('act4')]);
      if (!one || !two) throw new Error('Nothing was copied');
      expect(copiedToText(one)).toBe(title);
      expect(copiedToText(two)).toBe(`${title}\t${title}`);
      const cells = [...copiedToHtml(two).matchAll(/<td([^>]*)>(.*?)<\/td>/g)];
      expect(cells.map(([, , text]) => text)).toEqual([title, title]);
      for (const [, attributes] of cells) {
        // Excel and Google Sheets look for the first, LibreOffice for the second.
        expect(attributes).toContain(`style="mso-number-format:'\\@'"`);
        expect(attributes).toContain('sdnum="0;0;@"');
      }
    },
  );

  it('are a table laid out as they lie, escaped, without empty rows and columns', () => {
    const { records, id } = createSmallProject();
    const { records: named } = run(records, {
      command: 'edit-cards',
      input: { cardIds: [id('act2')], fields: { title: '<b onclick="x">&\'=1+1' } },
    });
    const cards = copyCards(named, grid(id), ['act1', 'act2', 'act5', 'pain'].map(id));
    const html = cards ? copiedToHtml(cards) : '';
    expect(html).not.toMatch(/<b |onclick="/);
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text);
    expect(cells).toEqual(['act1<br>&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;=1+1', 'act5', 'pain', '']);
    expect(html.match(/<tr>/g)).toHaveLength(2);
  });
});

describe('what claims to be copied cards', () => {
  const good = copied('pain', 'act1');
  const first = good.cards[0];
  it.each([
    ['no JSON', '{'],
    ['another version', { ...good, version: 2 }],
    ['a field that nobody knows', { ...good, __proto__x: 1 }],
    ['no cards', { ...good, cards: [] }],
    ['a card off its rows', { ...good, cards: [{ ...first, row: 400 }] }],
    ['a card off its columns', { ...good, cards: [{ ...first, column: -1 }] }],
    ['a title that is no text', { ...good, cards: [{ ...first, title: { toString: 1 } }] }],
    ['a title that is too long', { ...good, cards: [{ ...first, title: 'x'.repeat(3000) }] }],
    ['a kind that is none', { ...good, cards: [{ ...first, kind: 'script' }] }],
    ['two frequencies', { ...good, cards: [{ ...first, frequencyShare: 1, frequencyRating: 1 }] }],
    [
      'a connection to nowhere',
      { ...good, connections: [{ from: 0, to: 9, kind: 'flow', label: '', share: null }] },
    ],
    [
      'a connection to itself',
      { ...good, connections: [{ from: 0, to: 0, kind: 'flow', label: '', share: null }] },
    ],
    ['a million rows', { ...good, rows: Array.from({ length: 501 }, () => 'actions') }],
    [
      'evidence by another name',
      { ...good, cards: [{ ...first, evidence: [{ id: '../../etc', stance: 'supports' }] }] },
    ],
    ['nothing', null],
  ])('is not read where it holds %s', (_, value) => {
    expect(readCopied(typeof value === 'string' ? value : JSON.stringify(value))).toBeNull();
  });
});
