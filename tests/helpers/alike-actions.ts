import type { ActionId } from '../../src/shared/actions/action-list.ts';
import { runs } from './runs.ts';

/** Actions that take the keyboard where another one does, by the same code: `npm run test:long` tries them all. */
const alike: readonly ActionId[] = [
  // As `palette` and `find`.
  'toggle-find',
  // Dialogs as `export`.
  'settings',
  'about',
  'shortcuts',
  'import-source',
  'import-map',
  // Forms as `edit-map` and `add-persona`.
  'add-map',
  'add-tag',
  // Names of headers as `add-stage` and `start-phase`.
  'add-step',
  'duplicate-stage',
  'rename-phase',
  // Screens as `toggle-priorities`.
  'toggle-graph',
  'toggle-answers',
  // Panels as `toggle-gaps` and `toggle-inspector`.
  'toggle-outline',
  'toggle-evidence',
  'toggle-personas',
  'toggle-sources',
  'toggle-feedback',
  'toggle-measures',
  // What is done to the selected card, as `undo`, `cut` and `add-opportunity`.
  'redo',
  'copy',
  'copy-picture',
  'copy-sized-picture',
  'duplicate',
  'add-card',
  'save-as',
];

/** The actions of a list that a run tries one by one. */
export const toTry = <T extends { readonly id: ActionId }>(actions: readonly T[]): readonly T[] =>
  runs.everyAction ? actions : actions.filter(({ id }) => !alike.includes(id));
