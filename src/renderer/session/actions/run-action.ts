import { type ActionDefinition, type ActionId, actionList } from '../../../shared/actions/action-list.ts';
import { holdKeysDuring, holdKeysUntilAway } from '../../keyboard/hand-over.ts';
import { replaceNotice } from '../notices.ts';
import { lookingWords, projectStore } from '../project-store.ts';
import type { Action, Actions } from './action.ts';

let doers: Actions<ActionId> | null = null;

/** Gives the window what its actions do; once, at its start, before any is asked for. */
export const installActions = (actions: Actions<ActionId>): void => {
  doers = actions;
};

function doerOf(id: ActionId): Action {
  if (!doers) throw new Error(`The actions of the window are not installed, and ${id} was asked for`);
  return doers[id];
}

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
  if (isKeptByLooking(id)) return false;
  return doerOf(id).enabled?.() ?? true;
}

/**
 * Does what menu, palette, keys and buttons ask for; an action that cannot be done now does nothing. Keys pressed before it
 * is done wait for what it leaves.
 */
export async function runAction(id: ActionId): Promise<void> {
  if (!isEnabled(id)) {
    if (isKeptByLooking(id)) replaceNotice(lookingWords());
    return;
  }
  const action = doerOf(id);
  const done = action.run();
  if (!done || action.waits) await done;
  else await (action.asks ? holdKeysUntilAway(done) : holdKeysDuring(done));
}

/** What can be done while an earlier version is looked at: whatever changes nothing, and shows that version as it is. */
const lookActions: ReadonlySet<string> = new Set([
  'copy',
  'copy-picture',
  'copy-map-picture',
  'copy-sized-picture',
  'select-all',
  'open-linked-map',
  'save',
  'new-project',
  'open-project',
  'open-sample',
  'close-project',
  'palette',
  'settings',
]);

/** Two states in one are shown on the map alone. */
const otherScreens: ReadonlySet<string> = new Set([
  'toggle-priorities',
  'toggle-graph',
  'toggle-answers',
  'show-answers',
  'open-source',
  'show-proof',
]);

/** Whether an action waits until the project is shown as it is. */
export function isKeptByLooking(id: ActionId): boolean {
  if (projectStore.getState().looking === null) return false;
  const { menu } = definitionOf(id);
  if (lookActions.has(id) || menu === 'help') return false;
  if (projectStore.getState().looking?.kind === 'comparison' && otherScreens.has(id)) return true;
  return menu !== 'view' || id === 'lay-out-flow' || id === 'source-details';
}
