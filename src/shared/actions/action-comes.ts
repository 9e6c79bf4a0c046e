/**
 * The key that main presses in a page before it sends an action of the menu, with Ctrl, Alt and Shift: keys keep their
 * order among themselves, messages and keys do not. No keyboard has it.
 */
export const ACTION_COMES = { key: 'F24' } as const;

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/**
 * The key that main presses in the same way after it has cut, copied or pasted there: what the page does then comes before
 * the key, and main’s answer may come before both.
 */
export const CLIPBOARD_USED = { key: 'F23' } as const;

const isOfMain = (
  { key, ctrlKey, altKey, shiftKey }: Press,
  { key: ours }: { readonly key: string },
): boolean => key === ours && ctrlKey && altKey && shiftKey;

/** True for the key that says that an action is on its way. */
export const announcesAction = (press: Press): boolean => isOfMain(press, ACTION_COMES);

/** True for the key that says that the page has cut, copied or pasted what it was asked to. */
export const saysClipboardUsed = (press: Press): boolean => isOfMain(press, CLIPBOARD_USED);
