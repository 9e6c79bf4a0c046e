import type { ReactNode, Ref } from 'react';
import { useGesture } from '../gestures/gesture-store.ts';
import styles from './Pane.module.css';

/** Places along the map scale with the zoom by the variable `--k`, which the camera sets; text keeps its size. */
export const scaled = (px: number): string => `calc(${px}px * var(--k))`;

/** Room above the names of columns on screen, px: a ring around a selected name needs it. Exports have a margin there. */
export const ABOVE_COLUMNS = 4;

/** A frozen pane beside the body: the columns' names above it, or the lanes' at its left. Its mover follows the camera. */
export function Pane({
  side,
  origin,
  mover,
  children,
}: {
  readonly side: 'columns' | 'lanes';
  /** Where the pane begins on the map, map px along it. */
  readonly origin: number;
  readonly mover: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={`${styles.pane} ${styles[side]}`} role="rowgroup" data-map-pane={side}>
      <div
        ref={mover}
        className={styles.mover}
        style={side === 'columns' ? { top: ABOVE_COLUMNS } : undefined}
        role="presentation"
      >
        {children}
        <LandingLine side={side} origin={origin} />
      </div>
    </div>
  );
}

/** Where a dragged header would land. */
function LandingLine({
  side,
  origin,
}: {
  readonly side: 'columns' | 'lanes';
  readonly origin: number;
}): ReactNode {
  const header = useGesture((state) => state.header);
  if (!header || (header.kind === 'lane') !== (side === 'lanes')) return null;
  const at = scaled(header.at - origin);
  return (
    <div
      className={`${styles.landing} ${styles[side]}`}
      style={side === 'lanes' ? { top: at } : { left: at }}
    />
  );
}

/** A plus sign in the colour of the text. */
export const Plus = (): ReactNode => <span className={styles.plus} aria-hidden="true" />;
