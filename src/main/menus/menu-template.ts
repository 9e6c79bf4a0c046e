import type { MenuItemConstructorOptions } from 'electron';
import { actionLabel } from '../../shared/actions/action-label.ts';
import { type ActionDefinition, actionList, type MenuName, menus } from '../../shared/actions/action-list.ts';
import { keysOf, type KeySettings } from '../../shared/actions/keys.ts';
import { phrase, t } from '../../shared/language/translate.ts';

const menuLabels: Readonly<Record<MenuName, string>> = {
  file: phrase('&File'),
  edit: phrase('&Edit'),
  view: phrase('&View'),
  insert: phrase('&Insert'),
  map: phrase('&Map'),
  help: phrase('&Help'),
};

/** What a Mac's own menu holds. By role, as all items of the system; their words are ours, which follow the settings. */
const macAppMenu = (): MenuItemConstructorOptions => ({
  role: 'appMenu',
  label: 'Throughline',
  submenu: [
    { role: 'about', label: t('About Throughline') },
    { type: 'separator' },
    { role: 'services', label: t('Services') },
    { type: 'separator' },
    { role: 'hide', label: t('Hide Throughline') },
    { role: 'hideOthers', label: t('Hide others') },
    { role: 'unhide', label: t('Show all', { context: 'windows' }) },
    { type: 'separator' },
    { role: 'quit', label: t('Quit Throughline') },
  ],
});

const macWindowMenu = (): MenuItemConstructorOptions => ({
  role: 'windowMenu',
  label: t('Window'),
  submenu: [
    { role: 'minimize', label: t('Minimise') },
    { role: 'zoom', label: t('Zoom') },
    { type: 'separator' },
    { role: 'front', label: t('Bring all to front') },
  ],
});

/** System items that stand after our own in a menu. On a Mac, keys work in a text field only by such an item. */
function systemItems(menu: MenuName, isMac: boolean): MenuItemConstructorOptions[] {
  if (menu === 'edit') {
    return isMac ? [{ role: 'selectAll', label: t('Select all') }] : [];
  }
  if (menu === 'view') return [{ role: 'togglefullscreen', label: t('Full screen') }];
  return menu === 'file' && !isMac ? [{ role: 'quit', label: t('Quit') }] : [];
}

/**
 * The menu of the whole application, made from the one list of actions. Keys that only work on the map are
 * shown but stay with the page, which knows where the focus is.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  choose: (action: string) => void,
  settings: KeySettings,
): readonly MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const own = menus.map(
    (menu): MenuItemConstructorOptions => ({
      id: menu,
      label: isMac ? t(menuLabels[menu]).replace('&', '') : t(menuLabels[menu]),
      ...(menu === 'help' ? { role: 'help' } : {}),
      submenu: grouped([
        ...groupsOf(menu).map((group) => group.map((action) => actionItem(action, isMac, choose, settings))),
        systemItems(menu, isMac),
      ]),
    }),
  );
  if (!isMac) return own;
  const help = own.findIndex(({ id }) => id === 'help');
  return [macAppMenu(), ...own.slice(0, help), macWindowMenu(), ...own.slice(help)];
}

const actionItem = (
  action: ActionDefinition,
  isMac: boolean,
  choose: (action: string) => void,
  settings: KeySettings,
): MenuItemConstructorOptions => ({
  id: action.id,
  label: actionLabel(action),
  ...keysInMenu(action, isMac, settings),
  // By their roles these work wherever the focus is: the page distinguishes a text field from the map.
  ...(isRole(action.id) ? { role: action.id } : { click: () => choose(action.id) }),
});

const isRole = (id: string): id is 'cut' | 'copy' | 'paste' =>
  id === 'cut' || id === 'copy' || id === 'paste';

/** A Mac's menu would take every key that it shows, also Enter in a text field. */
function keysInMenu(
  action: ActionDefinition,
  isMac: boolean,
  settings: KeySettings,
): MenuItemConstructorOptions {
  const accelerator = keysOf(action, settings);
  const { onMapOnly } = action;
  if (accelerator === null || (isMac && onMapOnly)) return {};
  return { accelerator, registerAccelerator: !onMapOnly && (isMac || !isByPlace(accelerator)) };
}

/**
 * Keys that Electron would take by their place on the keyboard: it reads Ctrl and the Czech + as Ctrl+1, and AltGr+E as
 * Ctrl+Alt+E. The page knows what was written; it takes all keys that work anywhere in the window.
 */
const isByPlace = (accelerator: string): boolean =>
  /\+[^A-Z]$/.test(accelerator) || /^CmdOrCtrl\+Alt\+/.test(accelerator);

/** The actions of a menu, in their groups and in the list's order. */
function groupsOf(menu: MenuName): readonly (readonly ActionDefinition[])[] {
  const actions: readonly ActionDefinition[] = actionList.filter((action) => action.menu === menu);
  const numbers = [...new Set(actions.map(({ group }) => group))].sort((a, b) => a - b);
  return numbers.map((number) => actions.filter(({ group }) => group === number));
}

const grouped = (groups: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
