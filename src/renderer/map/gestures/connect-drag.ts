import { hitCard } from '../../../shared/layout/hit.ts';
import { valueOrNotice } from '../../session/notices.ts';
import { runCommands } from '../../session/project-store.ts';
import { select } from '../../session/session-store.ts';
import { setGesture } from './gesture-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import { trackDrag } from '../../ui/track-drag.ts';
import { toMap } from '../open/view-camera.ts';
import { createEdgeScroll, frameOf } from '../camera/viewport.ts';

/** Draws an arrow from a card's handle; let go on another card it connects the two. */
export function dragConnection(press: PointerEvent, pane: HTMLElement, fromCardId: string): void {
  const frame = frameOf(pane);
  let last = press;
  let toCardId: string | null = null;
  const follow = (event: PointerEvent): void => {
    last = event;
    const open = getOpenMap();
    if (!open) return;
    const at = toMap(frame.at(event));
    const card = hitCard(open.layout, at.x, at.y)?.card;
    toCardId = card && card.id !== fromCardId ? card.id : null;
    setGesture({ arrow: { fromCardId, ...at, toCardId }, hover: null });
  };
  const edges = createEdgeScroll(frame, () => follow(last));
  const stop = (): void => {
    edges.stop();
    setGesture({ arrow: null });
  };
  trackDrag(press, {
    onMove: (event) => {
      edges.follow(event);
      follow(event);
    },
    onDrop: () => {
      stop();
      if (toCardId !== null) void connect(fromCardId, toCardId);
    },
    onCancel: stop,
  });
}

/** An arrow from an opportunity to a pain point says that it answers it; every other one, where people go next. */
async function connect(fromCardId: string, toCardId: string): Promise<void> {
  const cards = getOpenMap()?.records.card;
  const answers =
    cards?.get(fromCardId)?.kind === 'opportunity' && cards.get(toCardId)?.kind === 'pain-point';
  const kind = answers ? 'answers' : 'flow';
  const answer = await runCommands([{ command: 'add-connection', input: { fromCardId, toCardId, kind } }]);
  const id = valueOrNotice(answer)?.values[0]?.id;
  if (id !== undefined) select({ kind: 'connection', id });
}
