import { type ActionDefinition, type ActionId, actionList } from '../../shared/actions/action-list.ts';
import { projectStore } from '../session/project-store.ts';
import type { Actions } from './action.ts';
import { copyActions } from './copy-actions.ts';
import { editActions } from './edit-actions.ts';
import { insertActions } from './insert-actions.ts';
import { mapActions } from './map-actions.ts';
import { projectActions } from './project-actions.ts';
import { shapeActions } from './shape-actions.ts';
import { selectActions } from './select-cards.ts';
import { viewActions } from './view-actions.ts';

/** What each action of the list does. */
export const actionsById: Actions<ActionId> = {
  ...projectActions,
  ...viewActions,
  ...editActions,
  ...copyActions,
  ...selectActions,
  ...insertActions,
  ...mapActions,
  ...shapeActions,
};

const definitions = new Map<string, ActionDefinition>(actionList.map((action) => [action.id, action]));

export const isActionId = (id: string): id is ActionId => definitions.has(id);

/** An action's label, keys and place in the menu. */
export function definitionOf(id: ActionId): ActionDefinition {
  const definition = definitions.get(id);
  if (!definition) throw new Error(`No action ${id}`);
  return definition;
}

/** True where the action can be done now. */
export function isEnabled(id: ActionId): boolean {
  if (definitionOf(id).needsProject && projectStore.getState().phase !== 'open') return false;
  return actionsById[id].enabled?.() ?? true;
}

/** Does what menu, palette, keys and buttons ask for; an action that cannot be done now does nothing. */
export async function runAction(id: ActionId): Promise<void> {
  if (isEnabled(id)) await actionsById[id].run();
}
