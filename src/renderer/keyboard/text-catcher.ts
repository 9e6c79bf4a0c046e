/**
 * A field out of sight that takes text for which there is no key: what an input method composes, an accent, a picture
 * from the system's panel. It is in the page only while keys are held, and has the keyboard only while such a text comes.
 */
export type TextCatcher = {
  /** Gives it the keyboard. */
  take(): void;
  /** True while an input method composes in it. */
  isComposing(): boolean;
  /** True while it has the keyboard. */
  hasKeyboard(): boolean;
  /** Takes it out of the page. */
  end(): void;
};

export function createTextCatcher(onText: (text: string) => void): TextCatcher {
  const field = document.createElement('textarea');
  field.className = 'tl-text-catcher';
  field.tabIndex = -1;
  field.setAttribute('aria-hidden', 'true');
  let composing = false;
  const give = (): void => {
    const text = field.value;
    field.value = '';
    onText(text);
  };
  field.addEventListener('compositionstart', () => (composing = true));
  field.addEventListener('compositionend', () => {
    composing = false;
    give();
  });
  field.addEventListener('input', () => {
    if (!composing) give();
  });
  return {
    take: () => {
      if (!field.isConnected) document.body.append(field);
      field.focus({ preventScroll: true });
    },
    isComposing: () => composing,
    hasKeyboard: () => document.activeElement === field,
    end: () => field.remove(),
  };
}
