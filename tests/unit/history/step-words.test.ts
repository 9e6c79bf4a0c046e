import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { StepName } from '../../../src/shared/history/step-names.ts';
import { stepWords } from '../../../src/shared/history/step-words.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { run, testId } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: start, id } = createSmallProject();

/** What the history says of calls that run as one step. */
function said(calls: readonly CommandCall[], name?: StepName): string {
  const { records, changes } = run(start, ...calls);
  return stepWords({ name: name ?? calls[0]!.command, wording: null }, changes, (kind, recordId) =>
    records[kind].get(recordId),
  );
}
const edit = (fields: object, ...cards: readonly string[]): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: cards.map(id), fields },
});
const place = (...cards: readonly string[]): CommandCall => ({
  command: 'place-in-flow',
  input: { places: cards.map((name) => ({ cardId: id(name), x: 40, y: 80 })) },
});
const rename = (name: string): CommandCall => ({
  command: 'edit-lane',
  input: { laneId: id('pains'), name },
});

describe('a step of the history', () => {
  it.each<[string, readonly CommandCall[]]>([
    ['Severity → major on “pain”', [edit({ severity: 3 }, 'pain')]],
    ['Rename card “pain” to “Price is unclear”', [edit({ title: 'Price is unclear' }, 'pain')]],
    ['Edit root cause on “pain”', [edit({ rootCause: 'Nobody says it' }, 'pain')]],
    ['Owner → “Lena”, Status Open → Planned on “pain”', [edit({ owner: 'Lena', status: 'planned' }, 'pain')]],
    ['Owner → “Lena” on 2 cards', [edit({ owner: 'Lena' }, 'act1', 'act2')]],
    ['Spans steps 1 → 2 on “pain”', [edit({ span: 2 }, 'pain')]],
    ['Linked map → “Other” on “pain”', [edit({ linkedMapId: id('other') }, 'pain')]],
    ['Figure → 3.5, Unit → “h” on “pain”', [edit({ value: 3.5, unit: 'h' }, 'pain')]],
    ['Rename lane “Pain points” to “Pains”', [rename('Pains')]],
    [
      'Collapsed no → yes on “Pain points”',
      [{ command: 'edit-lane', input: { laneId: id('pains'), collapsed: true } }],
    ],
    [
      'Move “pain” to Two, C, Pain points',
      [{ command: 'move-cards', input: { cardIds: [id('pain')], toLaneId: id('pains'), toStepId: id('c') } }],
    ],
    ['Remove card “pain”', [{ command: 'remove-cards', input: { cardIds: [id('pain')] } }]],
    ['Remove cards (2)', [{ command: 'remove-cards', input: { cardIds: [id('act1'), id('act2')] } }]],
    ['Remove stage “Two”', [{ command: 'remove-stage', input: { stageId: id('s2'), cardsToStepId: null } }]],
    [
      'Rename phase “Pre-purchase” to “Before”',
      [{ command: 'name-phase', input: { stageId: id('s1'), name: 'Before' } }],
    ],
    ['Remove phase “Purchase”', [{ command: 'remove-phase', input: { stageId: id('s2') } }]],
    ['Start phase “New phase”', [{ command: 'start-phase', input: { stageId: id('s2') } }]],
    ['Join phase “Purchase” with “Pre-purchase”', [{ command: 'join-phases', input: { stageId: id('s2') } }]],
    [
      'Extend phase “Pre-purchase” into “Purchase”',
      [
        {
          command: 'move-phase-edge',
          input: { mapId: id('map'), beforeStageId: id('s2'), toBeforeStageId: null },
        },
      ],
    ],
    ['Move “act1” in the flow', [place('act1')]],
    ['Move 2 cards in the flow', [place('act1', 'act4')]],
    ['Lay out the flow again', [{ command: 'lay-out-flow', input: { mapId: id('map') } }]],
    ['Add persona “Sofia”', [{ command: 'add-persona', input: { name: 'Sofia' } }]],
    ['Add persona “New persona”', [{ command: 'add-persona', input: {} }]],
  ])('is called “%s”', (words, calls) => {
    expect(said(calls)).toBe(words);
  });

  it('keeps a name that says more than the fields', () => {
    expect(said([edit({ title: 'Pain' }, 'pain')], 'replace-text')).toBe('Replace text “Pain”');
  });

  it('is called by its name where its changes are too many to be read', () => {
    const called = (name: string, wording: string | null = null): string =>
      stepWords({ name, wording }, null, () => undefined);
    expect(called('move-cards')).toBe('Move cards');
    expect(called('split-step')).toBe('Split step');
    expect(called('place-in-flow')).toBe('Move cards in the flow');
    expect(called('edit', 'Ordered anew')).toBe('Ordered anew');
    expect(called('a-name-of-tomorrow')).toBe('Edit');
  });

  it('says one or several of what it is about, whatever else came with it', () => {
    const tag: CommandCall = { command: 'add-tag', input: { id: testId(900), name: 'new' } };
    const add = (title: string): CommandCall => ({
      command: 'add-card',
      input: { laneId: id('pains'), stepId: id('a'), title },
    });
    expect(said([tag, add('one')], 'paste-cards')).toBe('Paste card “one”');
    expect(said([tag, add('one'), add('two')], 'paste-cards')).toBe('Paste cards (2)');
    expect(said([{ command: 'remove-cards', input: { cardIds: [id('pain')] } }], 'cut-cards')).toBe(
      'Cut card “pain”',
    );
  });

  it('is worded in German as well', async () => {
    onTestFinished(() => speak('en'));
    await speak('de');
    expect(said([rename('Pains')])).toBe('Zeile „Pain points“ in „Pains“ umbenennen');
    expect(said([edit({ severity: 3 }, 'pain')])).toBe('Schweregrad → schwer bei „pain“');
    expect(said([place('act1')])).toBe('„act1“ im Ablauf verschieben');
    expect(said([place('act1', 'act4')])).toBe('2 Karten im Ablauf verschieben');
    expect(said([{ command: 'lay-out-flow', input: { mapId: id('map') } }])).toBe('Ablauf neu anordnen');
  });
});
