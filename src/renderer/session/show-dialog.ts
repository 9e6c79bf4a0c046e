import { frontDialog } from '../keyboard/layers.ts';
import { handKeyboardTo } from '../keyboard/hand-over.ts';
import { type Dialog, openDialog } from './session-store.ts';

/** Opens a dialog, which has the keyboard from this turn on, also where its program is still being loaded. */
export function showDialog(dialog: Dialog): void {
  openDialog(dialog);
  handKeyboardTo(frontDialog);
}
