import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { PlanRow } from '../../../shared/priorities/action-plan.ts';
import { type PlanColumn, planColumns } from '../../../shared/priorities/plan-query.ts';
import { planColumnNames } from '../../../shared/priorities/plan-words.ts';
import { showCard } from '../../actions/show.ts';
import { activate, useActiveCard } from './active-card.ts';
import { clearCell, isEditable } from './edit-cell.ts';
import { PlanCell } from './PlanCell.tsx';
import classes from './PlanTable.module.css';
import { prioritiesStore, usePriorities } from '../../session/priorities-store.ts';

type Props = {
  readonly rows: readonly PlanRow[];
  /** For suggestions. */
  readonly owners: readonly string[];
  /** The cards are of several maps. */
  readonly withMaps: boolean;
};

/** The cell the keyboard is at: of a card, or of the head for null. */
type At = { readonly cardId: string | null; readonly column: PlanColumn };
type Editing = { readonly startWith: string | null };

/**
 * The plan as a spreadsheet: arrow keys go from cell to cell, Enter or typing edits, Escape leaves, Delete empties. The
 * head sorts. Only the rows in view are drawn; the grid keeps the focus and says which cell is meant.
 */
export function PlanTable({ rows, owners, withMaps }: Props): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const columns = planColumns.filter((column) => withMaps || column !== 'map');
  const active = useActiveCard();
  const [at, setAt] = useState<At>(() => ({ cardId: firstRow(rows, active), column: 'title' }));
  const [editing, setEditing] = useState<Editing | null>(null);
  const row = useRowOf(rows, at.cardId);
  const head = at.cardId === null;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    getItemKey: (index) => rows[index]?.card.id ?? index,
    overscan: 4,
    scrollPaddingStart: HEAD_HEIGHT,
    initialRect: { width: 800, height: 600 },
    // The row that is edited stays, wherever one scrolls to.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const drawn = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return row === -1 || (row >= from && row <= to) ? drawn : [...drawn, row].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (row !== -1) virtual.scrollToIndex(row);
  }, [row, virtual]);

  const goTo = (next: At): void => {
    setAt(next);
    setEditing(null);
    if (next.cardId !== null) activate(next.cardId);
  };
  const goToRow = (index: number): void => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (index < 0) goTo({ ...at, cardId: null });
    else if (next) goTo({ ...at, cardId: next.card.id });
  };
  const goToColumn = (by: number): void => {
    const column = columns[columns.indexOf(at.column) + by];
    if (column) goTo({ ...at, column });
  };
  const endEditing = (keepFocus: boolean): void => {
    setEditing(null);
    if (keepFocus) scroller.current?.focus({ preventScroll: true });
  };
  const sort = (column: PlanColumn): void => {
    goTo({ cardId: null, column });
    sortBy(column);
    // Another order is looked at from its beginning.
    scroller.current?.scrollTo({ top: 0 });
  };
  const current = head ? undefined : rows[row];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const edits = current !== undefined && isEditable(at.column);
    const start = head ? -1 : row;
    switch (event.key) {
      case 'ArrowDown':
        goToRow(start + 1);
        break;
      case 'ArrowUp':
        goToRow(start - 1);
        break;
      case 'PageDown':
        goToRow(start + 12);
        break;
      case 'PageUp':
        goToRow(Math.max(0, start - 12));
        break;
      case 'ArrowLeft':
        goToColumn(-1);
        break;
      case 'ArrowRight':
        goToColumn(1);
        break;
      case 'Home':
        goToRow(0);
        break;
      case 'End':
        goToRow(rows.length - 1);
        break;
      case 'Enter':
      case 'F2':
        if (head) sort(at.column);
        else if (edits) setEditing({ startWith: null });
        else if (current) showCard(current.card.id);
        break;
      case 'Delete':
        if (current) void clearCell(current.card, at.column);
        break;
      default:
        if (event.key.length !== 1 || event.key === ' ' || !edits) return;
        setEditing({ startWith: event.key });
    }
    event.preventDefault();
  };
  const style = { '--columns': withMaps ? WITH_MAPS : WITHOUT_MAPS } as CSSProperties;
  return (
    <div
      ref={scroller}
      className={classes.table}
      style={style}
      role="grid"
      data-main-focus=""
      tabIndex={0}
      aria-label={t('Action plan')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={cellId(current?.card.id ?? null, at.column)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && current) activate(current.card.id);
      }}
      onKeyDown={onKeyDown}
    >
      <Head columns={columns} at={head ? at.column : null} onSort={sort} />
      <div className={classes.whole} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const one = rows[item.index];
          return (
            one && (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={one === current}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {columns.map((column) => {
                  const here = one === current && column === at.column;
                  return (
                    <PlanCell
                      key={column}
                      id={cellId(one.card.id, column)}
                      row={one}
                      column={column}
                      current={here}
                      editing={here ? editing : null}
                      owners={owners}
                      onGo={() => goTo({ cardId: one.card.id, column })}
                      onEdit={() => setEditing({ startWith: null })}
                      onEnd={endEditing}
                    />
                  );
                })}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The row to begin in: that of the selected card, else the first. */
const firstRow = (rows: readonly PlanRow[], active: string | null): string | null =>
  (rows.find(({ card }) => card.id === active) ?? rows[0])?.card.id ?? null;

const HEAD_HEIGHT = 36;
const WITHOUT_MAPS = 'minmax(200px, 3fr) minmax(110px, 1.2fr) 124px 124px minmax(172px, 1.2fr)';
const WITH_MAPS =
  'minmax(170px, 3fr) minmax(100px, 1.2fr) minmax(100px, 1.2fr) 120px 116px minmax(140px, 1.2fr)';

const cellId = (cardId: string | null, column: PlanColumn): string => `plan-${cardId ?? 'head'}-${column}`;

/** The same column again turns the order round. */
function sortBy(column: PlanColumn): void {
  prioritiesStore.setState(({ plan }) => ({
    plan: { ...plan, sortBy: column, descending: plan.sortBy === column && !plan.descending },
  }));
}

/** Where a card's row is now; where it is gone, the row that took its place. */
function useRowOf(rows: readonly PlanRow[], cardId: string | null): number {
  const last = useRef(0);
  const found = rows.findIndex(({ card }) => card.id === cardId);
  const row = cardId === null ? -1 : found === -1 ? Math.min(last.current, rows.length - 1) : found;
  useEffect(() => {
    if (row !== -1) last.current = row;
  }, [row]);
  return row;
}

type HeadProps = {
  readonly columns: readonly PlanColumn[];
  /** The column the keyboard is at, if it is here. */
  readonly at: PlanColumn | null;
  readonly onSort: (column: PlanColumn) => void;
};

function Head({ columns, at, onSort }: HeadProps): ReactNode {
  const sorted = usePriorities((state) => state.plan.sortBy);
  const descending = usePriorities((state) => state.plan.descending);
  return (
    <div className={classes.head} role="row" aria-rowindex={1}>
      {columns.map((column) => {
        const Arrow = descending ? IconArrowDown : IconArrowUp;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
          <div
            key={column}
            id={cellId(null, column)}
            role="columnheader"
            aria-sort={sorted === column ? (descending ? 'descending' : 'ascending') : 'none'}
            data-current={at === column || undefined}
            onClick={() => onSort(column)}
          >
            {t(planColumnNames[column])}
            {sorted === column && <Arrow size={14} stroke={2} aria-hidden="true" />}
          </div>
        );
      })}
    </div>
  );
}
