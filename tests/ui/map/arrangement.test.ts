import { describe, expect, test } from 'vitest';
import { landingsOf } from '../../../src/renderer/selection/arrangement.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { run } from '../../helpers/records.ts';
import { createSmallMap, mapOf } from './small-map.ts';

const start = createSmallMap();
const { id } = start;
// A second lane for touchpoints, below the first.
const withLane = run(start.records, {
  command: 'add-lane',
  input: { id: id('channels'), mapId: id('map'), kind: 'touchpoints', beforeLaneId: id('emotion') },
}).records;
const small = { ...start, records: withLane, ...mapOf(start, withLane) };
const boxOf = (name: string) => small.layout.cards.get(id(name))!;

type To = { readonly lane: string; readonly step: string; readonly before?: string };

/** The cards dragged by the first of them: why they stopped, and where each lies then. */
function dragged(names: readonly string[], to: To, copy = false) {
  const boxes = names
    .map(boxOf)
    .sort((a, b) => a.y - b.y)
    .sort((a, b) => a.x - b.x);
  const target = {
    laneId: id(to.lane),
    stepId: id(to.step),
    beforeCardId: to.before === undefined ? null : id(to.before),
  };
  const drop = landingsOf(small.layout, boxOf(names[0]!), boxes, target, copy);
  if (!drop) return null;
  const calls = drop.landings.map(
    ({ ids, laneId, stepId, beforeCardId }): CommandCall => ({
      command: 'move-cards',
      input: { cardIds: ids, toLaneId: laneId, toStepId: stepId, beforeCardId },
    }),
  );
  const records = calls.length === 0 ? small.records : run(small.records, ...calls).records;
  const { layout } = mapOf(small, records);
  const inCell = (lane: string, step: string): readonly string[] =>
    (layout.cells.get(`${id(lane)}:${id(step)}`) ?? []).map((card) => records.card.get(card)?.title ?? '');
  const kinds = names.map((name) => records.card.get(id(name))?.kind);
  return { stop: drop.stop, inCell, kinds, landings: drop.landings };
}

const kindsOf = (names: readonly string[]) => names.map((name) => small.records.card.get(id(name))?.kind);

describe('cards of several cells, dragged by one of them', () => {
  test('keep their steps, lanes and kinds', () => {
    const names = ['act1', 'pain', 'touch'];
    const done = dragged(names, { lane: 'actions', step: 'b', before: 'act4' })!;
    expect(done.inCell('actions', 'b')).toEqual(['act1', 'act4']);
    expect(done.inCell('pains', 'b')).toEqual(['pain']);
    expect(done.inCell('touchpoints', 'b')).toEqual(['touch']);
    expect(done.kinds).toEqual(kindsOf(names));
    expect(done.stop).toBeNull();
  });

  test('of several steps stay apart, in order', () => {
    const done = dragged(['act2', 'act1', 'act4'], { lane: 'actions', step: 'b' })!;
    expect(done.inCell('actions', 'a')).toEqual(['act3']);
    expect(done.inCell('actions', 'b')).toEqual(['act1', 'act2']);
    expect(done.inCell('actions', 'c')).toEqual(['act4', 'act5']);
  });

  test('stop at the edge together, and say so', () => {
    const done = dragged(['act1', 'act4'], { lane: 'actions', step: 'c' })!;
    expect(done.stop).toBe('edge');
    expect(done.inCell('actions', 'b')).toEqual(['act1']);
    expect(done.inCell('actions', 'c')).toEqual(['act4', 'act5']);
  });

  test('of several lanes go to lanes of their own kind only, and say so', () => {
    const done = dragged(['touch', 'pain'], { lane: 'channels', step: 'a' })!;
    expect(done.stop).toBe('kinds');
    expect(done.inCell('touchpoints', 'a')).toEqual(['touch']);
    expect(done.inCell('pains', 'a')).toEqual(['pain']);
  });

  test('of one lane go where the pointer is, as a single card does', () => {
    const done = dragged(['act1', 'act4'], { lane: 'pains', step: 'b' })!;
    expect(done.inCell('pains', 'b')).toEqual(['act1']);
    expect(done.inCell('pains', 'c')).toEqual(['act4']);
    expect(done.kinds).toEqual(['pain-point', 'pain-point']);
    expect(dragged(['act1', 'act4'], { lane: 'emotion', step: 'b' })).toBeNull();
  });

  test('let go in their own cell only that card changes its place', () => {
    const done = dragged(['act1', 'pain'], { lane: 'actions', step: 'a', before: 'act3' })!;
    expect(done.inCell('actions', 'a')).toEqual(['act2', 'act1', 'act3']);
    expect(done.landings).toHaveLength(1);
  });

  test('as copies land in as many cells', () => {
    const done = dragged(['act1', 'pain'], { lane: 'actions', step: 'c' }, true)!;
    expect(done.landings.map(({ stepId, ids }) => [stepId, ids])).toEqual([
      [id('c'), [id('act1')]],
      [id('c'), [id('pain')]],
    ]);
  });
});

test('cards of one cell land together', () => {
  const done = dragged(['act1', 'act2'], { lane: 'pains', step: 'b' })!;
  expect(done.inCell('pains', 'b')).toEqual(['act1', 'act2']);
  expect(done.stop).toBeNull();
});
