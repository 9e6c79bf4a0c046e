import { phrase } from '../language/translate.ts';
import type { ActionDefinition } from './action-definition.ts';

export const fileMenu = [
  {
    id: 'new-project',
    label: phrase('New project'),
    menu: 'file',
    group: 1,
    accelerator: 'CmdOrCtrl+N',
    needsProject: false,
  },
  {
    id: 'open-project',
    label: phrase('Open…'),
    menu: 'file',
    group: 1,
    accelerator: 'CmdOrCtrl+O',
    needsProject: false,
  },
  {
    id: 'open-sample',
    label: phrase('Open the sample project'),
    menu: 'file',
    group: 1,
    needsProject: false,
  },
  {
    id: 'save',
    label: phrase('Save'),
    menu: 'file',
    group: 2,
    accelerator: 'CmdOrCtrl+S',
    needsProject: true,
  },
  {
    id: 'save-as',
    label: phrase('Save as…'),
    menu: 'file',
    group: 2,
    accelerator: 'CmdOrCtrl+Shift+S',
    needsProject: true,
  },
  {
    id: 'import-feedback',
    label: phrase('Import feedback…'),
    menu: 'file',
    group: 3,
    accelerator: 'CmdOrCtrl+Shift+I',
    needsProject: true,
  },
  {
    id: 'export',
    label: phrase('Export…'),
    menu: 'file',
    group: 3,
    accelerator: 'CmdOrCtrl+E',
    needsProject: true,
  },
  {
    id: 'close-project',
    label: phrase('Close project'),
    menu: 'file',
    group: 4,
    accelerator: 'CmdOrCtrl+W',
    needsProject: true,
  },
] as const satisfies readonly ActionDefinition[];
