import { processorTime } from '../../helpers/processor-time.ts';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/renderer/clipboard/parse-html.ts';
import { meansFiles, readClipboard } from '../../../src/renderer/clipboard/read-clipboard.ts';
import { withoutStyles } from '../../../src/renderer/clipboard/without-styles.ts';
import { copyCards } from '../../../src/shared/clipboard/copied-cards.ts';
import { tableOfCards, tableToHtml, tableToText } from '../../../src/shared/clipboard/copied-text.ts';
import type { Block } from '../../../src/shared/clipboard/block.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const rowsOf = (html: string): unknown => {
  const table = parseHtml(html).table();
  return table.ok ? table.value : table.failure.code;
};

/** The block of texts or cards that was read; undefined where nothing or something else was. */
const blockIn = (types: Readonly<Record<string, string>>): Block | undefined => {
  const read = readClipboard(clipboard(types));
  return read.ok && read.value?.kind === 'cards' ? read.value.reading.block : undefined;
};

const clipboard = (types: Readonly<Record<string, string>>) => ({
  getData: (type: string) => types[type] ?? '',
});

describe('HTML from other programs', () => {
  it('reads a table of Excel, with its line ends, entities and styles left out', () => {
    expect(
      rowsOf(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {color: red}</style></head>
      <body><!--StartFragment--><table><col width=64>
      <tr height=20><td class=xl65>Search &amp;
        compare</td><td>Line 1<br>Line 2</td></tr>
      <tr style='display:none'><td>filtered</td><td>away</td></tr>
      <tr><td></td><td>3&nbsp;%</td></tr></table><!--EndFragment--></body></html>`),
    ).toEqual([
      ['Search & compare', 'Line 1\nLine 2'],
      ['', '3 %'],
    ]);
  });

  it('reads a table of Google Sheets', () => {
    expect(
      rowsOf(
        `<meta charset='utf-8'><google-sheets-html-origin><style>td{}</style><table dir="ltr"><colgroup><col/></colgroup><tbody><tr><td data-sheets-value='{"1":2}'>a</td><td>b</td></tr></tbody></table></google-sheets-html-origin>`,
      ),
    ).toEqual([['a', 'b']]);
  });

  it('reads a table of Word, paragraphs and lists in its cells and the text around it', () => {
    expect(
      rowsOf(`<p class=MsoNormal>Before</p><table class=MsoTableGrid><tr><td><p>One</p><p>Two</p></td>
      <td><p><span style='mso-list:Ignore'>·&nbsp;</span>Item</p><ul><li>x</li><li>y</li></ul></td></tr></table><p>After</p>`),
    ).toEqual([
      ['Before', ''],
      ['One\nTwo', 'Item\nx\ny'],
      ['After', ''],
    ]);
  });

  it('puts cells that span rows and columns into their places', () => {
    expect(
      rowsOf(`<table><tr><th rowspan="3">Lane</th><th colspan="2">wide</th><th>d</th></tr>
      <tr><td>1</td><td rowspan="2">2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>`),
    ).toEqual([
      ['Lane', 'wide', '', 'd'],
      ['', '1', '2', '3'],
      ['', '4', '', '5'],
    ]);
  });

  it('says whether cells of the first row are merged, as stages over their steps', () => {
    const rows = '<tr><td>1</td><td>2</td></tr>';
    expect(parseHtml(`<table><tr><th colspan=2>wide</th></tr>${rows}</table>`).mergedHead).toBe(true);
    expect(parseHtml(`<table>${rows}<tr><td colspan=2>wide</td></tr></table>`).mergedHead).toBe(false);
  });

  it('takes a table in a table as text of its cell', () => {
    expect(
      rowsOf('<table><tr><td>a<table><tr><td>in</td><td>ner</td></tr></table></td><td>b</td></tr></table>'),
    ).toEqual([['a\nin\nner', 'b']]);
  });

  it('leaves scripts, styles and pictures alone', () => {
    expect(
      rowsOf(
        `<table><tr><td><script>document.title = 'run'</script><style>x</style>safe<img src="https://example.com/x.png" onerror="document.title='run'"><iframe src="https://example.com"></iframe></td></tr></table>`,
      ),
    ).toEqual([['safe']]);
    expect(document.title).not.toBe('run');
    expect(document.querySelector('img, iframe')).toBeNull();
  });
});

describe('styles', () => {
  it('become data, and nothing else does', () => {
    expect(withoutStyles('<td style="a" title=" style=1">x style=2<B\nSTYLE=q>')).toBe(
      '<td data-style="a" title=" style=1">x style=2<B data-style=q>',
    );
    expect(withoutStyles('<style>td {}</style>')).toBe('<template>td {}</template>');
    expect(withoutStyles('<p "')).toBe('<p "');
  });
});

describe('hostile HTML', () => {
  it('is refused where it is nested without end', () => {
    const deep = '<b>'.repeat(450);
    expect(rowsOf(`<table><tr><td>${deep}x</td></tr></table>`)).toBe('too-deep');
  });

  it('is refused where cells span a million columns', () => {
    const wide = '<td colspan="1000000"></td>'.repeat(50);
    expect(rowsOf(`<table><tr>${wide}<td>x</td></tr></table>`)).toBe('too-many-columns');
  });

  it('takes spans that are no numbers, or far too large, for what can be', () => {
    expect(
      rowsOf(
        '<table><tr><td colspan="-4" rowspan="99999999">a</td><td colspan="x">b</td></tr><tr><td>c</td></tr></table>',
      ),
    ).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
  });

  it('is read in a moment where a million entities stand for one letter each', async () => {
    const letters = '&lt;&amp;&#x200b;&#8238;&nbsp;'.repeat(50_000);
    let rows: string[][] = [];
    const took = await processorTime(() => {
      rows = rowsOf(`<table><tr><td>${letters}end</td></tr></table>`) as string[][];
    });
    expect(took).toBeLessThan(5_000);
    // Neither the zero-width space nor the override of the writing direction is left.
    expect(rows[0]?.[0]).toMatch(/^(?:<& ?)+end$/);
  }, 60_000);

  it('never expands entities of a document type, and reads no comment, no CDATA and no hidden form', () => {
    expect(
      rowsOf(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><table><tr><td>&b;
        <!-- secret --><textarea hidden>secret</textarea><template>secret</template>ok</td></tr></table>`),
    ).toEqual([[']>'], ['&b; ok']]);
  });

  it('is read row by row where tables stand in tables ninety deep', () => {
    const nested = '<table><tr><td>'.repeat(90) + 'x' + '</td></tr></table>'.repeat(90);
    expect(rowsOf(nested)).toEqual([['x']]);
  });

  it('is refused with its number of rows where it has 100,000', () => {
    const table = parseHtml(`<table>${'<tr><td>x'.repeat(100_000)}</table>`).table();
    expect(table).toMatchObject({ ok: false, failure: { code: 'too-many-cells' } });
    expect(!table.ok && table.failure.message).toContain('100,000 rows');
  }, 60_000);
});

describe('the clipboard', () => {
  const { records, id } = createSmallProject();
  const copied = copyCards(records, { laneIds: [id('actions'), id('pains')], stepIds: [id('a'), id('b')] }, [
    id('act1'),
    id('act4'),
    id('pain'),
  ]);
  if (!copied) throw new Error('Nothing was copied');

  const html = tableToHtml(tableOfCards(copied), copied);

  it('gives back the cards that were copied, as they were', () => {
    const text = tableToText(tableOfCards(copied));
    expect(blockIn({ 'text/html': html, 'text/plain': text })?.copied).toEqual(copied);
  });

  it('gives the text of a table whose cards were tampered with', () => {
    const block = blockIn({
      'text/html': html.replace('&quot;version&quot;:1', '&quot;version&quot;:9'),
    });
    expect(block?.copied).toBeNull();
    expect(block?.rows.map(({ cells }) => cells.map((cell) => cell[0]?.title ?? ''))).toEqual([
      ['act1', 'act4'],
      ['pain', ''],
    ]);
  });

  it('goes by the plain text where the HTML has no table', () => {
    expect(blockIn({ 'text/html': '<p>a b</p>', 'text/plain': 'a\tb' })?.columns).toBe(2);
    expect(blockIn({ 'text/html': '<ul><li>a</li><li>b</li></ul>' })?.rows).toHaveLength(2);
  });

  const titles = (types: Readonly<Record<string, string>>): unknown =>
    blockIn(types)?.rows.map(({ cells }) => cells.map((cell) => cell[0]?.title ?? ''));
  /** A paragraph of a list as Word writes it. */
  const paragraph = (sign: string, level: number, text: string): string =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

  it('goes by the paragraphs that Word says are a list, not by the signs in its text', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${paragraph('·', 1, 'Search')}${paragraph('o', 2, '3. Mai<br>first day')}${paragraph('§', 3, 'Pay')}<!--EndFragment--></body></html>`;
    const plain = '·\tSearch\r\no\t3. Mai\vfirst day\r\n§\tPay\r\n';
    expect(titles({ 'text/html': html, 'text/plain': plain })).toEqual([['Search'], ['3. Mai'], ['Pay']]);
    expect(blockIn({ 'text/html': html })?.rows[1]?.cells[0]?.[0]?.body).toBe('first day');
  });

  it('goes by the items of a web page’s list, nested ones and headings too, each a text of its own', () => {
    const html =
      '<h2>Before</h2><ul><li>2. OG<ul><li><p>A. Schmidt</p><p>said so</p></li></ul></li><li>Pay</li></ul>';
    const plain = 'Before\n- 2. OG\n  - A. Schmidt\n- Pay';
    expect(titles({ 'text/html': html, 'text/plain': plain })).toEqual([
      ['Before'],
      ['2. OG'],
      ['A. Schmidt'],
      ['Pay'],
    ]);
  });

  it('holds nothing where it is empty, and too much where it is huge', () => {
    expect(readClipboard(clipboard({ 'text/plain': ' \n' }))).toEqual({ ok: true, value: null });
    const huge = readClipboard(clipboard({ 'text/html': 'x'.repeat(20_000_001) }));
    expect(huge).toMatchObject({ ok: false, failure: { code: 'too-much-text' } });
  });

  it('means files where there are some, but not the picture that a spreadsheet lays beside its cells', () => {
    const file = new File([''], 'image.png', { type: 'image/png' });
    const data = (html: string) =>
      ({
        files: [file],
        getData: (type: string) => (type === 'text/html' ? html : ''),
      }) as unknown as DataTransfer;
    expect(meansFiles(data(''))).toBe(true);
    expect(meansFiles(data('<img src="x">'))).toBe(true);
    expect(meansFiles(data('<table><tr><td>1</td></tr></table>'))).toBe(false);
  });
});
