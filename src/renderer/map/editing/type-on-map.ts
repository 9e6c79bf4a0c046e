import { isOfInputMethod } from '../../keyboard/input-method.ts';
import { type Editing, sessionStore } from '../../session/session-store.ts';
import { fieldOfDraft, giveUpEditing, typeText } from '../open/editing.ts';
import { beginTyping, waitsForWholeText } from './begin-typing.ts';
import { focusTitle } from './focus-title.ts';

/** A composition that follows this fast is the next syllable of the same typing, ms. */
const NEXT_SYLLABLE = 60;

/**
 * Takes what is typed while the map has the focus, from every keyboard: plain keys, dead keys, input methods, the
 * system's emoji panel. The grid keeps the focus, and so its role and its place for screen readers; an EditContext
 * makes it take text. A composition is shown in the card's field as it grows, and the field gets the focus once
 * it is complete: earlier, the input method would lose it. Returns the function that stops it.
 */
export function listenToTyping(grid: HTMLElement): () => void {
  const context = new EditContext();
  /** The edit that a composition began; null for one that has nothing to write to. */
  let edit: Editing | null = null;
  let composing = false;
  let timer = 0;

  const clear = (): void => {
    context.updateText(0, context.text.length, '');
    context.updateSelection(0, 0);
  };
  const isOurs = (): boolean => edit !== null && sessionStore.getState().editing === edit;
  const leave = (): void => {
    clearTimeout(timer);
    edit = null;
    composing = false;
    delete grid.dataset['composing'];
    clear();
  };
  const handOver = (): void => {
    const ours = isOurs();
    const empty = context.text === '';
    leave();
    if (!ours) return;
    if (empty) {
      giveUpEditing();
    } else focusTitle();
  };

  const begin = (): void => {
    clearTimeout(timer);
    composing = true;
    grid.dataset['composing'] = '';
    if (isOurs()) return;
    edit = null;
    clear();
    placeCandidates();
  };
  const update = (): void => {
    const { text } = context;
    if (!composing && edit === null) {
      clear();
      beginTyping(text);
      return;
    }
    if (edit === null) {
      if (text !== '' && !waitsForWholeText()) edit = beginTyping(text);
    } else if (isOurs())
      typeText(edit.kind === 'card' || edit.kind === 'new-card' ? { title: text } : { name: text });
    placeCandidates();
  };
  const end = (): void => {
    composing = false;
    if (edit === null && waitsForWholeText()) {
      const { text } = context;
      leave();
      beginTyping(text);
      return;
    }
    timer = window.setTimeout(handOver, NEXT_SYLLABLE);
  };

  /** Reports the position of the text to the input method, so that its candidates open there. */
  const placeCandidates = (): void => {
    const active = grid.getAttribute('aria-activedescendant');
    const at = fieldOfDraft() ?? (active === null ? null : document.getElementById(active));
    if (!at) return;
    const { x, y, width, height } = at.getBoundingClientRect();
    context.updateControlBounds(new DOMRect(x, y, width, height));
    context.updateSelectionBounds(new DOMRect(x, y, 1, height));
    context.updateCharacterBounds(
      0,
      Array.from(context.text, () => new DOMRect(x, y, 1, height)),
    );
  };

  const key = (event: KeyboardEvent): void => {
    if (event.target !== grid || edit === null || composing || isOfInputMethod(event)) return;
    // The composition is over: from this very key on the field is the one that is typed into.
    handOver();
    const field = document.activeElement;
    if (!field || field === grid) return;
    event.stopPropagation();
    if (!field.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault();
  };
  const blur = (): void => {
    if (edit !== null && isOurs() && !composing) handOver();
  };

  grid.editContext = context;
  context.addEventListener('compositionstart', begin);
  context.addEventListener('textupdate', update);
  context.addEventListener('compositionend', end);
  context.addEventListener('characterboundsupdate', placeCandidates);
  addEventListener('keydown', key, true);
  grid.addEventListener('blur', blur);
  return () => {
    leave();
    grid.editContext = null;
    removeEventListener('keydown', key, true);
    grid.removeEventListener('blur', blur);
  };
}
