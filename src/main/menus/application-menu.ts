import { Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';

/** Puts the menu up. Choosing an item tells the focused window. */
export function setupMenu(choose: (action: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, choose)]));
}
