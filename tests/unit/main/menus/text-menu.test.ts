import { expect, it, vi } from 'vitest';
import { speak } from '../../../../src/shared/language/translate.ts';

// Outside Electron its module is the path of a program; the template itself needs nothing of it.
vi.mock('electron', () => ({ Menu: {} }));
const { textMenuTemplate } = await import('../../../../src/main/menus/text-menu.ts');

const rolesFor = (isEditable: boolean, selectionText: string): readonly unknown[] =>
  textMenuTemplate({ isEditable, selectionText }, [], () => {}).flatMap(({ role }) => role ?? []);

it('offers what a text field can do', () => {
  expect(rolesFor(true, '')).toEqual(['cut', 'copy', 'paste', 'selectAll']);
});

it('offers to copy a selected text, and nothing where there is none', () => {
  expect(rolesFor(false, 'Some words')).toEqual(['copy']);
  expect(rolesFor(false, '  ')).toEqual([]);
});

it('puts the right spellings first', () => {
  const replaced: string[] = [];
  const [first] = textMenuTemplate({ isEditable: true, selectionText: '' }, ['journey'], (word) =>
    replaced.push(word),
  );
  (first?.click as (() => void) | undefined)?.();
  expect([first?.label, ...replaced]).toEqual(['journey', 'journey']);
});

it('speaks the language that is set, not the one of the system', async () => {
  const labels = (): readonly unknown[] =>
    textMenuTemplate({ isEditable: true, selectionText: '' }, [], () => {}).flatMap(
      ({ label }) => label ?? [],
    );
  expect(labels()).toEqual(['Cut', 'Copy', 'Paste', 'Select all']);
  await speak('de');
  expect(labels()).toEqual(['Ausschneiden', 'Kopieren', 'Einfügen', 'Alles auswählen']);
  await speak('en');
});
