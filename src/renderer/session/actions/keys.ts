import type { ActionId } from '../../../shared/actions/action-list.ts';
import { actionWithKeys, keysOf } from '../../../shared/actions/keys.ts';
import { isMac } from '../bridge.ts';
import { settingsStore, useSettings } from '../settings.ts';
import { acceleratorOf } from './press.ts';
import { definitionOf, isActionId } from './run-action.ts';

/** The keys of an action as they are set now; null where it has none. */
export const keysNow = (id: ActionId): string | null => keysOf(definitionOf(id), settingsStore.getState());

/** The same, for what shows them: drawn again when the settings change. */
export const useKeysOf = (id: ActionId): string | null => keysOf(definitionOf(id), useSettings());

export type Pressed = { readonly id: ActionId; readonly accelerator: string };

/** The action whose keys were pressed, on the map alone or anywhere in the window. */
export function actionPressed(event: KeyboardEvent, where: 'map' | 'window'): Pressed | null {
  const pressed = acceleratorOf(event, isMac());
  // A Mac's key for removing is called Backspace.
  const accelerator = pressed === 'Backspace' && where === 'map' ? 'Delete' : pressed;
  if (accelerator === null) return null;
  const action = actionWithKeys(accelerator, settingsStore.getState(), '');
  if (!action || (action.onMapOnly === true) !== (where === 'map')) return null;
  return isActionId(action.id) ? { id: action.id, accelerator } : null;
}
