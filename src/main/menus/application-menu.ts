import { Menu } from 'electron';
import { type ActionDefinition, actionList } from '../../shared/actions/action-list.ts';
import type { KeySettings } from '../../shared/actions/keys.ts';
import { menuTemplate } from './menu-template.ts';

/** Puts the menu up, with the keys as they are set. Choosing an item notifies the focused window. */
export function setupMenu(choose: (action: string) => void, settings: KeySettings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, choose, settings)]));
}

/** Greys out what makes no sense in a window without a project. */
export function showMenuFor(hasProject: boolean): void {
  const menu = Menu.getApplicationMenu();
  for (const { id, needsProject } of actionList satisfies readonly ActionDefinition[]) {
    const item = menu?.getMenuItemById(id);
    if (item) item.enabled = hasProject || !needsProject;
  }
}
