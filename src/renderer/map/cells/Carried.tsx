import { memo, type ReactNode, useEffect, useRef } from 'react';
import { CELL_GAP } from '../../../shared/layout/sizes.ts';
import { CardFace } from './CardFace.tsx';
import styles from './Carried.module.css';
import { inPlaceOrder, isArranged, onCarry } from '../gestures/drag-cards.ts';
import { useGesture } from '../gestures/gesture-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import { useRenderWindow } from '../camera/render-window.ts';

/** Cards drawn on the pointer at most, in a pile and as they lie; a number says how many there are. */
const SHOWN = 4;
const MOST = 60;
/** Room that the number needs at the corner, px. */
const AROUND = 16;

/** The cards that the pointer carries. They follow it without any drawing by React. */
export const CarriedCards = memo(function CarriedCards({ open }: { readonly open: OpenMap }): ReactNode {
  const ids = useGesture((state) => state.carried?.ids ?? null);
  const copy = useGesture((state) => state.carried?.copy ?? false);
  const grabbedId = useGesture((state) => state.carried?.grabbedId ?? null);
  const k = useRenderWindow((window) => window.k);
  const pile = useRef<HTMLDivElement>(null);
  const count = useRef<HTMLSpanElement>(null);
  const carrying = ids !== null;
  useEffect(() => {
    if (!carrying) return;
    return onCarry(({ x, y }) => {
      if (pile.current) pile.current.style.transform = `translate(${x}px, ${y}px)`;
      // Beside the corner, but never under the headers that the cards are carried below.
      if (count.current)
        count.current.style.transform = `translate(${Math.max(0, AROUND - x)}px, ${Math.max(0, AROUND - y)}px)`;
    });
  }, [carrying]);
  if (!ids) return null;
  const boxes = inPlaceOrder(open.layout, [...ids]);
  const grabbed = boxes.find(({ card }) => card.id === grabbedId);
  const places =
    grabbed && isArranged(boxes)
      ? boxes.map((box) => ({ box, left: box.x - grabbed.x, top: box.y - grabbed.y })).slice(0, MOST)
      : boxes.slice(0, SHOWN).map((box, index) => ({
          box,
          left: 0,
          top: boxes.slice(0, index).reduce((sum, above) => sum + above.height + CELL_GAP, 0),
        }));
  return (
    <div ref={pile} className={styles.pile} data-carried="" aria-hidden="true">
      <div style={{ transform: `scale(${k})`, transformOrigin: '0 0' }}>
        {places.map(({ box, left, top }) => (
          <div
            key={box.card.id}
            className={styles.card}
            style={{ left, top, width: box.width, height: box.height }}
          >
            <CardFace box={box} />
          </div>
        ))}
      </div>
      <span ref={count} className={styles.count} hidden={ids.size < 2 && !copy}>
        {copy ? `+${ids.size}` : ids.size}
      </span>
    </div>
  );
});
