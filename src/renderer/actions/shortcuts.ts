import { useEffect } from 'react';
import { isTextKey } from '../../shared/actions/keys.ts';
import { isCovered } from '../session/actions/covered.ts';
import { actionPressed } from '../session/actions/keys.ts';
import { isEnabled, runAction } from '../session/actions/run-action.ts';

/** Elements that take typed text, where undo and select-all are the field's own. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'));

/** What is done to the selection on the map is not meant while a text is typed. */
const notWhileTyping: ReadonlySet<string> = new Set(['undo', 'redo', 'duplicate']);

/**
 * Runs the actions whose keys work anywhere in the window; those of the map alone are run by the map. The menu has the
 * same keys: what is handled here does not reach it.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === '?') openSheet(event);
      const pressed = actionPressed(event, 'window');
      if (!pressed) return;
      const { id, accelerator } = pressed;
      if (takesText(event.target) && (notWhileTyping.has(id) || isTextKey(accelerator))) return;
      event.preventDefault();
      if (!isCovered() && isEnabled(id)) void runAction(id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function openSheet(event: KeyboardEvent): void {
  if (takesText(event.target) || isCovered() || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  void runAction('shortcuts');
}
