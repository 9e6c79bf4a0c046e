import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { t } from '../../shared/language/translate.ts';

/** What the system's menu on a text holds; empty where there is no text to do anything with. */
export function textMenuTemplate(
  { isEditable, selectionText }: { readonly isEditable: boolean; readonly selectionText: string },
  suggestions: readonly string[],
  replace: (word: string) => void,
): readonly MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: t('Copy') };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const words = suggestions.map(
    (word): MenuItemConstructorOptions => ({ label: word, click: () => replace(word) }),
  );
  return [
    ...words,
    ...(words.length > 0 ? [{ type: 'separator' as const }] : []),
    { role: 'cut', label: t('Cut') },
    copy,
    { role: 'paste', label: t('Paste') },
    { type: 'separator' },
    { role: 'selectAll', label: t('Select all') },
  ];
}

/** Gives text in a window the menu that people expect under the right button. */
export function addTextMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const template = textMenuTemplate(params, params.dictionarySuggestions, (word) =>
      webContents.replaceMisspelling(word),
    );
    if (template.length > 0) Menu.buildFromTemplate([...template]).popup({ window });
  });
}
