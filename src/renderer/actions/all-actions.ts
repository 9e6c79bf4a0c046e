import type { ActionId } from '../../shared/actions/action-list.ts';
import type { Actions } from '../session/actions/action.ts';
import { compareActions } from './compare-actions.ts';
import { copyActions } from './copy-actions.ts';
import { editActions } from './edit-actions.ts';
import { insertActions } from './insert-actions.ts';
import { mapActions } from './map-actions.ts';
import { phaseActions } from './phase-actions.ts';
import { projectActions } from './project-actions.ts';
import { shapeActions } from './shape-actions.ts';
import { selectActions } from './select-cards.ts';
import { viewActions } from './view-actions.ts';

/** What each action of the list does. */
export const allActions: Actions<ActionId> = {
  ...projectActions,
  ...viewActions,
  ...compareActions,
  ...editActions,
  ...copyActions,
  ...selectActions,
  ...insertActions,
  ...mapActions,
  ...phaseActions,
  ...shapeActions,
};
