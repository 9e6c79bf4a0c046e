import { phrase } from '../language/translate.ts';
import type { ActionDefinition } from './action-definition.ts';

export const mapMenu = [
  { id: 'add-map', label: phrase('New map'), menu: 'map', group: 1, needsProject: true },
  { id: 'edit-map', label: phrase('Map details'), menu: 'map', group: 1, needsProject: true },
  { id: 'remove-map', label: phrase('Remove map…'), menu: 'map', group: 1, needsProject: true },
  {
    id: 'move-left',
    label: phrase('Move left'),
    menu: 'map',
    group: 2,
    accelerator: 'Alt+Left',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'move-right',
    label: phrase('Move right'),
    menu: 'map',
    group: 2,
    accelerator: 'Alt+Right',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'move-up',
    label: phrase('Move up'),
    menu: 'map',
    group: 2,
    accelerator: 'Alt+Up',
    onMapOnly: true,
    needsProject: true,
  },
  {
    id: 'move-down',
    label: phrase('Move down'),
    menu: 'map',
    group: 2,
    accelerator: 'Alt+Down',
    onMapOnly: true,
    needsProject: true,
  },
  { id: 'moment-of-truth', label: phrase('Moment of truth'), menu: 'map', group: 3, needsProject: true },
  {
    id: 'collapse-lane',
    label: phrase('Collapse or expand lane'),
    menu: 'map',
    group: 3,
    needsProject: true,
  },
] as const satisfies readonly ActionDefinition[];
