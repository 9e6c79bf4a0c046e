import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const kinds = (after: typeof records): readonly string[] =>
  list(after, 'lane', { mapId: id('map') }).map((lane) => lane.kind);

describe('add-lane', () => {
  it('goes last and is named by its kind', () => {
    const { records: after, value } = run(records, {
      command: 'add-lane',
      input: { mapId: id('map'), kind: 'measures' },
    });
    expect(kinds(after).at(-1)).toBe('measures');
    expect(get(after, 'lane', value.id ?? '')).toMatchObject({ name: 'Measures', collapsed: false });
  });

  it('goes before the lane named, with its own name', () => {
    const { records: after, value } = run(records, {
      command: 'add-lane',
      input: { mapId: id('map'), kind: 'backstage', name: 'Kitchen', beforeLaneId: id('touchpoints') },
    });
    expect(kinds(after).slice(0, 3)).toEqual(['actions', 'backstage', 'touchpoints']);
    expect(get(after, 'lane', value.id ?? '').name).toBe('Kitchen');
  });

  it('refuses a place before a lane of another map', () => {
    const input = { mapId: id('map'), kind: 'images', beforeLaneId: id('oactions') };
    expect(refusal(records, { command: 'add-lane', input }).code).toBe('other-map');
  });
});

describe('edit-lane', () => {
  it('renames and collapses', () => {
    const input = { laneId: id('pains'), name: 'What hurts', collapsed: true };
    const { records: after } = run(records, { command: 'edit-lane', input });
    expect(get(after, 'lane', id('pains'))).toMatchObject({ name: 'What hurts', collapsed: true });
  });
});

describe('move-lane', () => {
  it('puts a lane before another one, or last', () => {
    const input = { laneId: id('images'), beforeLaneId: id('actions') };
    const first = run(records, { command: 'move-lane', input });
    expect(kinds(first.records)[0]).toBe('images');
    const back = run(first.records, {
      command: 'move-lane',
      input: { laneId: id('images'), beforeLaneId: null },
    });
    expect(kinds(back.records).at(-1)).toBe('images');
  });

  it('changes nothing where it lies already', () => {
    const itself = { laneId: id('pains'), beforeLaneId: id('pains') };
    const next = { laneId: id('pains'), beforeLaneId: id('opportunities') };
    expect(run(records, { command: 'move-lane', input: itself }).changes).toEqual([]);
    expect(run(records, { command: 'move-lane', input: next }).changes).toEqual([]);
  });

  it('refuses another map', () => {
    const input = { laneId: id('pains'), beforeLaneId: id('oactions') };
    expect(refusal(records, { command: 'move-lane', input }).code).toBe('other-map');
  });
});

describe('remove-lane', () => {
  it('takes its cards and what hangs on them with it', () => {
    const input = { laneId: id('pains'), cardsToLaneId: null };
    const { records: after } = run(records, { command: 'remove-lane', input });
    expect(problemsOf(after)).toEqual([]);
    expect(after.card.has(id('pain'))).toBe(false);
    expect([...after.connection.keys()]).toEqual([id('flow')]);
    expect(
      list(after, 'evidenceLink')
        .map((link) => link.targetKind)
        .sort(),
    ).toEqual(['stage', 'step']);
    expect(list(after, 'tagLink').map((link) => link.targetKind)).toEqual(['evidence']);
    expect(list(after, 'personaLink', { personaId: id('p2') })).toEqual([]);
    expect(after.comment.has(id('on-card'))).toBe(false);
  });

  it('moves its cards into another lane, step by step, after those that lie there, as cards of that lane', () => {
    const input = { laneId: id('actions'), cardsToLaneId: id('pains') };
    const { records: after } = run(records, { command: 'remove-lane', input });
    expect(problemsOf(after)).toEqual([]);
    const cell = (step: string): readonly (readonly [string, string])[] =>
      list(after, 'card', { laneId: id('pains'), stepId: id(step) }).map((card) => [card.title, card.kind]);
    expect(cell('a')).toEqual([
      ['pain', 'pain-point'],
      ['act1', 'pain-point'],
      ['act2', 'pain-point'],
      ['act3', 'pain-point'],
    ]);
    expect(cell('b')).toEqual([['act4', 'pain-point']]);
    expect(cell('c')).toEqual([['act5', 'pain-point']]);
    expect(after.connection.size).toBe(2);
  });

  it.each([
    ['itself', 'pains'],
    ['a lane of another map', 'oactions'],
    ['a lane that holds no cards', 'emotion'],
  ])('refuses %s for the cards', (_what, lane) => {
    const input = { laneId: id('pains'), cardsToLaneId: id(lane) };
    expect(refusal(records, { command: 'remove-lane', input }).code).toBe('wrong-lane');
  });

  it('refuses to remove the only lane of a map', () => {
    const input = { laneId: id('oactions'), cardsToLaneId: null };
    expect(refusal(records, { command: 'remove-lane', input }).code).toBe('last-lane');
  });

  it('keeps the emotion points when the emotion lane goes, so that a new one shows the curve again', () => {
    const input = { laneId: id('emotion'), cardsToLaneId: null };
    expect(run(records, { command: 'remove-lane', input }).records.emotionPoint.size).toBe(3);
  });
});
