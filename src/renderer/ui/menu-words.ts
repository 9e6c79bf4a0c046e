import { phrase } from '../../shared/language/translate.ts';
import type { MenuName } from '../../shared/actions/action-list.ts';

/** The menus' names as they stand over lists of actions; `t` says them. */
export const menuWords: Readonly<Record<MenuName, string>> = {
  file: phrase('File'),
  edit: phrase('Edit'),
  view: phrase('View'),
  insert: phrase('Insert'),
  map: phrase('Map'),
  help: phrase('Help'),
};
