import type { MenuName } from '../../shared/actions/action-list.ts';

/** The menus' names as they stand over lists of actions. */
export const menuWords: Readonly<Record<MenuName, string>> = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  insert: 'Insert',
  map: 'Map',
  help: 'Help',
};
