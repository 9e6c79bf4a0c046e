import { describe, expect, it } from 'vitest';
import { get, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
// Stage One holds the steps A and B, stage Two holds C. The first action begins in A.
const wide = (span: number) =>
  ({ command: 'edit-cards', input: { cardIds: [id('act1')], fields: { span } } }) as const;
type Call = Parameters<typeof run>[1];
const spanAfter = (span: number, call: Call): number =>
  get(run(records, wide(span), call).records, 'card', id('act1')).span;

describe('a card over several steps', () => {
  it('covers a step put among them, also at the end of a stage and as a stage of its own', () => {
    const addStep = (stage: string, before: string | null): Call => ({
      command: 'add-step',
      input: { stageId: id(stage), beforeStepId: before === null ? null : id(before) },
    });
    expect(spanAfter(2, addStep('s1', 'b'))).toBe(3);
    expect(spanAfter(3, addStep('s1', null))).toBe(4);
    expect(spanAfter(3, addStep('s2', 'c'))).toBe(4);
    expect(spanAfter(3, { command: 'add-stage', input: { mapId: id('map'), beforeStageId: id('s2') } })).toBe(
      4,
    );
  });

  it('stays as it is where a step comes before or after what it covers', () => {
    expect(spanAfter(2, { command: 'add-step', input: { stageId: id('s1'), beforeStepId: id('a') } })).toBe(
      2,
    );
    expect(spanAfter(2, { command: 'add-step', input: { stageId: id('s1') } })).toBe(2);
    expect(spanAfter(3, { command: 'add-step', input: { stageId: id('s2') } })).toBe(3);
    expect(spanAfter(1, { command: 'add-stage', input: { mapId: id('map'), beforeStageId: id('s2') } })).toBe(
      1,
    );
    expect(spanAfter(3, { command: 'add-stage', input: { mapId: id('map') } })).toBe(3);
  });

  it('covers what is left when a step or a stage that it covers is removed', () => {
    expect(spanAfter(3, { command: 'remove-step', input: { stepId: id('b'), cardsToStepId: null } })).toBe(2);
    expect(spanAfter(2, { command: 'remove-step', input: { stepId: id('b'), cardsToStepId: id('a') } })).toBe(
      1,
    );
    expect(spanAfter(3, { command: 'remove-stage', input: { stageId: id('s2'), cardsToStepId: null } })).toBe(
      2,
    );
  });

  it('keeps its reach when its own step is removed and it goes to another', () => {
    expect(spanAfter(2, { command: 'remove-step', input: { stepId: id('a'), cardsToStepId: id('b') } })).toBe(
      2,
    );
  });
});
