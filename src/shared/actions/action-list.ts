import { editMenu } from './edit-menu.ts';
import { fileMenu } from './file-menu.ts';
import { helpMenu } from './help-menu.ts';
import { insertMenu } from './insert-menu.ts';
import { mapMenu } from './map-menu.ts';
import { viewMenu } from './view-menu.ts';

export { type ActionDefinition, type MenuName, menus } from './action-definition.ts';

/**
 * Everything a person can call by name, menu by menu. Menu, palette, shortcuts and tooltips are made from this one
 * list; the renderer's `actions/` says what each does.
 */
export const actionList = [
  ...fileMenu,
  ...editMenu,
  ...viewMenu,
  ...insertMenu,
  ...mapMenu,
  ...helpMenu,
] as const;

export type ActionId = (typeof actionList)[number]['id'];
