import { memo, type ReactNode } from 'react';
import type { CardBox, CellBox } from '../../shared/layout/map-layout.ts';
import { CardFace } from './CardFace.tsx';
import styles from './Cell.module.css';
import { describeCard, describeCell, elementIds } from './describe.ts';
import { useGesture } from './gesture-store.ts';
import { getOpenMap, useOpenMap } from './map-store.ts';
import { roomInCell } from './make-room.ts';
import { useLit } from './lit-store.ts';
import { useNearCards } from './near-cells.ts';

/** One cell with the cards of it that are near the view. */
export const Cell = memo(function Cell({
  cell,
  column,
}: {
  readonly cell: CellBox;
  readonly column: number;
}): ReactNode {
  const { from, to } = useNearCards(cell.laneId, column);
  const room = useGesture((state) => roomInCell(state, cell));
  // Its name holds those of its stage, step and lane, which change without it.
  const heard = useOpenMap((open) => (open ? describeCell(open, cell) : undefined));
  return (
    <div
      role="gridcell"
      id={elementIds.cell(cell.laneId, cell.stepId)}
      aria-label={heard}
      aria-colindex={column + 2}
      className={room?.target ? `${styles.cell} ${styles.target}` : styles.cell}
      style={{
        left: cell.x,
        width: cell.width,
        height: room?.target ? Math.max(cell.height, room.height) : cell.height,
      }}
    >
      {cell.cards.slice(from, to).map((box, index) => (
        <CardPlace key={box.card.id} box={box} cell={cell} shift={room?.shifts[from + index] ?? 0} />
      ))}
    </div>
  );
});

const CardPlace = memo(function CardPlace({
  box,
  cell,
  shift,
}: {
  readonly box: CardBox;
  readonly cell: CellBox;
  readonly shift: number;
}): ReactNode {
  const carried = useGesture((state) => state.carried?.ids.has(box.card.id) ?? false);
  const dim = useLit((lit) => lit !== null && !lit.has(box.card.id));
  return (
    <div
      role="group"
      id={elementIds.card(box.card.id)}
      data-card-id={box.card.id}
      aria-label={describeCard(box, getOpenMap()?.view.cards.get(box.card.id), dim)}
      data-dim={dim || undefined}
      className={carried ? `${styles.card} ${styles.carried}` : styles.card}
      data-wide={box.card.span > 1 || undefined}
      style={{
        left: box.x - cell.x,
        top: box.y - cell.y,
        width: box.width,
        height: box.height,
        ...(shift === 0 ? {} : { transform: `translateY(${shift}px)` }),
      }}
    >
      <CardFace box={box} />
    </div>
  );
});
