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

/** True for the key that says that an action is on its way. */
export const announcesAction = ({ key, ctrlKey, altKey, shiftKey }: Press): boolean =>
  key === ACTION_COMES.key && ctrlKey && altKey && shiftKey;
