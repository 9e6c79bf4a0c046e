/** The menus of the application, left to right. */
export const menus = ['file', 'edit', 'view', 'insert', 'map', 'help'] as const;
export type MenuName = (typeof menus)[number];

export type ActionDefinition = {
  readonly id: string;
  /** English, shown through `actionLabel`. Sentence case; `…` at the end where more is asked before anything happens. */
  readonly label: string;
  readonly menu: MenuName;
  /** Items of one group stand together, a line between groups. */
  readonly group: number;
  /** In Electron's notation; `CmdOrCtrl` is Cmd on a Mac. */
  readonly accelerator?: string;
  /** Keys that only work while the map has the focus are shown in the menu but not bound by it. */
  readonly onMapOnly?: true;
  /** False where it makes sense without an open project. */
  readonly needsProject: boolean;
};
