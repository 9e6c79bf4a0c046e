import { sessionStore } from '../session/session-store.ts';

/** Narrower windows have room beside the map for one panel: a small screen, or a zoom of 200 %. */
const narrow = '(width < 960px)';

/** Hides the other panel where one opens in a narrow window. Returns the function that ends it. */
export function followWidth(): () => void {
  const media = matchMedia(narrow);
  const onWidth = (): void => {
    const { leftPanel, inspectorOpen } = sessionStore.getState();
    if (media.matches && leftPanel !== null && inspectorOpen) sessionStore.setState({ leftPanel: null });
  };
  media.addEventListener('change', onWidth);
  const end = sessionStore.subscribe((now, before) => {
    if (!media.matches || now.leftPanel === null || !now.inspectorOpen) return;
    sessionStore.setState(before.inspectorOpen ? { inspectorOpen: false } : { leftPanel: null });
  });
  onWidth();
  return () => {
    media.removeEventListener('change', onWidth);
    end();
  };
}
