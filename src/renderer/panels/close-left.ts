import { sessionStore } from '../store/session-store.ts';

/** Hides the panel at the left. */
export const closeLeft = (): void => sessionStore.setState({ leftPanel: null });
