import type { Rect } from '../../../shared/layout/map-layout.ts';
import { rectOf } from '../../selection/navigate.ts';
import type { Selection } from '../../session/session-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import { type Camera, getGround, visibleRect } from '../open/view-camera.ts';

/**
 * What of a selection has to be in view, as a camera would show it: of several cards the one selected last. A column or a
 * row need not be moved along its length; what is larger than the view begins in it.
 */
export function partToShow({ layout, view }: OpenMap, selection: Selection, camera: Camera): Rect | null {
  const last = selection.kind === 'cards' ? { ...selection, ids: selection.ids.slice(-1) } : selection;
  const rect = rectOf(layout, last, view.connections);
  if (!rect) return null;
  const { view: pane } = getGround();
  const middle = visibleRect(camera);
  const column = selection.kind === 'phase' || selection.kind === 'stage' || selection.kind === 'step';
  const row = selection.kind === 'lane';
  return {
    x: row ? middle.x + middle.width / 2 : rect.x,
    y: column ? middle.y + middle.height / 2 : rect.y,
    width: row ? 0 : Math.min(rect.width, pane.width / camera.k),
    height: column ? 0 : Math.min(rect.height, pane.height / camera.k),
  };
}
