import { cardsIn } from '../../../shared/layout/hit.ts';
import { select, sessionStore } from '../../session/session-store.ts';
import { setGesture } from './gesture-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import { toMap } from '../open/view-camera.ts';
import { trackOnMap } from './track-on-map.ts';
import { frameOf } from '../camera/viewport.ts';

/** Draws a frame around the cards to select; with Shift they join those selected before. */
export function dragBand(press: PointerEvent, pane: HTMLElement, onClick: () => void): void {
  const from = toMap(frameOf(pane).at(press));
  const { selection } = sessionStore.getState();
  const base = press.shiftKey && selection?.kind === 'cards' ? selection.ids : [];
  trackOnMap(press, pane, {
    onMove: (_, at) => {
      const open = getOpenMap();
      if (!open) return;
      const to = toMap(at);
      const band = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      };
      setGesture({ band });
      const ids = new Set([...base, ...cardsIn(open.layout, band).map(({ card }) => card.id)]);
      select(ids.size === 0 ? null : { kind: 'cards', ids: [...ids] });
    },
    onCancel: () => select(selection),
    onEnd: () => setGesture({ band: null }),
    onClick,
  });
}
