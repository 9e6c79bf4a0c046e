import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { type ActionDefinition, actionList } from '../../shared/actions/action-list.ts';
import { sessionStore } from '../store/session-store.ts';
import { toTinyKeys } from './accelerator.ts';
import { isEnabled, runAction } from './run-action.ts';

/** Elements that take typed text, where undo and select-all are the field's own. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'));

/** Keys a text field needs for itself. */
const fieldKeys = new Set(['undo', 'redo', 'duplicate']);

/** True while a dialog or the palette is open: keys belong to it then. */
export const isCovered = (): boolean => {
  const { dialog, paletteOpen } = sessionStore.getState();
  return dialog !== null || paletteOpen;
};

/**
 * Binds every key of the action list that works anywhere in the window; those of the map alone are bound by the map.
 * The menu has the same keys: what is handled here does not reach it.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const bindings = Object.fromEntries(
      actionList
        .filter((action: ActionDefinition) => action.accelerator !== undefined && !action.onMapOnly)
        .map((action) => [
          toTinyKeys('accelerator' in action ? action.accelerator : ''),
          (event: KeyboardEvent) => {
            if (fieldKeys.has(action.id) && takesText(event.target)) return;
            event.preventDefault();
            if (!isCovered() && isEnabled(action.id)) void runAction(action.id);
          },
        ]),
    );
    const openSheet = (event: KeyboardEvent): void => {
      if (takesText(event.target) || isCovered() || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      void runAction('shortcuts');
    };
    const handled = { ignore: () => false };
    const endKeys = tinykeys(window, bindings, handled);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === '?') openSheet(event);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      endKeys();
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
