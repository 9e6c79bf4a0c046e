import { removeSelection } from '../canvas/actions.ts';
import { pasteEvidence } from '../canvas/evidence-drop.ts';
import { replaceNotice } from '../store/notices.ts';
import { sessionStore } from '../store/session-store.ts';
import { copySelection } from './copy-selection.ts';
import { pasteBlock } from './paste-here.ts';
import { meansFiles, readClipboard } from './read-clipboard.ts';

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
    if (copySelection(event.clipboardData)) removeSelection();
  };
  const paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (!isOurs() || !clipboardData || event.defaultPrevented) return;
    if (meansFiles(clipboardData)) {
      if (pasteEvidence(event)) event.preventDefault();
      return;
    }
    event.preventDefault();
    pasteBlock(readClipboard(clipboardData));
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
