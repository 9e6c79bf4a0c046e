import { hitCard, hitCell } from '../../../shared/layout/hit.ts';
import { type DropTarget, gestureStore, setGesture } from './gesture-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import { toMap } from '../open/view-camera.ts';
import { localPoint } from '../camera/viewport.ts';

/** The card or cell at a place in the window. */
export function targetAt(pane: HTMLElement, event: { clientX: number; clientY: number }): DropTarget | null {
  const open = getOpenMap();
  if (!open) return null;
  const at = toMap(localPoint(pane, event));
  const card = hitCard(open.layout, at.x, at.y);
  if (card) return { kind: 'card', id: card.card.id };
  const cell = hitCell(open.layout, at.x, at.y);
  return cell ? { kind: 'cell', laneId: cell.laneId, stepId: cell.stepId } : null;
}

export const sameTarget = (a: DropTarget | null, b: DropTarget | null): boolean =>
  a === b ||
  (a?.kind === 'cell'
    ? b?.kind === 'cell' && a.laneId === b.laneId && a.stepId === b.stepId
    : a !== null && b !== null && b.kind !== 'cell' && a.kind === b.kind && a.id === b.id);

/** Notes what the pointer is over. */
export function hoverAt(pane: HTMLElement, event: PointerEvent): void {
  if (event.buttons !== 0) return;
  // A handle reaches over its card's edge; it would vanish from under the pointer.
  if (event.target instanceof Element && event.target.closest('[data-handle]')) return;
  const hover = targetAt(pane, event);
  if (!sameTarget(gestureStore.getState().hover, hover)) setGesture({ hover });
}
