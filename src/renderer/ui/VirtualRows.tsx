import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useRef } from 'react';
import classes from './VirtualRows.module.css';

export type VirtualRowsState = {
  /** For the element that scrolls, which holds `VirtualRows` alone. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, HTMLDivElement>;
};

/** Rows of a long list of which only those in view are drawn. `heightOf` is an estimate in px until a row is measured. */
export function useVirtualRows<Row>(
  rows: readonly Row[],
  {
    keyOf,
    heightOf,
  }: {
    readonly keyOf: (row: Row, index: number) => string | number;
    readonly heightOf: (row: Row) => number;
  },
): VirtualRowsState {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index] as Row),
    getItemKey: (index) => keyOf(rows[index] as Row, index),
    overscan: 8,
    initialRect: { width: 300, height: 600 },
  });
  return { scroller, virtual };
}

type Props<Row> = {
  readonly state: VirtualRowsState;
  readonly rows: readonly Row[];
  readonly children: (row: Row, index: number) => ReactNode;
};

/** Draws the rows in view, each at its place. */
export function VirtualRows<Row>({ state: { virtual }, rows, children }: Props<Row>): ReactNode {
  return (
    <div className={classes.whole} role="presentation" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index];
        return (
          row !== undefined && (
            <div
              key={key}
              ref={virtual.measureElement}
              role="presentation"
              data-index={index}
              className={classes.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(row, index)}
            </div>
          )
        );
      })}
    </div>
  );
}
