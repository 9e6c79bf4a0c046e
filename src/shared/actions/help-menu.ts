import { phrase } from '../language/translate.ts';
import type { ActionDefinition } from './action-definition.ts';

export const helpMenu = [
  {
    id: 'shortcuts',
    label: phrase('Keyboard shortcuts'),
    menu: 'help',
    group: 1,
    accelerator: 'F1',
    needsProject: false,
  },
  { id: 'about', label: phrase('About Throughline'), menu: 'help', group: 2, needsProject: false },
] as const satisfies readonly ActionDefinition[];
