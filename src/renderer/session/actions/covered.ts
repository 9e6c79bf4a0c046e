import { sessionStore } from '../session-store.ts';

/** True while a dialog or the palette is open: keys belong to it then. */
export const isCovered = (): boolean => {
  const { dialog, paletteOpen } = sessionStore.getState();
  return dialog !== null || paletteOpen;
};
