/** Mantine gives the focus back 10 ms after a menu or dialog closed (its useFocusReturn). */
const RETURNED = 20;

/** Runs what moves the focus itself, once a menu or the palette that just closed has given it back. */
export const afterFocusReturn = (run: () => void): void => void setTimeout(run, RETURNED);
