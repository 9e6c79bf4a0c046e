import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProofChoice, proofGraph } from '../../../../src/shared/graphs/proof/proof-graph.ts';
import type { ProofGraph } from '../../../../src/shared/graphs/proof/proof-types.ts';
import type { EvidenceLink, Stance } from '../../../../src/shared/model/evidence.ts';
import { anyRecords, viewOf as anyViewOf } from '../../../helpers/any-map.ts';
import { sampleRecords, sampleView } from '../../../helpers/sample-records.ts';
import { card, type Claims, recordsOf, smallId, viewOf } from './proof-records.ts';

const graphOf = (claims: Claims, choice: ProofChoice = {}): ProofGraph => {
  const records = recordsOf(claims);
  return proofGraph(viewOf(records), records, choice);
};
/** The same claims with all links of a piece saying this. */
const withStance = (own: Claims, piece: string, stance: Stance): Claims => ({
  ...own,
  links: (own.links ?? []).map(([card, id]) => (id === piece ? [card, id, stance] : [card, id])),
});
const idsIn = ({ nodes }: ProofGraph, column: number): readonly string[] =>
  nodes.filter((node) => node.column === column).map(({ id }) => id);
const marksIn = ({ nodes }: ProofGraph) =>
  Object.fromEntries(nodes.filter(({ marks }) => marks.length > 0).map(({ id, marks }) => [id, marks]));
const endsIn = ({ edges }: ProofGraph): readonly string[] =>
  edges.map(({ kind, from, to }) => `${from} ${kind} ${to}`);

const claims: Claims = {
  opportunities: ['o1', 'o2', 'o3'],
  pains: ['p1', 'p2', 'p3'],
  pieces: [
    { id: 'e1', source: 'Help desk' },
    { id: 'e2', source: ' help  DESK' },
    { id: 'e3', source: '', kind: 'survey' },
    { id: 'e4', source: 'Linked to nothing' },
  ],
  answers: [
    ['o1', 'p1'],
    ['o1', 'p2'],
    ['o2', 'p2'],
  ],
  links: [
    ['p1', 'e1'],
    ['p2', 'e2'],
    ['o2', 'e3'],
    ['o3', 'e1'],
  ],
};

describe('the proof of a map', () => {
  it('has opportunities, pain points, their evidence and where it comes from', () => {
    const graph = graphOf(claims);
    expect([0, 1, 2].map((column) => idsIn(graph, column))).toEqual([
      ['o1', 'o2', 'o3'],
      ['p1', 'p2', 'p3'],
      ['e1', 'e2', 'e3'],
    ]);
    expect(
      graph.nodes.flatMap((node) => (node.kind === 'source' ? [[node.source.name, node.pieces]] : [])),
    ).toEqual([
      ['Help desk', 2],
      ['', 1],
    ]);
    const [desk, none] = idsIn(graph, 3);
    expect(endsIn(graph)).toEqual([
      'o1 answers p1',
      'o1 answers p2',
      'o2 answers p2',
      'p1 supports e1',
      'p2 supports e2',
      'o2 supports e3',
      'o3 supports e1',
      `e1 comes-from ${desk}`,
      `e2 comes-from ${desk}`,
      `e3 comes-from ${none}`,
    ]);
  });

  it('says what nothing supports, what nothing addresses and what addresses nothing', () => {
    expect(marksIn(graphOf(claims))).toEqual({
      o3: ['addresses-nothing'],
      p3: ['no-support', 'not-addressed'],
    });
  });

  it('says what contradicts, which supports nothing', () => {
    const graph = graphOf(withStance(claims, 'e1', 'contradicts'));
    expect(marksIn(graph)).toEqual({
      o3: ['addresses-nothing'],
      p1: ['no-support'],
      p3: ['no-support', 'not-addressed'],
      e1: ['contradicts'],
    });
    expect(endsIn(graph)).toContain('p1 contradicts e1');
  });

  it('counts what is only context neither for nor against, and draws its line', () => {
    const graph = graphOf(withStance(claims, 'e1', 'context'));
    expect(marksIn(graph)).toEqual({
      o3: ['addresses-nothing'],
      p1: ['no-support'],
      p3: ['no-support', 'not-addressed'],
    });
    expect(endsIn(graph)).toContain('p1 context e1');
  });

  it('shows of confidential evidence only that it is there', () => {
    const secret = {
      id: 'e1',
      title: 'Secret title',
      text: 'Secret words',
      source: 'Secret source',
    } as const;
    const more = { id: 'e2', title: 'Other', source: 'Elsewhere' } as const;
    const own: Claims = {
      pains: ['p1'],
      pieces: [
        { ...secret, confidentiality: 'confidential' },
        { ...more, confidentiality: 'confidential' },
        { id: 'e3', source: '' },
      ],
      links: [
        ['p1', 'e1'],
        ['p1', 'e2'],
        ['p1', 'e3'],
      ],
    };
    const graph = graphOf(own);
    expect(JSON.stringify(graph)).not.toMatch(/Secret|Elsewhere/);
    // They are one source: whether they come from the same place is not shown either.
    expect(
      graph.nodes.flatMap((node) =>
        node.kind === 'source' ? [[node.source.confidential, node.pieces]] : [],
      ),
    ).toEqual([
      [true, 2],
      [false, 1],
    ]);
    expect(marksIn(graph)).toEqual({ p1: ['not-addressed'] });
    expect(JSON.stringify(graphOf(own, { confidential: true }))).toContain('Secret source');
  });

  it('leaves out what is not on the map, and what joins other cards than these', () => {
    const records = recordsOf({
      ...claims,
      answers: [...(claims.answers ?? []), ['o1', 'o1'], ['p3', 'o3'], ['o1', 'gone']],
    });
    const lost = [
      card({ id: 'lost', kind: 'pain-point', stepId: 'no such step' }),
      card({ id: 'astray', kind: 'opportunity', laneId: 'no such lane' }),
      card({
        id: 'else',
        kind: 'pain-point',
        mapId: smallId('other'),
        laneId: smallId('oactions'),
        stepId: smallId('oa'),
      }),
      card({ id: 'act', kind: 'action', laneId: smallId('actions') }),
    ];
    const link: EvidenceLink = {
      id: 'l',
      evidenceId: 'e4',
      targetKind: 'card',
      targetId: 'act',
      stance: 'supports',
    };
    const all = {
      ...records,
      card: new Map([...records.card, ...lost.map((one) => [one.id, one] as const)]),
      evidenceLink: new Map([
        ...records.evidenceLink,
        [link.id, link],
        ['stale', { ...link, id: 'stale', evidenceId: 'no such piece', targetId: 'p3' }],
        ['step', { ...link, id: 'step', targetKind: 'step', targetId: smallId('a') }],
      ] as const),
    };
    const plain = graphOf(claims);
    const graph = proofGraph(viewOf(all), all);
    expect(graph.nodes.map(({ id }) => id)).toEqual(plain.nodes.map(({ id }) => id));
    expect(graph.edges).toEqual(plain.edges);
  });

  it('has one edge between two nodes, and the one against it where two disagree', () => {
    const records = recordsOf({ pains: ['p1'], pieces: [{ id: 'e1' }], links: [['p1', 'e1']] });
    const twin: EvidenceLink = {
      id: 'twin',
      evidenceId: 'e1',
      targetKind: 'card',
      targetId: 'p1',
      stance: 'contradicts',
    };
    const all = { ...records, evidenceLink: new Map([...records.evidenceLink, [twin.id, twin] as const]) };
    const graph = proofGraph(viewOf(all), all);
    expect(endsIn(graph).filter((edge) => edge.startsWith('p1'))).toEqual(['p1 contradicts e1']);
  });

  it('has ends that are nodes, each edge to the right, and each node once, whatever the file holds', () => {
    fc.assert(
      fc.property(anyRecords, fc.boolean(), (records, confidential) => {
        const graph = proofGraph(anyViewOf(records), records, { confidential });
        const columns = new Map(graph.nodes.map(({ id, column }) => [id, column]));
        expect(columns.size).toBe(graph.nodes.length);
        expect(new Set(graph.edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(graph.edges.length);
        for (const { from, to } of graph.edges) expect(columns.get(from)).toBeLessThan(columns.get(to) ?? 0);
        const linked = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
        expect(graph.nodes.filter(({ id, column }) => column > 1 && !linked.has(id))).toEqual([]);
      }),
    );
  });
});

describe('the proof of one card', () => {
  it('is of an opportunity its pain points, their evidence and its own', () => {
    const graph = graphOf(claims, { cardId: 'o2' });
    expect(graph.nodes.map(({ id }) => id).slice(0, -2)).toEqual(['o2', 'p2', 'e2', 'e3']);
    expect(graph.chosen?.view?.card.id).toBe('o2');
    expect(graph.nodes.flatMap((node) => (node.kind === 'source' ? [node.pieces] : []))).toEqual([1, 1]);
  });

  it('is of a pain point also the opportunities that address it, without their other pain points', () => {
    const graph = graphOf(claims, { cardId: 'p1' });
    expect(graph.nodes.map(({ id }) => id).slice(0, -1)).toEqual(['o1', 'p1', 'e1']);
    expect(marksIn(graph)).toEqual({});
  });

  it('is empty for a card that is none of both, or gone', () => {
    expect(graphOf(claims, { cardId: 'gone' })).toMatchObject({
      nodes: [],
      edges: [],
      chosen: { id: 'gone', view: null },
    });
  });

  it('is a part of the proof of the map', () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const whole = proofGraph(view, records);
    for (const { id } of whole.nodes.filter(({ kind }) => kind === 'card')) {
      const graph = proofGraph(view, records, { cardId: id });
      const nodes = new Set(graph.nodes.map((node) => node.id));
      expect(nodes).toContain(id);
      const between = whole.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
      expect(graph.edges).toEqual(between);
    }
  });
});
