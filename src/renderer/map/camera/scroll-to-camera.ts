import { panBy } from '../open/view-camera.ts';

/**
 * The panes have no scroll of their own, yet whatever brings an element into view (a screen reader, the browser's own
 * scrollIntoView) scrolls them, each apart from the others. Such a scroll becomes one of the camera, which moves all.
 * Returns the function that ends it.
 */
export function turnScrollIntoCamera(room: HTMLElement): () => void {
  const scrolled = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || !target.matches('[data-map-pane], [data-map-grid]')) return;
    const { scrollLeft, scrollTop } = target;
    if (scrollLeft === 0 && scrollTop === 0) return;
    target.scrollTo(0, 0);
    const along = target.dataset['mapPane'] ?? 'both';
    panBy(along === 'lanes' ? 0 : -scrollLeft, along === 'columns' ? 0 : -scrollTop);
  };
  // Scrolling does not bubble.
  room.addEventListener('scroll', scrolled, true);
  return () => room.removeEventListener('scroll', scrolled, true);
}
