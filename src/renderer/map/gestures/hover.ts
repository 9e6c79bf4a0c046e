import { hitCard, hitCell } from '../../../shared/layout/hit.ts';
import { opensComments } from './card-comments.ts';
import { type DropTarget, gestureStore, setGesture } from './gesture-store.ts';
import { type EmotionPlace, emotionPlaceAt } from '../open/emotion-place.ts';
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

/** Notes what the pointer is over, and what a click there would do to a curve. */
export function hoverAt(pane: HTMLElement, event: PointerEvent): void {
  if (event.buttons !== 0) return;
  // A handle reaches over its card's edge; it would vanish from under the pointer.
  if (event.target instanceof Element && event.target.closest('[data-handle]')) return;
  const hover = targetAt(pane, event);
  point(pane, event, hover);
  const before = gestureStore.getState();
  if (!sameTarget(before.hover, hover)) setGesture({ hover });
  const emotion = hover?.kind === 'cell' ? placeAt(pane, event) : null;
  if (!sameEmotion(before.emotion, emotion)) setGesture({ emotion });
}

/** A hand over the count of a card's comments, which a click opens. */
function point(pane: HTMLElement, event: PointerEvent, hover: DropTarget | null): void {
  const box = hover?.kind === 'card' ? getOpenMap()?.layout.cards.get(hover.id) : undefined;
  const cursor = box && opensComments(box, toMap(localPoint(pane, event))) ? 'pointer' : '';
  if (pane.style.cursor !== cursor) pane.style.cursor = cursor;
}

/** The pointer is over nothing of the map. */
export const endHover = (): void => setGesture({ hover: null, emotion: null });

/** The map has moved under the pointer: what a click would do is known again once that moves. */
export function forgetEmotion(): void {
  if (gestureStore.getState().emotion) setGesture({ emotion: null });
}

function placeAt(pane: HTMLElement, event: PointerEvent): EmotionPlace | null {
  const open = getOpenMap();
  // A click on a face takes hold of it.
  if (!open || (event.target instanceof Element && event.target.closest('[data-face]'))) return null;
  return emotionPlaceAt(open, toMap(localPoint(pane, event)));
}

const sameEmotion = (a: EmotionPlace | null, b: EmotionPlace | null): boolean =>
  a === b ||
  (a?.laneId === b?.laneId &&
    a?.stepId === b?.stepId &&
    (a?.does === 'set'
      ? b?.does === 'set' && a.value === b.value && a.personaId === b.personaId
      : a?.does === b?.does));
