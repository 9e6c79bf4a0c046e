import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import { overlap } from '../../../shared/layout/rects.ts';
import { useGesture } from './gesture-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import { getCamera, onCamera, toScreen } from '../open/view-camera.ts';

/**
 * Whether an element above the map lies over the card that the pointer is on: it lets that show through, until the pointer
 * comes to the element itself.
 */
export function useCoversHovered(element: RefObject<HTMLElement | null>, { layout }: OpenMap): boolean {
  const hovered = useGesture(({ hover }) => (hover?.kind === 'card' ? hover.id : null));
  const [covers, setCovers] = useState(false);
  const box = hovered === null ? undefined : layout.cards.get(hovered);
  useLayoutEffect(() => {
    const update = (): void => {
      const place = box && element.current && placeInPane(element.current);
      setCovers(place ? overlap(place, onScreen(box)) : false);
    };
    update();
    return box && onCamera(update);
  }, [box, element]);
  return covers;
}

function placeInPane(element: HTMLElement): Rect | null {
  const pane = document.querySelector('[data-map-body]')?.getBoundingClientRect();
  const { x, y, width, height } = element.getBoundingClientRect();
  return pane ? { x: x - pane.x, y: y - pane.y, width, height } : null;
}

function onScreen(box: Rect): Rect {
  const { k } = getCamera();
  return { ...toScreen(box), width: box.width * k, height: box.height * k };
}
