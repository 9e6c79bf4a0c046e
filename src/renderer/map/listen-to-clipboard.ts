import { removeSelection } from './open/actions.ts';
import { draftStore } from '../session/drafts.ts';
import { endEditing } from './open/editing.ts';
import { pasteFiles } from '../clipboard/paste-files.ts';
import { focusGrid } from './open/focus-grid.ts';
import { t } from '../../shared/language/translate.ts';
import { replaceNotice } from '../session/notices.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import { sessionStore } from '../session/session-store.ts';
import { copySelection, selectedPlace } from '../clipboard/copy-selection.ts';
import { cutPlace } from '../clipboard/cut-place.ts';
import { isOneText, pasteHere } from '../clipboard/paste-here.ts';
import { meansFiles, readClipboard } from '../clipboard/read-clipboard.ts';

/** True while the field of a new card is open and empty: a click on an empty cell opens one. */
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
 * as text, so the listeners are registered there. Keys after them act on what they leave. Returns the function that stops it.
 */
export function listenToClipboard(grid: HTMLElement): () => void {
  const isOurs = (): boolean => {
    const { dialog } = sessionStore.getState();
    return document.activeElement === grid && dialog === null;
  };
  /** Says that there is something to copy although no text is selected. */
  const offer = (event: Event): void => {
    if (isOurs()) event.preventDefault();
  };
  /** What was typed is written first: the keyboard may come back to the map while a card's field is still open. */
  const settle = (): void => {
    if (sessionStore.getState().editing !== null) endEditing();
  };
  const copy = (event: ClipboardEvent): void => {
    if (!isOurs() || !event.clipboardData || !copySelection(event.clipboardData)) return;
    event.preventDefault();
  };
  const cut = (event: ClipboardEvent): void => {
    if (!isOurs() || !event.clipboardData) return;
    event.preventDefault();
    settle();
    const place = selectedPlace();
    if (!copySelection(event.clipboardData))
      replaceNotice(t('Select cards, a stage, a step or a lane to cut them.'));
    else void holdKeysDuring(place ? cutPlace(place) : removeSelection('cut'));
  };
  /** Ends an edit before something else happens; a card that was only begun is given up. */
  const leaveField = (begun: boolean): void => {
    if (!begun) {
      settle();
      return;
    }
    draftStore.setState({ onMap: null });
    endEditing();
    focusGrid(grid);
  };
  const paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (!clipboardData || event.defaultPrevented) return;
    const begun = isBegun(grid);
    if (!isOurs() && !begun) return;
    if (meansFiles(clipboardData)) {
      event.preventDefault();
      leaveField(begun);
      void holdKeysDuring(pasteFiles([...clipboardData.files]));
      return;
    }
    const read = readClipboard(clipboardData);
    if (begun) {
      // A text goes into the field; what makes several cards goes onto the map, as if none had been begun.
      if (read.ok && read.value?.kind !== 'structure' && (!read.value || isOneText(read.value.reading.block)))
        return;
    }
    leaveField(begun);
    event.preventDefault();
    void holdKeysDuring(pasteHere(read));
  };
  const listeners = { beforecopy: offer, beforecut: offer, beforepaste: offer };
  for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener, true);
  document.addEventListener('copy', copy, true);
  document.addEventListener('cut', cut, true);
  document.addEventListener('paste', paste, true);
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      document.removeEventListener(name, listener, true);
    document.removeEventListener('copy', copy, true);
    document.removeEventListener('cut', cut, true);
    document.removeEventListener('paste', paste, true);
  };
}
