/** The menus of the application, left to right. */
export const menus = ['file', 'edit', 'view', 'insert', 'map', 'help'] as const;
export type MenuName = (typeof menus)[number];

export type ActionDefinition = {
  readonly id: string;
  /** Sentence case; `…` at the end where more is asked before anything happens. */
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

/**
 * Everything a person can call by name. Menu, palette, shortcuts and tooltips are made from this one
 * list; the renderer's `actions/` says what each does.
 */
export const actionList = [
  {
    id: 'new-project',
    label: 'New project',
    menu: 'file',
    group: 1,
    accelerator: 'CmdOrCtrl+N',
    needsProject: false,
  },
  {
    id: 'open-project',
    label: 'Open…',
    menu: 'file',
    group: 1,
    accelerator: 'CmdOrCtrl+O',
    needsProject: false,
  },
  { id: 'open-sample', label: 'Open the sample project', menu: 'file', group: 1, needsProject: false },
  { id: 'save', label: 'Save', menu: 'file', group: 2, accelerator: 'CmdOrCtrl+S', needsProject: true },
  {
    id: 'save-as',
    label: 'Save as…',
    menu: 'file',
    group: 2,
    accelerator: 'CmdOrCtrl+Shift+S',
    needsProject: true,
  },
  { id: 'export', label: 'Export…', menu: 'file', group: 3, accelerator: 'CmdOrCtrl+E', needsProject: true },
  {
    id: 'close-project',
    label: 'Close project',
    menu: 'file',
    group: 4,
    accelerator: 'CmdOrCtrl+W',
    needsProject: true,
  },

  { id: 'undo', label: 'Undo', menu: 'edit', group: 1, accelerator: 'CmdOrCtrl+Z', needsProject: true },
  { id: 'redo', label: 'Redo', menu: 'edit', group: 1, accelerator: 'CmdOrCtrl+Shift+Z', needsProject: true },
  {
    id: 'duplicate',
    label: 'Duplicate',
    menu: 'edit',
    group: 2,
    accelerator: 'CmdOrCtrl+D',
    needsProject: true,
  },
  {
    id: 'remove',
    label: 'Remove',
    menu: 'edit',
    group: 2,
    accelerator: 'Delete',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'rename',
    label: 'Rename',
    menu: 'edit',
    group: 2,
    accelerator: 'F2',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'select-all',
    label: 'Select all cards',
    menu: 'edit',
    group: 3,
    accelerator: 'CmdOrCtrl+A',
    onMapOnly: true,
    needsProject: true,
  },
  { id: 'select-lane', label: 'Select all in this lane', menu: 'edit', group: 3, needsProject: true },
  { id: 'select-stage', label: 'Select all in this stage', menu: 'edit', group: 3, needsProject: true },
  { id: 'select-kind', label: 'Select all of this kind', menu: 'edit', group: 3, needsProject: true },
  {
    id: 'find',
    label: 'Find and replace',
    menu: 'edit',
    group: 4,
    accelerator: 'CmdOrCtrl+F',
    needsProject: true,
  },
  {
    id: 'find-evidence',
    label: 'Find evidence',
    menu: 'edit',
    group: 4,
    accelerator: 'CmdOrCtrl+Shift+F',
    needsProject: true,
  },

  {
    id: 'settings',
    label: 'Settings…',
    menu: 'edit',
    group: 9,
    accelerator: 'CmdOrCtrl+,',
    needsProject: false,
  },

  {
    id: 'palette',
    label: 'Command palette…',
    menu: 'view',
    group: 1,
    accelerator: 'CmdOrCtrl+K',
    needsProject: false,
  },
  { id: 'zoom-in', label: 'Zoom in', menu: 'view', group: 2, accelerator: 'CmdOrCtrl+=', needsProject: true },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    menu: 'view',
    group: 2,
    accelerator: 'CmdOrCtrl+-',
    needsProject: true,
  },
  {
    id: 'zoom-100',
    label: 'Actual size',
    menu: 'view',
    group: 2,
    accelerator: 'CmdOrCtrl+0',
    needsProject: true,
  },
  {
    id: 'zoom-fit',
    label: 'Fit the whole map',
    menu: 'view',
    group: 2,
    accelerator: 'CmdOrCtrl+1',
    needsProject: true,
  },
  {
    id: 'zoom-selection',
    label: 'Zoom to selection',
    menu: 'view',
    group: 2,
    accelerator: 'CmdOrCtrl+2',
    needsProject: true,
  },
  {
    id: 'toggle-inspector',
    label: 'Inspector',
    menu: 'view',
    group: 3,
    accelerator: 'CmdOrCtrl+I',
    needsProject: true,
  },
  {
    id: 'toggle-outline',
    label: 'Maps and outline',
    menu: 'view',
    group: 3,
    accelerator: 'CmdOrCtrl+Shift+M',
    needsProject: true,
  },
  { id: 'toggle-find', label: 'Find panel', menu: 'view', group: 3, needsProject: true },
  {
    id: 'toggle-evidence',
    label: 'Evidence panel',
    menu: 'view',
    group: 3,
    accelerator: 'CmdOrCtrl+Shift+E',
    needsProject: true,
  },
  {
    id: 'toggle-personas',
    label: 'Personas panel',
    menu: 'view',
    group: 3,
    accelerator: 'CmdOrCtrl+Shift+P',
    needsProject: true,
  },
  {
    id: 'toggle-history',
    label: 'History',
    menu: 'view',
    group: 3,
    accelerator: 'CmdOrCtrl+Shift+H',
    needsProject: true,
  },
  { id: 'toggle-minimap', label: 'Minimap', menu: 'view', group: 3, needsProject: true },
  { id: 'theme-light', label: 'Light theme', menu: 'view', group: 4, needsProject: false },
  { id: 'theme-dark', label: 'Dark theme', menu: 'view', group: 4, needsProject: false },
  { id: 'theme-system', label: 'Theme of the system', menu: 'view', group: 4, needsProject: false },

  {
    id: 'add-card',
    label: 'Card',
    menu: 'insert',
    group: 1,
  {
    id: 'next-area',
    label: 'Go to the next part of the window',
    menu: 'view',
    group: 5,
    accelerator: 'F6',
    needsProject: true,
  },
  {
    id: 'previous-area',
    label: 'Go to the previous part of the window',
    menu: 'view',
    group: 5,
    accelerator: 'Shift+F6',
    needsProject: true,
  },
    accelerator: 'Enter',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'add-evidence',
    label: 'Evidence',
    menu: 'insert',
    group: 1,
    accelerator: 'CmdOrCtrl+Alt+E',
    needsProject: true,
  },
  { id: 'attach-file', label: 'File as evidence…', menu: 'insert', group: 1, needsProject: true },
  { id: 'add-stage', label: 'Stage', menu: 'insert', group: 2, needsProject: true },
  { id: 'add-step', label: 'Step', menu: 'insert', group: 2, needsProject: true },
  { id: 'add-lane', label: 'Lane…', menu: 'insert', group: 2, needsProject: true },
  {
    id: 'connect-cards',
    label: 'Connection between selected cards',
    menu: 'insert',
    group: 3,
    accelerator: 'CmdOrCtrl+L',
    needsProject: true,
  },
  { id: 'add-persona', label: 'Persona', menu: 'insert', group: 3, needsProject: true },

  { id: 'add-map', label: 'New map', menu: 'map', group: 1, needsProject: true },
  { id: 'edit-map', label: 'Map details', menu: 'map', group: 1, needsProject: true },
  { id: 'remove-map', label: 'Remove map…', menu: 'map', group: 1, needsProject: true },
  {
    id: 'move-left',
    label: 'Move left',
    menu: 'map',
    group: 2,
    accelerator: 'Alt+Left',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'move-right',
    label: 'Move right',
    menu: 'map',
    group: 2,
    accelerator: 'Alt+Right',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'move-up',
    label: 'Move up',
    menu: 'map',
    group: 2,
    accelerator: 'Alt+Up',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'move-down',
    label: 'Move down',
    menu: 'map',
    group: 2,
    accelerator: 'Alt+Down',
    onMapOnly: true,
    needsProject: true,
  },
  { id: 'moment-of-truth', label: 'Moment of truth', menu: 'map', group: 3, needsProject: true },
  { id: 'collapse-lane', label: 'Collapse or expand lane', menu: 'map', group: 3, needsProject: true },

  {
    id: 'shortcuts',
    label: 'Keyboard shortcuts',
    menu: 'help',
    group: 1,
    accelerator: 'F1',
    needsProject: false,
  },
  { id: 'about', label: 'About Throughline', menu: 'help', group: 2, needsProject: false },
] as const satisfies readonly ActionDefinition[];

export type ActionId = (typeof actionList)[number]['id'];
