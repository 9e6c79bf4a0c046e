import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { proofGraph } from '../../../../src/shared/graphs/proof/proof-graph.ts';
import { type OutlineItem, proofOutline } from '../../../../src/shared/graphs/proof/proof-outline.ts';
import { speak } from '../../../../src/shared/language/translate.ts';
import { anyRecords, viewOf as anyViewOf } from '../../../helpers/any-map.ts';
import { manyClaims, recordsOf, viewOf } from './proof-records.ts';

afterEach(() => speak('en'));

const records = recordsOf({
  opportunities: ['o1', 'o2', 'o3'],
  pains: ['p1', 'p2'],
  pieces: [
    { id: 'e1', source: 'Help desk' },
    { id: 'e2', source: '' },
  ],
  answers: [
    ['o1', 'p1'],
    ['o2', 'p1'],
  ],
  links: [
    ['p1', 'e1'],
    ['o1', 'e1'],
    ['p1', 'e2', 'contradicts'],
    ['o3', 'e2', 'contradicts'],
  ],
});
const graph = proofGraph(viewOf(records), records);

/** As a person would write it down. */
function written(items: readonly OutlineItem[], indent = ''): readonly string[] {
  return items.flatMap(({ words, marks, stance, again, items: below }) => [
    [indent + words, ...marks, stance ?? '', again ? 'see above' : '']
      .filter((part) => part !== '')
      .join(' | '),
    ...written(below, `${indent}  `),
  ]);
}
const allIn = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
  items.flatMap((item) => [item, ...allIn(item.items)]);

describe('the outline of a proof', () => {
  it('lists what each thing stands on below it, once', () => {
    const groups = proofOutline(graph);
    expect(groups.map(({ kind }) => kind)).toEqual(['opportunities', 'not-addressed', 'addressing-nothing']);
    expect(groups.flatMap(({ words, items }) => [words, ...written(items, '  ')])).toEqual([
      'Opportunities',
      '  Title of o1',
      '    Title of p1',
      '      Piece e1 | supports',
      '        Help desk',
      '      Piece e2 | Contradicts a claim | contradicts',
      '        No source given',
      '    Piece e1 | supports | see above',
      '  Title of o2',
      '    Title of p1 | see above',
      'Pain points that no opportunity addresses',
      '  Title of p2 | Nothing supports it | No opportunity addresses it',
      'Opportunities that address no pain point',
      '  Title of o3 | Addresses no pain point',
      '    Piece e2 | Contradicts a claim | contradicts | see above',
    ]);
  });

  it('is said in German', async () => {
    await speak('de');
    expect(proofOutline(graph).map(({ words }) => words)).toEqual([
      'Chancen',
      'Pain Points, die von keiner Chance aufgegriffen werden',
      'Chancen, die keinen Pain Point aufgreifen',
    ]);
  });

  it('names every node, and is no longer than there are nodes and edges', () => {
    const everything = manyClaims(200, 100, 4_000, 2_000);
    const many = recordsOf(everything);
    const large = proofGraph(viewOf(many), many);
    const items = proofOutline(large).flatMap((group) => allIn(group.items));
    expect(items.length).toBeLessThanOrEqual(large.nodes.length + large.edges.length);
    fc.assert(
      fc.property(anyRecords, (any) => {
        const own = proofGraph(anyViewOf(any), any);
        const listed = proofOutline(own).flatMap((group) => allIn(group.items));
        expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(own.nodes.map(({ id }) => id)));
        expect(listed.every(({ words }) => words.trim() !== '')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
