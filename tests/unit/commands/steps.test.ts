import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const stepNames = (after: typeof records, stage = 's1'): readonly string[] =>
  list(after, 'step', { stageId: id(stage) }).map((step) => step.name);

describe('add-step', () => {
  it('goes last and is numbered when it has no name', () => {
    const { records: after } = run(records, { command: 'add-step', input: { stageId: id('s1') } });
    expect(stepNames(after)).toEqual(['A', 'B', 'Step 3']);
  });

  it('goes before the step named', () => {
    const input = { stageId: id('s1'), name: 'New', beforeStepId: id('b') };
    expect(stepNames(run(records, { command: 'add-step', input }).records)).toEqual(['A', 'New', 'B']);
  });

  it('goes last when the step named lies in another stage by now', () => {
    const input = { stageId: id('s1'), name: 'New', beforeStepId: id('c') };
    expect(stepNames(run(records, { command: 'add-step', input }).records)).toEqual(['A', 'B', 'New']);
  });
});

describe('edit-step', () => {
  it('renames it and marks it as a moment of truth', () => {
    const input = { stepId: id('a'), name: 'Decides', momentOfTruth: true };
    const { records: after } = run(records, { command: 'edit-step', input });
    expect(get(after, 'step', id('a'))).toMatchObject({ name: 'Decides', momentOfTruth: true });
  });
});

describe('move-step', () => {
  it('moves within its stage', () => {
    const input = { stepId: id('b'), toStageId: id('s1'), beforeStepId: id('a') };
    expect(stepNames(run(records, { command: 'move-step', input }).records)).toEqual(['B', 'A']);
  });

  it('moves to another stage with its cards and points', () => {
    const input = { stepId: id('a'), toStageId: id('s2'), beforeStepId: id('c') };
    const { records: after, changes } = run(records, { command: 'move-step', input });
    expect(stepNames(after, 's2')).toEqual(['A', 'C']);
    expect(stepNames(after)).toEqual(['B']);
    expect(changes).toHaveLength(1);
    expect(problemsOf(after)).toEqual([]);
  });

  it('moves to the end of another stage when it names itself as the neighbour', () => {
    const input = { stepId: id('a'), toStageId: id('s2'), beforeStepId: id('a') };
    expect(stepNames(run(records, { command: 'move-step', input }).records, 's2')).toEqual(['C', 'A']);
  });

  it.each([
    ['a', 'a'],
    ['a', 'b'],
    ['b', null],
  ])('changes nothing when %s is put before %s, where it lies', (step, before) => {
    const input = {
      stepId: id(step),
      toStageId: id('s1'),
      beforeStepId: before === null ? null : id(before),
    };
    expect(run(records, { command: 'move-step', input }).changes).toEqual([]);
  });

  it('refuses a stage of another map', () => {
    const input = { stepId: id('a'), toStageId: id('os'), beforeStepId: null };
    expect(refusal(records, { command: 'move-step', input }).code).toBe('other-map');
  });

  it('refuses to leave a stage without a step', () => {
    const input = { stepId: id('c'), toStageId: id('s1'), beforeStepId: null };
    expect(refusal(records, { command: 'move-step', input }).code).toBe('last-step');
  });

  it('moves the only step of a stage within that stage', () => {
    const input = { stepId: id('c'), toStageId: id('s2'), beforeStepId: null };
    expect(run(records, { command: 'move-step', input }).changes).toEqual([]);
  });
});

describe('remove-step', () => {
  it('takes its cards, curve points, links and comments with it', () => {
    const input = { stepId: id('a'), cardsToStepId: null };
    const { records: after } = run(records, { command: 'remove-step', input });
    expect(problemsOf(after)).toEqual([]);
    expect(stepNames(after)).toEqual(['B']);
    expect(
      list(after, 'card', { mapId: id('map') })
        .map((card) => card.title)
        .sort(),
    ).toEqual(['act4', 'act5', 'img']);
    expect(list(after, 'emotionPoint').map((point) => point.stepId)).toEqual([id('b')]);
    expect(list(after, 'evidenceLink').map((link) => link.targetKind)).toEqual(['stage']);
    expect(after.connection.size).toBe(0);
    expect(after.comment.has(id('on-step'))).toBe(false);
  });

  it('moves its cards to another step, after those that lie there', () => {
    const input = { stepId: id('a'), cardsToStepId: id('b') };
    const { records: after } = run(records, { command: 'remove-step', input });
    expect(problemsOf(after)).toEqual([]);
    expect(list(after, 'card', { laneId: id('actions'), stepId: id('b') }).map((card) => card.title)).toEqual(
      ['act4', 'act1', 'act2', 'act3'],
    );
    expect(after.connection.size).toBe(2);
  });

  it.each([
    ['itself', 'a'],
    ['a step of another map', 'oa'],
  ])('refuses %s for the cards', (_what, step) => {
    const input = { stepId: id('a'), cardsToStepId: id(step) };
    expect(refusal(records, { command: 'remove-step', input }).code).toBe('wrong-step');
  });

  it('refuses to remove the only step of a stage', () => {
    const input = { stepId: id('c'), cardsToStepId: null };
    expect(refusal(records, { command: 'remove-step', input }).code).toBe('last-step');
  });
});
