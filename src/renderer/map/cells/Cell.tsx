import { memo, type ReactNode } from 'react';
import type { CardBox, CellBox } from '../../../shared/layout/map-layout.ts';
import { CardFace } from './CardFace.tsx';
import styles from './Cell.module.css';
import { differenceText, useDifference } from '../open/compared.ts';
import { describeCard, describeCell, describeFacts, elementIds } from '../open/describe.ts';
import { useGesture } from '../gestures/gesture-store.ts';
import { getOpenMap, useOpenMap } from '../open/map-store.ts';
import { roomInCell } from '../gestures/make-room.ts';
import { useLit } from '../open/lit-store.ts';
import { useNearCards } from '../camera/near-cells.ts';

type CellProps = { readonly cell: CellBox; readonly column: number };

/** One cell with the cards of it that are near the view. Drawn again when they change, not when its lane moves. */
export const Cell = memo(function Cell({ cell, column }: CellProps): ReactNode {
  const { from, to } = useNearCards(cell.laneId, column);
  const room = useGesture((state) => roomInCell(state, cell, getOpenMap()?.layout.steps[column]?.column));
  // Its name holds those of its stage, step and lane, which change without it.
  const label = useOpenMap((open) => (open ? describeCell(open, cell) : undefined));
  return (
    <div
      role="gridcell"
      id={elementIds.cell(cell.laneId, cell.stepId)}
      aria-label={label}
      aria-colindex={column + 2}
      className={room?.target ? `${styles.cell} ${styles.target}` : styles.cell}
      style={{
        left: cell.x,
        width: cell.width,
        height: room?.target ? Math.max(cell.height, room.height) : cell.height,
      }}
    >
      {cell.cards.slice(from, to).map((box, index) => (
        <CardPlace
          key={box.card.id}
          box={box}
          left={box.x - cell.x}
          top={box.y - cell.y}
          shiftX={room?.shifts[from + index]?.x ?? 0}
          shiftY={room?.shifts[from + index]?.y ?? 0}
        />
      ))}
    </div>
  );
}, isDrawnAlike);

/** Whether two cells look the same from their own corners, with the same cards. */
function isDrawnAlike(before: CellProps, now: CellProps): boolean {
  const [a, b] = [before.cell, now.cell];
  return (
    a === b ||
    (before.column === now.column &&
      a.laneId === b.laneId &&
      a.stepId === b.stepId &&
      a.x === b.x &&
      a.width === b.width &&
      a.height === b.height &&
      a.hidden === b.hidden &&
      a.cards.length === b.cards.length &&
      a.cards.every((box, index) => {
        const other = b.cards[index];
        return (
          other !== undefined &&
          isSameCard(box, other) &&
          box.y - a.y === other.y - b.y &&
          box.x - a.x === other.x - b.x
        );
      }))
  );
}

/** A content belongs to one view of a card: with the same content, all that is drawn or said of it is the same. */
const isSameCard = (a: CardBox, b: CardBox): boolean =>
  a.card === b.card && a.content === b.content && a.width === b.width;

type CardPlaceProps = {
  readonly box: CardBox;
  /** Of the cell, px. */
  readonly left: number;
  readonly top: number;
  readonly shiftX: number;
  readonly shiftY: number;
};

const CardPlace = memo(function CardPlace({ box, left, top, shiftX, shiftY }: CardPlaceProps): ReactNode {
  const carried = useGesture((state) => state.carried?.ids.has(box.card.id) ?? false);
  const dim = useLit((lit) => lit !== null && !lit.has(box.card.id));
  const states = useDifference(box.card.id);
  const map = getOpenMap()?.view;
  const view = map?.cards.get(box.card.id);
  const name = describeCard(box, view, dim);
  return (
    <div
      role="group"
      id={elementIds.card(box.card.id)}
      data-card-id={box.card.id}
      aria-label={states.length === 0 ? name : `${name}, ${differenceText(states)}`}
      aria-description={describeFacts(view, map?.map.density)}
      data-dim={dim || undefined}
      className={carried ? `${styles.card} ${styles.carried}` : styles.card}
      data-wide={box.card.span > 1 || undefined}
      style={{
        left,
        top,
        width: box.width,
        height: box.height,
        ...(shiftX === 0 && shiftY === 0 ? {} : { transform: `translate(${shiftX}px, ${shiftY}px)` }),
      }}
    >
      <CardFace box={box} />
    </div>
  );
}, isSamePlace);

function isSamePlace(before: CardPlaceProps, now: CardPlaceProps): boolean {
  return (
    isSameCard(before.box, now.box) &&
    before.left === now.left &&
    before.top === now.top &&
    before.shiftX === now.shiftX &&
    before.shiftY === now.shiftY
  );
}
