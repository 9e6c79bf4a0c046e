import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';

const { records, id } = createSmallProject();

/** Each stage of the map with its steps, and in each step the cards of the actions. */
const shape = (
  after: ProjectRecords,
): readonly (readonly [string, Readonly<Record<string, readonly string[]>>])[] =>
  list(after, 'stage', { mapId: id('map') }).map((stage) => [
    stage.name,
    Object.fromEntries(
      list(after, 'step', { stageId: stage.id }).map((step) => [
        step.name,
        list(after, 'card', { stepId: step.id, laneId: id('actions') }).map(({ title }) => title),
      ]),
    ),
  ]);

const targetsOf = (after: ProjectRecords, kind: 'evidenceLink' | 'comment', targetId: string): number =>
  list(after, kind, { targetId }).length;

/** A card over several steps. */
const spanning = (name: string, span: number) =>
  ({ command: 'edit-cards', input: { cardIds: [id(name)], fields: { span } } }) as const;

describe('split-stage', () => {
  it('makes the steps from there on a stage of their own; every card stays in its step', () => {
    const { records: after, value } = run(records, { command: 'split-stage', input: { stepId: id('b') } });
    expect(shape(after)).toEqual([
      ['One', { A: ['act1', 'act2', 'act3'] }],
      ['One 2', { B: ['act4'] }],
      ['Two', { C: ['act5'] }],
    ]);
    const stage = get(after, 'stage', value.id ?? '');
    expect(stage.phase).toBe('Pre-purchase');
    expect(['iris', 'amber']).not.toContain(stage.hue);
    expect(after.card).toBe(records.card);
    expect(list(after, 'connection')).toEqual(list(records, 'connection'));
    expect(list(after, 'emotionPoint')).toEqual(list(records, 'emotionPoint'));
    expect(targetsOf(after, 'evidenceLink', id('s1'))).toBe(1);
    expect(problemsOf(after)).toEqual([]);
  });

  it('is refused at the step with which the stage begins', () => {
    expect(refusal(records, { command: 'split-stage', input: { stepId: id('a') } }).code).toBe('first-step');
  });
});

describe('merge-stages', () => {
  it('brings the next stage’s steps with their cards, its evidence and its comments', () => {
    const { records: prepared } = run(
      records,
      { command: 'link-evidence', input: { evidenceId: id('e1'), targetKind: 'stage', targetId: id('s2') } },
      { command: 'link-evidence', input: { evidenceId: id('e2'), targetKind: 'stage', targetId: id('s2') } },
      { command: 'add-comment', input: { targetKind: 'stage', targetId: id('s2'), text: 'Why two?' } },
    );
    const { records: after } = run(prepared, { command: 'merge-stages', input: { stageId: id('s1') } });
    expect(shape(after)).toEqual([['One', { A: ['act1', 'act2', 'act3'], B: ['act4'], C: ['act5'] }]]);
    const evidence = list(after, 'evidenceLink', { targetId: id('s1') }).map(({ evidenceId }) => evidenceId);
    expect(evidence.sort()).toEqual([id('e1'), id('e2')].sort());
    expect(targetsOf(after, 'comment', id('s1'))).toBe(2);
    expect(list(after, 'connection')).toEqual(list(records, 'connection'));
    expect(problemsOf(after)).toEqual([]);
  });

  it('undoes a split', () => {
    const { records: after } = run(
      records,
      { command: 'split-stage', input: { stepId: id('b') } },
      { command: 'merge-stages', input: { stageId: id('s1') } },
    );
    expect(shape(after)).toEqual(shape(records));
  });

  it('is refused for the last stage', () => {
    expect(refusal(records, { command: 'merge-stages', input: { stageId: id('s2') } }).code).toBe(
      'last-stage',
    );
  });
});

describe('split-step', () => {
  it('makes a step after it, to which the cards chosen go, with their connections and evidence', () => {
    const input = { stepId: id('a'), cardIds: [id('act1'), id('act3'), id('pain')] };
    const { records: after, value } = run(records, { command: 'split-step', input });
    expect(shape(after)[0]).toEqual(['One', { A: ['act2'], 'A 2': ['act1', 'act3'], B: ['act4'] }]);
    expect(get(after, 'card', id('pain')).stepId).toBe(value.id);
    expect(targetsOf(after, 'evidenceLink', id('pain'))).toBe(2);
    expect(list(after, 'connection')).toEqual(list(records, 'connection'));
    expect(list(after, 'emotionPoint')).toEqual(list(records, 'emotionPoint'));
    expect(problemsOf(after)).toEqual([]);
  });

  it('moves no card where none is chosen, and only cards of the step', () => {
    const { records: after } = run(records, { command: 'split-step', input: { stepId: id('b') } });
    expect(after.card).toBe(records.card);
    expect(shape(after)[0]?.[1]).toMatchObject({ B: ['act4'], 'B 2': [] });
    const wrong = { stepId: id('b'), cardIds: [id('act1')] };
    expect(refusal(records, { command: 'split-step', input: wrong }).code).toBe('wrong-cards');
  });

  it('leaves a moment of truth with the first part', () => {
    const { records: after, value } = run(records, { command: 'split-step', input: { stepId: id('b') } });
    expect(get(after, 'step', id('b')).momentOfTruth).toBe(true);
    expect(get(after, 'step', value.id ?? '').momentOfTruth).toBe(false);
  });

  it('lets cards cover the steps that they covered', () => {
    const { records: wide } = run(records, spanning('act1', 2), spanning('act2', 2), spanning('act3', 1));
    const input = { stepId: id('a'), cardIds: [id('act2')] };
    const { records: after } = run(wide, { command: 'split-step', input });
    expect(['act1', 'act2', 'act3'].map((name) => get(after, 'card', id(name)).span)).toEqual([3, 2, 1]);
  });
});

describe('merge-steps', () => {
  it('puts the next step’s cards below, lane by lane, and brings its evidence and comments', () => {
    const { records: prepared } = run(
      records,
      { command: 'link-evidence', input: { evidenceId: id('e1'), targetKind: 'step', targetId: id('b') } },
      { command: 'link-evidence', input: { evidenceId: id('e2'), targetKind: 'step', targetId: id('b') } },
      { command: 'add-comment', input: { targetKind: 'step', targetId: id('b'), text: 'Same thing' } },
    );
    const { records: after } = run(prepared, { command: 'merge-steps', input: { stepId: id('a') } });
    expect(shape(after)[0]).toEqual(['One', { A: ['act1', 'act2', 'act3', 'act4'] }]);
    expect(get(after, 'card', id('img')).stepId).toBe(id('a'));
    expect(targetsOf(after, 'evidenceLink', id('a'))).toBe(2);
    expect(targetsOf(after, 'comment', id('a'))).toBe(2);
    expect(list(after, 'connection')).toEqual(list(records, 'connection'));
    expect(get(after, 'step', id('a'))).toMatchObject({ name: 'A', momentOfTruth: true });
    expect(problemsOf(after)).toEqual([]);
  });

  it('gives each persona the mean of its two emotions, judged unless both were measured', () => {
    const { records: after } = run(records, { command: 'merge-steps', input: { stepId: id('a') } });
    const points = (all: ProjectRecords): unknown =>
      list(all, 'emotionPoint', { stepId: id('a') }).map(({ personaId, value, source }) => [
        personaId,
        value,
        source,
      ]);
    expect(points(after)).toEqual([
      [id('p1'), -0.25, 'judged'],
      [id('p2'), 0.5, 'judged'],
    ]);
    const measure = (step: string, value: number) =>
      ({
        command: 'set-emotion',
        input: { stepId: id(step), personaId: id('p1'), value, source: 'measured' },
      }) as const;
    const { records: measured } = run(records, measure('a', 1), measure('b', 2), {
      command: 'merge-steps',
      input: { stepId: id('a') },
    });
    expect(points(measured)).toEqual([
      [id('p1'), 1.5, 'measured'],
      [id('p2'), 0.5, 'judged'],
    ]);
  });

  it('lets cards cover one step less where they covered both', () => {
    const { records: wide } = run(records, spanning('act1', 3), spanning('act4', 2));
    const { records: after } = run(wide, { command: 'merge-steps', input: { stepId: id('a') } });
    expect(['act1', 'act2', 'act4'].map((name) => get(after, 'card', id(name)).span)).toEqual([2, 1, 2]);
  });

  it('is refused for the last step of a stage', () => {
    expect(refusal(records, { command: 'merge-steps', input: { stepId: id('b') } }).code).toBe('last-step');
  });
});
