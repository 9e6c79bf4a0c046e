import { type ReactNode, type RefObject } from 'react';
import styles from './Bars.module.css';
import { ClaimsMeter } from './camera/ClaimsMeter.tsx';
import { useCoversHovered } from './gestures/use-covers-hovered.ts';
import { ZoomControl } from './camera/ZoomControl.tsx';
import { FilterNote } from './FilterNote.tsx';
import type { OpenMap } from './open/map-store.ts';

/** The note of the filter, the evidence behind the map and the zoom, in the corner of the map. */
export function Bars({
  open,
  place,
}: {
  readonly open: OpenMap;
  readonly place: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const covers = useCoversHovered(place, open);
  return (
    <div ref={place} className={styles.bars} data-covers={covers || undefined}>
      <FilterNote open={open} />
      <div className={styles.pair}>
        <ClaimsMeter open={open} />
        <ZoomControl />
      </div>
    </div>
  );
}
