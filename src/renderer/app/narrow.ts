import type { LeftPanel } from '../session/left-panels.ts';
import { sessionStore } from '../session/session-store.ts';

/** Narrower windows have room beside the map for one panel: a small screen, or a zoom of 200 %. */
const narrow = '(width < 960px)';

/**
 * Hides the other panel where one opens in a narrow window, and the left one where the window becomes narrow, until it is
 * wide again. Returns the function that ends it.
 */
export function followWidth(): () => void {
  const media = matchMedia(narrow);
  /** The panel that the window has no room for. */
  let waiting: LeftPanel | null = null;
  const onWidth = (): void => {
    const { leftPanel, inspectorOpen } = sessionStore.getState();
    if (media.matches && leftPanel !== null && inspectorOpen) {
      sessionStore.setState({ leftPanel: null });
      waiting = leftPanel;
    } else if (!media.matches && leftPanel === null && waiting !== null) {
      sessionStore.setState({ leftPanel: waiting });
    }
  };
  media.addEventListener('change', onWidth);
  const end = sessionStore.subscribe((now, before) => {
    // What was opened or hidden since is what the person wants.
    if (now.leftPanel !== before.leftPanel || now.inspectorOpen !== before.inspectorOpen) waiting = null;
    if (!media.matches || now.leftPanel === null || !now.inspectorOpen) return;
    sessionStore.setState(before.inspectorOpen ? { inspectorOpen: false } : { leftPanel: null });
  });
  onWidth();
  return () => {
    media.removeEventListener('change', onWidth);
    end();
  };
}
