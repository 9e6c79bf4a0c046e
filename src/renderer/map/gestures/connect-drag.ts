import { holdKeysDuring } from '../../keyboard/hand-over.ts';
import { hitCard } from '../../../shared/layout/hit.ts';
import { thenGo } from '../../selection/then-go.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { select } from '../../session/session-store.ts';
import { setGesture } from './gesture-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import { toMap } from '../open/view-camera.ts';
import { trackOnMap } from './track-on-map.ts';

/** Draws an arrow from a card's handle; let go on another card it connects the two. */
export function dragConnection(press: PointerEvent, pane: HTMLElement, fromCardId: string): void {
  let toCardId: string | null = null;
  trackOnMap(press, pane, {
    onMove: (_, point) => {
      const open = getOpenMap();
      if (!open) return;
      const at = toMap(point);
      const card = hitCard(open.layout, at.x, at.y)?.card;
      toCardId = card && card.id !== fromCardId ? card.id : null;
      setGesture({ arrow: { fromCardId, ...at, toCardId }, hover: null });
    },
    onDrop: () => {
      if (toCardId !== null) void holdKeysDuring(connect(fromCardId, toCardId));
    },
    onEnd: () => setGesture({ arrow: null }),
  });
}

/** An arrow from an opportunity to a pain point means that it addresses it; every other one, where customers go next. */
async function connect(fromCardId: string, toCardId: string): Promise<void> {
  const cards = getOpenMap()?.records.card;
  const answers =
    cards?.get(fromCardId)?.kind === 'opportunity' && cards.get(toCardId)?.kind === 'pain-point';
  const kind = answers ? 'answers' : 'flow';
  const run = runOrNotice([{ command: 'add-connection', input: { fromCardId, toCardId, kind } }]);
  await thenGo(run, ({ values: [made] }) => {
    if (made?.id !== undefined) select({ kind: 'connection', id: made.id });
  });
}
