import { dropTarget } from '../../../shared/layout/hit.ts';
import type { CardBox, MapLayout } from '../../../shared/layout/map-layout.ts';
import { CELL_GAP } from '../../../shared/layout/sizes.ts';
import { cardKindOfLane } from '../../../shared/model/lane.ts';
import type { CommandCall } from '../../../shared/commands/registry.ts';
import { phrase } from '../../../shared/language/translate.ts';
import { newId } from '../../../shared/model/new-id.ts';
import { select } from '../../session/session-store.ts';
import { announceMoved } from '../open/announce-move.ts';
import { type Carried, gestureStore, setGesture } from './gesture-store.ts';
import { getOpenMap, type OpenMap } from '../open/map-store.ts';
import { trackDrag } from '../../ui/track-drag.ts';
import { runShown } from '../open/run-shown.ts';
import { type Point, toMap, toScreen } from '../open/view-camera.ts';
import { createEdgeScroll, frameOf } from '../camera/viewport.ts';

/** Where the carried cards' corner is, px in the body pane; told to whoever draws them, outside React. */
const followers = new Set<(at: Point) => void>();
let lastPlace: Point = { x: 0, y: 0 };

export function onCarry(follower: (at: Point) => void): () => void {
  followers.add(follower);
  follower(lastPlace);
  return () => followers.delete(follower);
}

const wantsCopy = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey;

/** The chosen cards as they lie: lane by lane, step by step, top to bottom. */
export function inPlaceOrder(layout: MapLayout, ids: readonly string[]): readonly CardBox[] {
  return ids
    .flatMap((id) => layout.cards.get(id) ?? [])
    .sort((a, b) => laneY(layout, a) - laneY(layout, b) || a.x - b.x || a.y - b.y);
}

const laneY = (layout: MapLayout, box: CardBox): number =>
  layout.lanes.find(({ lane }) => lane.id === box.card.laneId)?.y ?? 0;

/** Takes up cards and carries them until they are let go: dropped, copied with Ctrl or Alt, or put back by Escape. */
export function dragCards(
  press: PointerEvent,
  pane: HTMLElement,
  grabbed: CardBox,
  ids: readonly string[],
  onClick: () => void,
): void {
  const open = getOpenMap();
  if (!open) return;
  const boxes = inPlaceOrder(open.layout, ids);
  const height = boxes.reduce((sum, box) => sum + box.height + CELL_GAP, -CELL_GAP);
  const carriedIds = new Set(boxes.map((box) => box.card.id));
  const frame = frameOf(pane);
  const grip = frame.at(press);
  const corner = toScreen(grabbed);
  // With several cards the first lies on top of the pile, whichever was taken.
  const hold = { x: grip.x - corner.x, y: Math.min(grip.y - corner.y, 40) };
  let last = press;

  const follow = (event: PointerEvent): void => {
    last = event;
    const at = frame.at(event);
    lastPlace = { x: at.x - hold.x, y: at.y - hold.y };
    for (const follower of followers) follower(lastPlace);
    const copy = wantsCopy(event);
    const drop = landing(open, toMap(at), copy ? new Set() : carriedIds);
    const before = gestureStore.getState().carried;
    if (before && before.copy === copy && sameDrop(before.drop, drop)) return;
    setGesture({ carried: { ids: carriedIds, height, copy, drop } });
  };
  const edges = createEdgeScroll(frame, () => follow(last));
  const key = (event: KeyboardEvent): void => {
    if (['Control', 'Alt', 'Meta'].includes(event.key)) {
      event.preventDefault();
      const carried = gestureStore.getState().carried;
      if (carried && carried.copy !== wantsCopy(event))
        setGesture({ carried: { ...carried, copy: wantsCopy(event) } });
    }
  };
  const stop = (): void => {
    edges.stop();
    removeEventListener('keydown', key);
    removeEventListener('keyup', key);
    setGesture({ carried: null });
  };
  trackDrag(press, {
    onStart: () => {
      setGesture({ hover: null });
      addEventListener('keydown', key);
      addEventListener('keyup', key);
    },
    onMove: (event) => {
      edges.follow(event);
      follow(event);
    },
    onDrop: (event) => {
      follow(event);
      const carried = gestureStore.getState().carried;
      if (carried?.drop)
        land(
          boxes.map((box) => box.card.id),
          carried,
        );
      stop();
    },
    onCancel: (started) => {
      if (started) stop();
    },
    onClick,
  });
}

type Drop = Carried['drop'];

const sameDrop = (a: Drop, b: Drop): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.laneId === b.laneId &&
    a.stepId === b.stepId &&
    a.beforeCardId === b.beforeCardId);

/** Where cards let go at a place would lie; null where no cards can. */
function landing({ layout, records }: OpenMap, at: Point, moving: ReadonlySet<string>): Drop {
  const target = dropTarget(layout, at.x, at.y, moving);
  const lane = target && records.lane.get(target.laneId);
  return target && lane && !lane.collapsed && cardKindOfLane[lane.kind] !== null ? target : null;
}

function land(ids: readonly string[], { drop, copy }: Carried): void {
  if (!drop) return;
  const to = { toLaneId: drop.laneId, toStepId: drop.stepId, beforeCardId: drop.beforeCardId };
  const one = ids.length === 1;
  if (!copy) {
    const label = phrase(one ? 'Move card' : 'Move cards');
    void runShown([{ command: 'move-cards', input: { cardIds: ids, ...to } }], label).then((done) => {
      if (done) announceMoved();
    });
    return;
  }
  const copyIds = ids.map(() => newId());
  const calls: readonly CommandCall[] = [
    { command: 'duplicate-cards', input: { cardIds: ids, copyIds } },
    { command: 'move-cards', input: { cardIds: copyIds, ...to } },
  ];
  void runShown(calls, phrase(one ? 'Duplicate card' : 'Duplicate cards'));
  select({ kind: 'cards', ids: copyIds });
}
