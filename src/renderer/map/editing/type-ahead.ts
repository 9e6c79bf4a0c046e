import { draftStore } from '../open/drafts.ts';
import { typeText } from '../open/editing.ts';

let end: (() => void) | null = null;

/**
 * Keeps what is typed while a new map is on its way, and writes it into its first card's field once that has the
 * focus. Enter is swallowed meanwhile: the button that began the map must not begin another.
 */
export function typeAhead(): void {
  end?.();
  let typed: readonly string[] = [];
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // Names of keys (Home, F5) are longer than the one character a key writes.
    const character = Array.from(event.key).length === 1;
    if (!character && event.key !== 'Enter' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    if (character) typed = [...typed, event.key];
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
  };
  const release = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || !target.matches('textarea, input')) return;
    endTypeAhead();
    const { text } = draftStore.getState();
    if (text?.kind !== 'card' || !target.closest('[data-editor]') || typed.length === 0) return;
    typeText({ title: `${text.title}${typed.join('')}` });
  };
  addEventListener('keydown', keep, true);
  addEventListener('focusin', release, true);
  end = () => {
    removeEventListener('keydown', keep, true);
    removeEventListener('focusin', release, true);
    end = null;
  };
}

/** No field will come: keys go where the focus is again. */
export const endTypeAhead = (): void => end?.();
