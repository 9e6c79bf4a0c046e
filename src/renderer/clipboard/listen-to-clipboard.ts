import { removeSelection } from '../canvas/actions.ts';
import { draftStore } from '../canvas/drafts.ts';
import { endEditing } from '../canvas/editing.ts';
import { pasteEvidence } from '../canvas/evidence-drop.ts';
import { focusGrid } from '../canvas/focus-grid.ts';
import { replaceNotice } from '../store/notices.ts';
import { sessionStore } from '../store/session-store.ts';
import { copySelection } from './copy-selection.ts';
import { isOneText, pasteBlock } from './paste-here.ts';
import { meansFiles, readClipboard } from './read-clipboard.ts';

/** True while the field of a new card is open and nothing stands in it: a click on an empty cell opens one. */
function isBegun(grid: HTMLElement): boolean {
  const { editing } = sessionStore.getState();
  const field = document.activeElement;
  return (
    editing?.kind === 'new-card' &&
    field instanceof HTMLTextAreaElement &&
    field.value === '' &&
    grid.contains(field)
  );
}

/**
 * Copy, cut and paste while the map has the focus. The events go to the whole page when nothing on it is selected
 * as text, so they are heard there. Returns the function that stops it.
 */
export function listenToClipboard(grid: HTMLElement): () => void {
  const isOurs = (): boolean => {
    const { editing, dialog } = sessionStore.getState();
    return document.activeElement === grid && editing === null && dialog === null;
  };
  /** Says that there is something to copy although no text is selected. */
  const offer = (event: Event): void => {
    if (isOurs()) event.preventDefault();
  };
  const copy = (event: ClipboardEvent): void => {
    if (!isOurs() || !event.clipboardData || !copySelection(event.clipboardData)) return;
    event.preventDefault();
  };
  const cut = (event: ClipboardEvent): void => {
    if (!isOurs() || !event.clipboardData) return;
    event.preventDefault();
    if (sessionStore.getState().selection?.kind !== 'cards') {
      replaceNotice('Select cards to cut them.');
      return;
    }
    if (copySelection(event.clipboardData)) removeSelection('cut');
  };
  const paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (!clipboardData || event.defaultPrevented) return;
    const begun = isBegun(grid);
    if (!isOurs() && !begun) return;
    if (meansFiles(clipboardData)) {
      if (!begun && pasteEvidence(event)) event.preventDefault();
      return;
    }
    const read = readClipboard(clipboardData);
    if (begun) {
      // A text goes into the field; what makes several cards goes onto the map, as if none had been begun.
      if (read.ok && (!read.value || isOneText(read.value))) return;
      draftStore.setState({ text: null });
      endEditing();
      focusGrid(grid);
    }
    event.preventDefault();
    pasteBlock(read);
  };
  const heard = { beforecopy: offer, beforecut: offer, beforepaste: offer };
  for (const [name, listener] of Object.entries(heard)) document.addEventListener(name, listener, true);
  document.addEventListener('copy', copy, true);
  document.addEventListener('cut', cut, true);
  document.addEventListener('paste', paste, true);
  return () => {
    for (const [name, listener] of Object.entries(heard)) document.removeEventListener(name, listener, true);
    document.removeEventListener('copy', copy, true);
    document.removeEventListener('cut', cut, true);
    document.removeEventListener('paste', paste, true);
  };
}
