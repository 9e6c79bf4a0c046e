/** Function keys that the map takes itself, without an action: F2 edits, Shift+F10 opens a menu. F10 alone is the system's. */
export const isFunctionKeyOfMap = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'F2' || (key === 'F10' && shiftKey);
