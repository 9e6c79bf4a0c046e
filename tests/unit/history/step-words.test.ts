import { describe, expect, it, onTestFinished } from 'vitest';
import { commands, isCommandName, type CommandCall } from '../../../src/shared/commands/registry.ts';
import { stepWords } from '../../../src/shared/history/step-words.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: start, id } = createSmallProject();

/** What the history says of calls that run as one step. */
function said(calls: readonly CommandCall[], label?: string): string {
  const { records, changes } = run(start, ...calls);
  const first = calls[0]?.command ?? '';
  const own = isCommandName(first) ? commands[first].label : '';
  return stepWords(label ?? own, changes, (kind, recordId) => records[kind].get(recordId));
}
const edit = (fields: object, ...cards: readonly string[]): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: cards.map(id), fields },
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
    ['Remove card (2)', [{ command: 'remove-cards', input: { cardIds: [id('act1'), id('act2')] } }]],
    ['Remove stage “Two”', [{ command: 'remove-stage', input: { stageId: id('s2'), cardsToStepId: null } }]],
    ['Add persona “Sofia”', [{ command: 'add-persona', input: { name: 'Sofia' } }]],
    ['Add persona “New persona”', [{ command: 'add-persona', input: {} }]],
  ])('is called “%s”', (words, calls) => {
    expect(said(calls)).toBe(words);
  });

  it('keeps a label that says more than the fields', () => {
    expect(said([edit({ title: 'Pain' }, 'pain')], 'Replace text')).toBe('Replace text “Pain”');
  });

  it('is called by its label where its changes are too many to be read', () => {
    expect(stepWords('Move card', null, () => undefined)).toBe('Move card');
  });

  it('is worded in German as well', async () => {
    onTestFinished(() => speak('en'));
    await speak('de');
    expect(said([rename('Pains')])).toBe('Zeile „Pain points“ in „Pains“ umbenennen');
    expect(said([edit({ severity: 3 }, 'pain')])).toBe('Schweregrad → schwer bei „pain“');
  });
});
