import { phrase } from '../language/translate.ts';
import type { ActionDefinition } from './action-definition.ts';

export const insertMenu = [
  {
    id: 'add-card',
    label: phrase('Card'),
    menu: 'insert',
    group: 1,
    accelerator: 'Enter',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'add-evidence',
    label: phrase('Evidence'),
    menu: 'insert',
    group: 1,
    accelerator: 'CmdOrCtrl+Alt+E',
    needsProject: true,
  },
  { id: 'attach-file', label: phrase('File as evidence…'), menu: 'insert', group: 1, needsProject: true },
  {
    id: 'add-stage',
    label: phrase('Stage'),
    menu: 'insert',
    group: 2,
    accelerator: 'CmdOrCtrl+Shift+G',
    needsProject: true,
  },
  { id: 'start-phase', label: phrase('Phase'), menu: 'insert', group: 2, needsProject: true },
  {
    id: 'add-step',
    label: phrase('Step'),
    menu: 'insert',
    group: 2,
    accelerator: 'CmdOrCtrl+Shift+T',
    needsProject: true,
  },
  {
    id: 'add-lane',
    label: phrase('Lane…'),
    menu: 'insert',
    group: 2,
    accelerator: 'CmdOrCtrl+Shift+N',
    needsProject: true,
  },
  {
    id: 'connect-cards',
    label: phrase('Connection between selected cards'),
    menu: 'insert',
    group: 3,
    accelerator: 'CmdOrCtrl+L',
    needsProject: true,
  },
  { id: 'add-persona', label: phrase('Persona'), menu: 'insert', group: 3, needsProject: true },
  { id: 'add-comment', label: phrase('Comment'), menu: 'insert', group: 4, needsProject: true },
  { id: 'add-tag', label: phrase('Tag'), menu: 'insert', group: 4, needsProject: true },
] as const satisfies readonly ActionDefinition[];
