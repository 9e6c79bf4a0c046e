import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { speak } from '../../../../src/shared/language/translate.ts';

// Outside Electron its module is the path of a program; the template itself needs nothing of it.
vi.mock('electron', () => ({ Menu: {} }));
const { textMenuTemplate } = await import('../../../../src/main/menus/text-menu.ts');

const right = { misspelledWord: '', dictionarySuggestions: [] };
const actions = { replace: () => {}, learn: () => {} };
const rolesFor = (isEditable: boolean, selectionText: string): readonly unknown[] =>
  textMenuTemplate({ ...right, isEditable, selectionText }, actions).flatMap(({ role }) => role ?? []);

it('offers what a text field can do', () => {
  expect(rolesFor(true, '')).toEqual(['cut', 'copy', 'paste', 'selectAll']);
});

it('offers to copy a selected text, and nothing where there is none', () => {
  expect(rolesFor(false, 'Some words')).toEqual(['copy']);
  expect(rolesFor(false, '  ')).toEqual([]);
});

describe('on a word that no dictionary knows', () => {
  const chosen: string[] = [];
  const wrong = { isEditable: true, selectionText: '', misspelledWord: 'jurney' };
  const menuFor = (dictionarySuggestions: string[]): readonly MenuItemConstructorOptions[] =>
    textMenuTemplate(
      { ...wrong, dictionarySuggestions },
      {
        replace: (word) => chosen.push(`replace by ${word}`),
        learn: (word) => chosen.push(`learn ${word}`),
      },
    );
  const choose = (item: MenuItemConstructorOptions | undefined): void =>
    (item?.click as (() => void) | undefined)?.();

  it('puts the right spellings first, then what adds the word', () => {
    const [first, line, add, ...others] = menuFor(['journey']);
    expect([first?.label, line?.type, add?.label]).toEqual(['journey', 'separator', 'Add to dictionary']);
    expect(others.flatMap(({ role }) => role ?? [])).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    choose(first);
    choose(add);
    expect(chosen).toEqual(['replace by journey', 'learn jurney']);
  });

  it('says so where there is no suggestion', () => {
    const [first] = menuFor([]);
    expect(first).toEqual({ label: 'No suggestions', enabled: false });
  });
});

it('speaks the language that is set, not the one of the system', async () => {
  const labels = (): readonly unknown[] =>
    textMenuTemplate({ ...right, isEditable: true, selectionText: '', misspelledWord: 'x' }, actions).flatMap(
      ({ label }) => label ?? [],
    );
  const english = ['No suggestions', 'Add to dictionary', 'Cut', 'Copy', 'Paste', 'Select all'];
  expect(labels()).toEqual(english);
  await speak('de');
  expect(labels()).toEqual([
    'Keine Vorschläge',
    'Zum Wörterbuch hinzufügen',
    'Ausschneiden',
    'Kopieren',
    'Einfügen',
    'Alles auswählen',
  ]);
  await speak('en');
});
