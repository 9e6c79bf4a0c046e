import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, refusal, run, type Ran } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const cell = (after: typeof records, lane = 'actions', step = 'a'): readonly string[] =>
  list(after, 'card', { laneId: id(lane), stepId: id(step) }).map((card) => card.title);

const move = (cards: readonly string[], lane: string, step: string, before: string | null = null): Ran =>
  run(records, {
    command: 'move-cards',
    input: {
      cardIds: cards.map(id),
      toLaneId: id(lane),
      toStepId: id(step),
      beforeCardId: before === null ? null : id(before),
    },
  });

describe('move-cards', () => {
  it.each([
    [['act1'], null, ['act2', 'act3', 'act1']],
    [['act3'], 'act1', ['act3', 'act1', 'act2']],
    [['act3', 'act1'], 'act2', ['act3', 'act1', 'act2']],
    [['act3', 'act2', 'act1'], null, ['act3', 'act2', 'act1']],
  ])('puts %j before %s in their own cell', (cards, before, expected) => {
    expect(cell(move(cards, 'actions', 'a', before).records)).toEqual(expected);
  });

  it.each([
    [['act2'], 'act2', ['act1', 'act2', 'act3']],
    [['act1', 'act2'], 'act2', ['act1', 'act2', 'act3']],
    [['act2', 'act1'], 'act1', ['act2', 'act1', 'act3']],
    [['act1', 'act3'], 'act1', ['act1', 'act3', 'act2']],
    [['act2', 'act3'], 'act3', ['act1', 'act2', 'act3']],
    [['act1', 'act2', 'act3'], 'act2', ['act1', 'act2', 'act3']],
  ])(
    'lands %j before the next card that stays when dropped on %s, one of them',
    (cards, before, expected) => {
      expect(cell(move(cards, 'actions', 'a', before).records)).toEqual(expected);
    },
  );

  it.each([
    [['act1'], 'act2'],
    [['act2'], 'act2'],
    [['act2', 'act3'], null],
    [['act1', 'act2', 'act3'], 'act1'],
  ])('leaves no trace when %j are dropped before %s, where they lie', (cards, before) => {
    expect(move(cards, 'actions', 'a', before).changes).toEqual([]);
  });

  it('moves cards from several cells into one, in the order given', () => {
    const { records: after, value } = move(['act4', 'act1', 'act5'], 'actions', 'b');
    expect(cell(after, 'actions', 'b')).toEqual(['act4', 'act1', 'act5']);
    expect(cell(after)).toEqual(['act2', 'act3']);
    expect(value.ids).toEqual([id('act4'), id('act1'), id('act5')]);
  });

  it('makes a card what its new lane holds, and keeps the fields of the old kind for the way back', () => {
    const judged = run(records, {
      command: 'edit-cards',
      input: { cardIds: [id('touch')], fields: { channel: 'chat', ease: -1 } },
    }).records;
    const there = run(judged, {
      command: 'move-cards',
      input: { cardIds: [id('touch')], toLaneId: id('pains'), toStepId: id('c') },
    }).records;
    expect(get(there, 'card', id('touch'))).toMatchObject({ kind: 'pain-point', channel: 'chat', ease: -1 });
    const back = run(there, {
      command: 'move-cards',
      input: { cardIds: [id('touch')], toLaneId: id('touchpoints'), toStepId: id('a') },
    }).records;
    expect(get(back, 'card', id('touch'))).toMatchObject({ kind: 'touchpoint', channel: 'chat', ease: -1 });
  });

  it('keeps connections, links and comments', () => {
    const { records: after } = move(['pain'], 'opportunities', 'c');
    expect(problemsOf(after)).toEqual([]);
    expect(after.connection.size).toBe(2);
    expect(list(after, 'evidenceLink', { targetId: id('pain') })).toHaveLength(2);
    expect(after.comment.has(id('on-card'))).toBe(true);
  });

  it('goes to the end when the card named lies in another cell by now', () => {
    expect(cell(move(['act1'], 'actions', 'b', 'act5').records, 'actions', 'b')).toEqual(['act4', 'act1']);
  });

  it('goes to the end of another cell when dropped before itself', () => {
    expect(cell(move(['act1'], 'actions', 'b', 'act1').records, 'actions', 'b')).toEqual(['act4', 'act1']);
  });

  it('can name a card twice', () => {
    expect(cell(move(['act1', 'act1'], 'actions', 'b').records, 'actions', 'b')).toEqual(['act4', 'act1']);
  });

  it('refuses a lane that holds no cards', () => {
    const input = { cardIds: [id('act1')], toLaneId: id('emotion'), toStepId: id('a') };
    expect(refusal(records, { command: 'move-cards', input }).code).toBe('no-cards-here');
  });

  it.each([
    ['the step', 'act1', 'actions', 'oa'],
    ['the lane', 'act1', 'oactions', 'a'],
    ['the card', 'oact', 'actions', 'a'],
  ])('refuses when %s is of another map', (_what, card, lane, step) => {
    const input = { cardIds: [id(card)], toLaneId: id(lane), toStepId: id(step) };
    expect(refusal(records, { command: 'move-cards', input }).code).toBe('other-map');
  });

  it('refuses no cards', () => {
    const input = { cardIds: [], toLaneId: id('actions'), toStepId: id('a') };
    expect(refusal(records, { command: 'move-cards', input }).code).toBe('bad-input');
  });
});
