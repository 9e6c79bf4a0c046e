import { dropTarget } from '../../../shared/layout/hit.ts';
import type { CardBox, MapLayout } from '../../../shared/layout/map-layout.ts';
import { sameValue } from '../../../shared/changes/same-value.ts';
import type { CommandCall } from '../../../shared/commands/registry.ts';
import { phrase, t } from '../../../shared/language/translate.ts';
import { newId } from '../../../shared/model/new-id.ts';
import { landingsOf } from '../../selection/arrangement.ts';
import { replaceNotice } from '../../session/notices.ts';
import { select } from '../../session/session-store.ts';
import { thenGo } from '../../selection/then-go.ts';
import { announceMoved } from '../open/announce-move.ts';
import { type Carried, gestureStore, setGesture } from './gesture-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import { runShown } from '../open/run-shown.ts';
import { type Point, toMap, toScreen } from '../open/view-camera.ts';
import { frameOf } from '../camera/viewport.ts';
import { trackOnMap } from './track-on-map.ts';

/** Where the carried cards' corner is, px in the body pane; passed to whoever draws them, outside React. */
const followers = new Set<(at: Point) => void>();
let lastPlace: Point = { x: 0, y: 0 };

export function onCarry(follower: (at: Point) => void): () => void {
  followers.add(follower);
  follower(lastPlace);
  return () => followers.delete(follower);
}

const wantsCopy = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey;

/** The selected cards in their order on the map: lane by lane, step by step, in reading order. */
export function inPlaceOrder(layout: MapLayout, ids: readonly string[]): readonly CardBox[] {
  return ids
    .flatMap((id) => layout.cards.get(id) ?? [])
    .sort(
      (a, b) =>
        laneY(layout, a) - laneY(layout, b) || stepX(layout, a) - stepX(layout, b) || a.y - b.y || a.x - b.x,
    );
}

const stepX = (layout: MapLayout, box: CardBox): number =>
  layout.steps.find(({ step }) => step.id === box.card.stepId)?.x ?? 0;

const laneY = (layout: MapLayout, box: CardBox): number =>
  layout.lanes.find(({ lane }) => lane.id === box.card.laneId)?.y ?? 0;

/** True for cards of several cells: they keep their arrangement while dragged, instead of a pile. */
export const isArranged = (boxes: readonly CardBox[]): boolean =>
  new Set(boxes.map(({ card }) => `${card.laneId} ${card.stepId}`)).size > 1;

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
  const carriedIds = new Set(boxes.map((box) => box.card.id));
  const grip = frameOf(pane).at(press);
  const corner = toScreen(grabbed);
  // Of several cards of one cell the first lies on top of the pile, whichever was taken.
  const hold = {
    x: grip.x - corner.x,
    y: isArranged(boxes) ? grip.y - corner.y : Math.min(grip.y - corner.y, 40),
  };
  const follow = (event: PointerEvent, at: Point): void => {
    lastPlace = { x: at.x - hold.x, y: at.y - hold.y };
    for (const follower of followers) follower(lastPlace);
    const copy = wantsCopy(event);
    const place = toMap(at);
    const target = dropTarget(open.layout, place.x, place.y, copy ? new Set() : carriedIds);
    const drop = target ? landingsOf(open.layout, grabbed, boxes, target, copy) : null;
    const before = gestureStore.getState().carried;
    if (before && before.copy === copy && sameDrop(before.drop, drop)) return;
    setGesture({ carried: { ids: carriedIds, grabbedId: grabbed.card.id, copy, drop } });
  };
  const key = (event: KeyboardEvent): void => {
    if (['Control', 'Alt', 'Meta'].includes(event.key)) {
      event.preventDefault();
      const carried = gestureStore.getState().carried;
      if (carried && carried.copy !== wantsCopy(event))
        setGesture({ carried: { ...carried, copy: wantsCopy(event) } });
    }
  };
  trackOnMap(press, pane, {
    onStart: () => {
      setGesture({ hover: null });
      addEventListener('keydown', key);
      addEventListener('keyup', key);
    },
    onMove: follow,
    onDrop: (event) => {
      follow(event, frameOf(pane).at(event));
      const { carried } = gestureStore.getState();
      if (carried) land(carried);
    },
    onEnd: () => {
      removeEventListener('keydown', key);
      removeEventListener('keyup', key);
      setGesture({ carried: null });
    },
    onClick,
  });
}

const sameDrop = (a: Carried['drop'], b: Carried['drop']): boolean => a === b || sameValue(a, b);

function land({ drop, copy }: Carried): void {
  if (!drop || drop.landings.length === 0) return;
  const ids = drop.landings.flatMap((landing) => landing.ids);
  const copyOf = new Map(ids.map((id) => [id, newId()]));
  const moves = drop.landings.map((landing): CommandCall => {
    const { laneId: toLaneId, stepId: toStepId, beforeCardId } = landing;
    const cardIds = copy ? landing.ids.map((id) => copyOf.get(id) ?? id) : landing.ids;
    return { command: 'move-cards', input: { cardIds, toLaneId, toStepId, beforeCardId } };
  });
  if (drop.stop) replaceNotice(t(stops[drop.stop]));
  if (!copy) {
    void thenGo(runShown(moves), announceMoved);
    return;
  }
  const copyIds = ids.map((id) => copyOf.get(id) ?? id);
  void runShown([{ command: 'duplicate-cards', input: { cardIds: ids, copyIds } }, ...moves]);
  select({ kind: 'cards', ids: copyIds });
}

/** Why cards landed elsewhere than they were dropped. */
const stops = {
  edge: phrase('The cards keep their arrangement, so they stop at the edge of the map.'),
  kinds: phrase('Cards from several lanes stay in lanes of their own kind.'),
} as const;
