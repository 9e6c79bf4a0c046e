import { describe, expect, it } from 'vitest';
import { importText, mapInWords, readMap } from '../../helpers/import-map.ts';

const words = (text: string, wishes: Parameters<typeof importText>[1] = {}) => {
  const { records, mapId } = importText(text, wishes);
  return mapInWords(records, mapId);
};

const cell = (
  id: string,
  value: string,
  style: string,
  [x, y, w, h]: readonly number[],
  parent = '1',
): string =>
  `<mxCell id="${id}" value="${value}" style="${style}" vertex="1" parent="${parent}"><mxGeometry x="${x}" y="${y}" width="${w}" height="${h}" as="geometry"/></mxCell>`;
const page = (cells: readonly string[], name = 'Page-1'): string =>
  `<mxfile><diagram name="${name}" id="p"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells.join('')}</root></mxGraphModel></diagram></mxfile>`;

describe('a drawing of draw.io', () => {
  it('with swim lanes from left to right takes their names, and boxes above them as stages', () => {
    const drawing = page([
      cell('a', 'Awareness', 'rounded=1;html=1', [100, 0, 180, 40]),
      cell('b', 'Purchase', 'rounded=1;html=1', [300, 0, 180, 40]),
      cell('l1', 'Actions', 'swimlane;horizontal=0;', [0, 60, 500, 120]),
      cell('l2', 'Pain points', 'swimlane;horizontal=0;', [0, 180, 500, 120]),
      cell('c1', 'Sees &lt;b&gt;an&lt;/b&gt; ad&lt;br&gt;on TV', 'html=1;', [110, 20, 140, 60], 'l1'),
      cell('c2', 'Pays', 'html=1;', [310, 20, 140, 60], 'l1'),
      cell('c3', 'Slow', 'html=1;', [310, 20, 140, 60], 'l2'),
      '<mxCell id="e" edge="1" parent="1" source="c1" target="c2" value="then"><mxGeometry relative="1" as="geometry"/></mxCell>',
    ]);
    const { records, mapId } = importText(drawing);
    expect(mapInWords(records, mapId)).toEqual({
      stages: [
        ['Awareness', 'Step 1'],
        ['Purchase', 'Step 1'],
      ],
      lanes: [
        { name: 'Actions', kind: 'actions', cards: [['Sees an ad / on TV'], ['Pays']] },
        { name: 'Pain points', kind: 'pain-points', cards: [[], ['Slow']] },
      ],
      emotions: {},
    });
    expect([...records.connection.values()].map(({ label }) => label)).toEqual(['then']);
  });

  it('with a table takes its rows and columns', () => {
    const row = (id: string, at: number, texts: readonly string[]): readonly string[] => [
      cell(id, '', 'shape=tableRow;horizontal=0;', [0, at * 40, 360, 40], 't'),
      ...texts.map((text, column) =>
        cell(`${id}${column}`, text, 'shape=partialRectangle;html=1;', [column * 120, 0, 120, 40], id),
      ),
    ];
    const drawing = page([
      cell('t', 'Buying a desk', 'shape=table;startSize=30;', [40, 40, 360, 160]),
      ...row('r0', 1, ['', 'Awareness', 'Purchase']),
      ...row('r1', 2, ['Doing', 'Looks', 'Pays']),
      ...row('r2', 3, ['Mood', '🙂', '😡']),
    ]);
    expect(words(drawing)).toEqual({
      stages: [
        ['Awareness', 'Step 1'],
        ['Purchase', 'Step 1'],
      ],
      lanes: [
        { name: 'Doing', kind: 'actions', cards: [['Looks'], ['Pays']] },
        { name: 'Mood', kind: 'emotion', cards: [[], []] },
      ],
      emotions: { Customer: [1, -2] },
    });
  });

  it('offers each of its pages', () => {
    const both = `${page([cell('a', 'One', '', [0, 0, 10, 10])], 'First').replace('</mxfile>', '')}${page(
      [cell('a', 'Two', '', [0, 0, 10, 10])],
      'Second',
    ).replace('<mxfile>', '')}`;
    expect(readMap(both).tables.map(({ name }) => name)).toEqual(['First', 'Second']);
  });
});

describe('a JSON Canvas', () => {
  const node = (id: string, text: string, x: number, y: number, width = 200, height = 60) => ({
    ...{ id, type: 'text', text, x, y, width, height },
  });
  const group = (id: string, label: string, x: number, y: number, width: number, height: number) => ({
    ...{ id, type: 'group', label, x, y, width, height },
  });

  it('with groups beside each other takes them as stages, and notes at the left as lanes', () => {
    const nodes = [
      group('g1', 'Awareness', 240, 0, 220, 400),
      group('g2', 'Purchase', 480, 0, 220, 400),
      node('l1', '**Actions**', 0, 60),
      node('l2', '## Pain points', 0, 200),
      node('c1', 'Sees an ad', 250, 60),
      node('c2', 'Pays\nby card', 490, 64),
      node('c3', 'Slow', 490, 205),
    ];
    expect(words(JSON.stringify({ nodes, edges: [] }))).toEqual({
      stages: [
        ['Awareness', 'Step 1'],
        ['Purchase', 'Step 1'],
      ],
      lanes: [
        { name: 'Actions', kind: 'actions', cards: [['Sees an ad'], ['Pays / by card']] },
        { name: 'Pain points', kind: 'pain-points', cards: [[], ['Slow']] },
      ],
      emotions: {},
    });
  });
});

describe('a Mermaid journey', () => {
  it('makes stages of its sections, and draws scores for its actors, who become personas', () => {
    const text =
      'journey\n title Desk\n section One\n  Search: 5: Mia\n  Compare: 2: Mia, Tom\n section Two\n  Pay: 1: Tom';
    const { records, mapId, draft, newPersonas } = importText(text);
    expect(draft.name).toBe('Desk');
    expect(newPersonas).toEqual(['Mia', 'Tom']);
    expect(mapInWords(records, mapId)).toEqual({
      stages: [
        ['One', 'Search', 'Compare'],
        ['Two', 'Pay'],
      ],
      lanes: [{ name: 'Emotion curve', kind: 'emotion', cards: [[], [], []] }],
      emotions: { Mia: [2, -1, null], Tom: [null, -1, -2] },
    });
  });
});

describe('tables of a web page', () => {
  it('are read with merged cells, without what no one sees', () => {
    const html = `<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body><h2>Desk</h2>
      <table><caption>Journey &amp; more</caption><tr><th></th><th colspan="2">Awareness</th><th>Purchase</th></tr>
      <tr><td></td><td>See</td><td>Click</td><td>Pay</td></tr>
      <tr><td rowspan=2>Actions</td><td>a<br>b</td><td><ul><li>c<li>d</ul></td><td><script>x</script>e</td></tr>
      <tr><td colspan="3">everywhere</td></tr></table></body></html>`;
    const { records, mapId, draft } = importText(html);
    expect(draft.name).toBe('Journey & more');
    expect(mapInWords(records, mapId)).toEqual({
      stages: [
        ['Awareness', 'See', 'Click'],
        ['Purchase', 'Pay'],
      ],
      lanes: [{ name: 'Actions', kind: 'actions', cards: [['a', 'b', 'everywhere'], ['c', 'd'], ['e']] }],
      emotions: {},
    });
    expect([...records.card.values()].find(({ title }) => title === 'everywhere')?.span).toBe(3);
  });
});
