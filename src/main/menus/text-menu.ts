import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';
import { t } from '../../shared/language/translate.ts';

type TextThere = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions'
>;
type WordActions = { readonly replace: (word: string) => void; readonly learn: (word: string) => void };

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** What the system's menu on a text holds; empty where there is no text to do anything with. */
export function textMenuTemplate(
  there: TextThere,
  actions: WordActions,
): readonly MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: t('Copy') };
  if (!there.isEditable) return there.selectionText.trim() === '' ? [] : [copy];
  return [
    ...(there.misspelledWord === '' ? [] : [...spellingItems(there, actions), separator]),
    { role: 'cut', label: t('Cut') },
    copy,
    { role: 'paste', label: t('Paste') },
    separator,
    { role: 'selectAll', label: t('Select all') },
  ];
}

function spellingItems(
  { misspelledWord, dictionarySuggestions }: TextThere,
  { replace, learn }: WordActions,
): readonly MenuItemConstructorOptions[] {
  const words = dictionarySuggestions.map(
    (word): MenuItemConstructorOptions => ({ label: word, click: () => replace(word) }),
  );
  const none: MenuItemConstructorOptions = { label: t('No suggestions'), enabled: false };
  return [
    ...(words.length > 0 ? words : [none]),
    separator,
    { label: t('Add to dictionary'), click: () => learn(misspelledWord) },
  ];
}

/** Gives text in a window the menu that people expect under the right button. */
export function addTextMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const template = textMenuTemplate(params, {
      replace: (word) => webContents.replaceMisspelling(word),
      learn: (word) => void webContents.session.addWordToSpellCheckerDictionary(word),
    });
    if (template.length > 0) Menu.buildFromTemplate([...template]).popup({ window });
  });
}
