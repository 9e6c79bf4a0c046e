import type { MenuItemConstructorOptions } from 'electron';
import { type ActionDefinition, actionList, type MenuName, menus } from '../../shared/actions/action-list.ts';

const menuLabels: Readonly<Record<MenuName, string>> = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  insert: '&Insert',
  map: '&Map',
  help: '&Help',
};

/** What a Mac's own menu holds, by role, so that it is in the system's words and language. */
const macAppMenu: MenuItemConstructorOptions = {
  role: 'appMenu',
};

/** System items that stand after our own in a menu. */
const systemItems: Readonly<Partial<Record<MenuName, readonly MenuItemConstructorOptions[]>>> = {
  edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }],
  view: [{ role: 'togglefullscreen' }],
};

/**
 * The menu of the whole application, made from the one list of actions. Keys that only work on the map are
 * shown but stay with the page, which knows where the focus is.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  choose: (action: string) => void,
): readonly MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const own = menus.map(
    (menu): MenuItemConstructorOptions => ({
      id: menu,
      label: isMac ? menuLabels[menu].replace('&', '') : menuLabels[menu],
      ...(menu === 'help' ? { role: 'help' } : {}),
      submenu: grouped([
        ...groupsOf(menu).map((group) => group.map((action) => actionItem(action, choose))),
        ...(systemItems[menu] ? [[...systemItems[menu]]] : []),
        ...(menu === 'file' && !isMac ? [[{ role: 'quit' } satisfies MenuItemConstructorOptions]] : []),
      ]),
    }),
  );
  if (!isMac) return own;
  const help = own.findIndex(({ id }) => id === 'help');
  return [macAppMenu, ...own.slice(0, help), { role: 'windowMenu' }, ...own.slice(help)];
}

const actionItem = (
  action: ActionDefinition,
  choose: (action: string) => void,
): MenuItemConstructorOptions => ({
  id: action.id,
  label: action.label,
  ...(action.accelerator === undefined
    ? {}
    : { accelerator: action.accelerator, registerAccelerator: action.onMapOnly !== true }),
  click: () => choose(action.id),
});

/** The actions of a menu, in their groups and in the list's order. */
function groupsOf(menu: MenuName): readonly (readonly ActionDefinition[])[] {
  const actions: readonly ActionDefinition[] = actionList.filter((action) => action.menu === menu);
  const numbers = [...new Set(actions.map(({ group }) => group))].sort((a, b) => a - b);
  return numbers.map((number) => actions.filter(({ group }) => group === number));
}

const grouped = (groups: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] =>
  groups.flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
