import type { Rect } from '../../../shared/layout/map-layout.ts';
import { sessionStore } from '../../session/session-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import {
  type Camera,
  cameraFor,
  cameraRevealing,
  countSteers,
  getGoal,
  glideTo,
  reveal,
  setCamera,
} from '../open/view-camera.ts';
import { READABLE } from './camera.ts';
import { partToShow } from './part-to-show.ts';

/** A second press this soon after a click makes it a double click, ms. */
const DOUBLE_CLICK = 500;

/** Where the camera was before it came near to what is edited; null where it did not. */
let before: { readonly camera: Camera; readonly mapId: string | null; readonly steers: number } | null = null;

/** Brings what is edited into view. What is too small to read is too small to type: the camera comes near until the edit ends. */
export function comeNear(rect: Rect): void {
  const camera = getGoal();
  if (camera.k >= READABLE) {
    reveal(rect);
    return;
  }
  setCamera(cameraFor(rect, 1, 48));
  before = { camera, mapId: sessionStore.getState().mapId, steers: countSteers() };
}

/** Back to where the camera was, unless the person moved it meanwhile. What is selected stays in view. */
function goBack(): void {
  const { editing, mapId, selection } = sessionStore.getState();
  if (!before || editing) return;
  const { camera, mapId: ofMap, steers } = before;
  before = null;
  if (mapId !== ofMap || countSteers() !== steers) return;
  const open = getOpenMap();
  const part = open && selection && partToShow(open, selection, camera);
  glideTo(part ? cameraRevealing(part, camera) : camera);
}

/**
 * Goes back once an edit has ended. A click that ends it hits what is under the pointer, and so does a double click: the
 * map moves after both. Returns the function that ends it.
 */
export function goBackAfterEditing(): () => void {
  let pressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const press = (): void => {
    pressed = true;
    clearTimeout(timer);
  };
  const release = (): void => {
    pressed = false;
    if (before) timer = setTimeout(goBack, DOUBLE_CLICK);
  };
  addEventListener('pointerdown', press, true);
  addEventListener('pointerup', release, true);
  addEventListener('pointercancel', release, true);
  const unsubscribe = sessionStore.subscribe((now, last) => {
    if (now.editing === null && last.editing !== null && !pressed) goBack();
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener('pointerdown', press, true);
    removeEventListener('pointerup', release, true);
    removeEventListener('pointercancel', release, true);
    before = null;
  };
}
