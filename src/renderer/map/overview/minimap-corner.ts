import { useLayoutEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { cardsIn } from '../../../shared/layout/hit.ts';
import { cellKey, type MapLayout, type Rect } from '../../../shared/layout/map-layout.ts';
import { overlap } from '../../../shared/layout/rects.ts';
import { draftStore } from '../../session/drafts.ts';
import { type Selection, useSession } from '../../session/session-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import { type Camera, getGoal, getGround, onCamera, type Point, type Size } from '../open/view-camera.ts';

/** The minimap's corner in the pane of the cells; `faint` where it would be in the way in every corner. */
export type Corner = 'bottom-right' | 'top-right' | 'top-left' | 'faint';

/** Between the minimap and the edges of the pane, and at least between it and what it keeps clear of, px. */
const MARGIN = 12;
/** Between the minimap and the bars below it, px. */
export const GAP = 8;
/** A card that is typed grows, and has a hint below it, px of the map. */
const BELOW_TYPED = 64;

/** Whether a rectangle of the map contains anything that must not be covered. */
export type IsInTheWay = (rect: Rect) => boolean;

/**
 * What is selected or typed. The answer takes work that grows with what the rectangle holds, neither with the map nor with
 * how much is selected.
 */
export function inTheWay(layout: MapLayout, selection: Selection | null, typedId: string | null): IsInTheWay {
  const cell =
    selection?.kind === 'cell'
      ? layout.cellBoxes.get(cellKey(selection.laneId, selection.stepId))
      : undefined;
  const cards = new Set(selection?.kind === 'cards' ? selection.ids : []);
  const typed = typedId === null ? undefined : layout.cards.get(typedId);
  const others = [cell, typed && { ...typed, height: typed.height + BELOW_TYPED }].filter(
    (box) => box !== undefined,
  );
  return (rect) =>
    others.some((box) => overlap(box, rect)) ||
    (cards.size > 0 && cardsIn(layout, rect).some(({ card }) => cards.has(card.id)));
}

/** What the choice of a corner depends on, px on screen but for the origin. */
export type MinimapRoom = {
  readonly view: Size;
  readonly origin: Point;
  readonly size: Size;
  /** Height that the bars below it in its usual corner take of the pane. */
  readonly bars: number;
};

/** The first corner at which the minimap covers nothing that must be seen. */
export function freeCorner(camera: Camera, room: MinimapRoom, isInTheWay: IsInTheWay): Corner {
  const { view, origin, size, bars } = room;
  const right = view.width - MARGIN - size.width;
  const places: readonly (readonly [Corner, Point])[] = [
    ['bottom-right', { x: right, y: view.height - bars - GAP - size.height }],
    ['top-right', { x: right, y: MARGIN }],
    ['top-left', { x: MARGIN, y: MARGIN }],
  ];
  const onMap = ({ x, y }: Point): Rect => ({
    x: origin.x + (x - GAP - camera.x) / camera.k,
    y: origin.y + (y - GAP - camera.y) / camera.k,
    width: (size.width + 2 * GAP) / camera.k,
    height: (size.height + 2 * GAP) / camera.k,
  });
  return places.find(([, at]) => !isInTheWay(onMap(at)))?.[0] ?? 'faint';
}

type Stand = {
  readonly corner: Corner;
  readonly held: boolean;
  /** Keeps it where it is, whatever is below it, until it is released or something else is selected or typed. */
  readonly hold: () => void;
  readonly release: () => void;
};

/** The corner for the minimap, chosen anew when the camera moves and what is selected or typed changes. */
export function useCorner({ layout }: OpenMap, { width, height }: Size): Stand {
  const selection = useSession((state) => state.selection);
  const typedId = useStore(draftStore, ({ onMap }) => (onMap?.kind === 'card' ? onMap.id : null));
  const isInTheWay = useMemo(() => inTheWay(layout, selection, typedId), [layout, selection, typedId]);
  const [corner, setCorner] = useState<Corner>('bottom-right');
  const [heldFor, setHeldFor] = useState<IsInTheWay | null>(null);
  const held = heldFor === isInTheWay;
  useLayoutEffect(() => {
    if (held) return;
    const choose = (): void => {
      const { view, origin, bars } = getGround();
      const room = { view, origin, size: { width, height }, bars: bars.height };
      setCorner(freeCorner(getGoal(), room, isInTheWay));
    };
    choose();
    return onCamera(choose);
  }, [held, height, isInTheWay, width]);
  return {
    corner,
    held,
    hold: () => setHeldFor(() => isInTheWay),
    release: () => setHeldFor(null),
  };
}
