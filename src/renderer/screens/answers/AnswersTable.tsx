import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { numberText, t } from '../../../shared/language/translate.ts';
import { type AnswerColumn, answersStore, useAnswers } from '../../session/answers-store.ts';
import { focusMain, isNowhere } from '../../keyboard/main-area.ts';
import { isCovered } from '../../session/actions/covered.ts';
import { useProject } from '../../session/project-store.ts';
import { offerTable } from '../../session/answers-table.ts';
import { AnswerCell } from './AnswerCell.tsx';
import classes from './AnswersTable.module.css';
import { columnLooks, tracksOf } from './columns.ts';
import { holdKeysUntilFound } from './finding.ts';
import { topToSee } from './long-scroll.ts';
import { type Picked, pickAll, reachRow } from './picked.ts';
import { hasRow } from './ranges.ts';
import type { CommandKey } from './run-key.ts';
import { tableKey } from './table-keys.ts';
import type { Found } from './use-found.ts';
import { useLongScroll } from './use-long-scroll.ts';

/** Height of a row and of the head, px. */
const ROW = 46;
const HEAD = 34;
/** How long rows that are on their way are waited for with the former ones in view, ms. */
const PATIENCE = 120;

type Props = {
  readonly found: Found;
  readonly columns: readonly AnswerColumn[];
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
  /** A key that does something to what is selected. */
  readonly onKey: (key: CommandKey) => void;
};

/**
 * The answers as a table of any length: rows come page by page as they are looked at, arrow keys go from row to row, with
 * Shift and Ctrl several are selected as in a list of files, and from the first row upwards lies the head, which sorts.
 */
export function AnswersTable({ found, columns, picked, onPick, onKey }: Props): ReactNode {
  const { pages } = found;
  const records = useProject((state) => state.records);
  const sort = useAnswers((state) => state.sort);
  const version = useSyncExternalStore(pages.subscribe, pages.version);
  const { scroller, scroll, top, view, scrollTo } = useLongScroll(found.count, ROW, HEAD);
  const [head, setHead] = useState<AnswerColumn | null>(null);
  const drawn = useDrawnTop(found, top, view);
  const first = Math.floor(drawn / ROW);
  const last = Math.min(found.count - 1, Math.floor((drawn + view) / ROW));
  const page = Math.max(1, Math.floor(view / ROW) - 1);

  const wanted = Math.floor(top / ROW);
  useEffect(() => {
    // The screens above and below are at hand before one scrolls there.
    pages.want(wanted - page, wanted + 2 * page);
  }, [pages, wanted, page, version]);
  // Another question is looked at from its beginning; the same one asked again from where one was, and on coming back from the
  // map from the row that is selected.
  const question = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (question.current === null) scrollTo(topToSee(picked.at, 0, ROW, view));
    else if (question.current !== found.question) scrollTo(0);
    question.current = found.question;
  });
  useEffect(() => offerTable({ selectAll: () => onPick(pickAll(picked, found.count)) }));

  // The keyboard waits for the table where nothing else has it.
  useLayoutEffect(() => {
    if (isNowhere() && !isCovered()) focusMain();
  }, []);

  const pick = (next: Picked): void => {
    setHead(null);
    scrollTo(topToSee(next.at, top, ROW, view));
    onPick(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const isHandled = head === null ? rowKey(event) : headKey(event, head);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const rowKey = (event: KeyboardEvent): boolean => {
    const key = tableKey(event, picked.at, found.count, page);
    if (!key) return false;
    if (key.kind === 'go') pick(reachRow(picked, key.to, key.reach, found.count));
    else if (key.kind === 'all') onPick(pickAll(picked, found.count));
    else if (key.kind === 'head') setHead(columns[0] ?? null);
    else if (!event.repeat) onKey(key);
    return true;
  };
  const headKey = (event: KeyboardEvent, at: AnswerColumn): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const index = columns.indexOf(at);
    if (event.key === 'ArrowRight') setHead(columns[Math.min(columns.length - 1, index + 1)] ?? at);
    else if (event.key === 'ArrowLeft') setHead(columns[Math.max(0, index - 1)] ?? at);
    else if (event.key === 'ArrowDown' || event.key === 'Escape') setHead(null);
    else if (event.key === 'Enter' || event.key === ' ') {
      flushSync(() => sortBy(at));
      holdKeysUntilFound();
    } else if (event.key === 'ArrowUp' || event.key === 'Home') setHead(columns[0] ?? at);
    else if (event.key === 'End') setHead(columns.at(-1) ?? at);
    else return event.key.length === 1;
    return true;
  };
  const onPress = (event: MouseEvent, index: number): void => {
    if (event.button !== 0) return;
    const command = event.ctrlKey || event.metaKey;
    const reach = event.shiftKey ? (command ? 'addUpTo' : 'upTo') : command ? 'toggle' : 'alone';
    // Shift would select text.
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
    pick(reachRow(picked, index, reach, found.count));
  };

  const { tracks, least } = tracksOf(columns);
  const isAtDrawn = picked.at >= first && picked.at <= last;
  const active = head !== null ? `answers-head-${head}` : isAtDrawn ? `answer-${picked.at}` : undefined;
  return (
    <div
      ref={scroller}
      className={classes.table}
      style={{ '--columns': tracks, '--least': `${least}px`, '--row': `${ROW}px` } as CSSProperties}
      role="grid"
      data-main-focus=""
      tabIndex={0}
      aria-label={t('Answers')}
      aria-multiselectable="true"
      aria-rowcount={found.count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active}
      onKeyDown={onKeyDown}
      onBlur={() => setHead(null)}
    >
      <div role="presentation" className={classes.whole} style={{ height: scroll.height + HEAD }}>
        <div role="presentation" className={classes.seen} style={{ height: view + HEAD }}>
          <div className={classes.head} role="row" aria-rowindex={1} style={{ height: HEAD }}>
            {columns.map((column) => (
              <HeadCell key={column} column={column} isCurrent={column === head} />
            ))}
          </div>
          <div role="presentation" className={classes.rows}>
            {Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => {
              const index = first + offset;
              const row = pages.row(index);
              const isSelected = hasRow(picked.rows, index);
              return (
                <div
                  key={index}
                  id={`answer-${index}`}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={isSelected}
                  aria-busy={row === undefined || undefined}
                  className={classes.row}
                  data-current={(index === picked.at && head === null) || undefined}
                  data-left-out={row?.leftOut || undefined}
                  style={{ transform: `translateY(${index * ROW - drawn}px)` }}
                  onMouseDown={(event) => onPress(event, index)}
                >
                  {columns.map((column) => (
                    <div key={column} role="gridcell" className={classes.cell}>
                      {row ? (
                        <AnswerCell
                          row={row}
                          column={column}
                          records={records}
                          instrument={sort.instrument}
                        />
                      ) : (
                        column === 'text' && (
                          <span className={classes.quiet}>
                            {t('Row {{number}}', { number: numberText(index + 1) })}
                          </span>
                        )
                      )}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Where the rows are drawn: where one scrolled to as soon as they are there, and until then where they were. */
function useDrawnTop({ pages }: Found, top: number, view: number): number {
  const [waited, setWaited] = useState(-1);
  const drawn = useRef({ pages, top });
  const isThere = pages.has(Math.floor(top / ROW), Math.floor((top + view) / ROW));
  const isHere = pages.has(Math.floor(drawn.current.top / ROW), Math.floor((drawn.current.top + view) / ROW));
  const isNow = isThere || !isHere || waited === top || drawn.current.pages !== pages;
  const shown = isNow ? top : drawn.current.top;
  useLayoutEffect(() => {
    drawn.current = { pages, top: shown };
  });
  useEffect(() => {
    if (isNow) return;
    const timer = setTimeout(() => setWaited(top), PATIENCE);
    return () => clearTimeout(timer);
  }, [isNow, top]);
  return shown;
}

/** The same column again turns the order round. */
function sortBy(column: AnswerColumn): void {
  const by = columnLooks[column].sortsBy;
  answersStore.setState(({ sort }) => ({
    sort: { by, instrument: null, direction: sort.by === by && sort.direction === 'up' ? 'down' : 'up' },
  }));
}

function HeadCell({
  column,
  isCurrent,
}: {
  readonly column: AnswerColumn;
  readonly isCurrent: boolean;
}): ReactNode {
  const { by, direction } = useAnswers((state) => state.sort);
  const { name, sortsBy } = columnLooks[column];
  const isSorted = by === sortsBy;
  const Arrow = direction === 'down' ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
    <div
      id={`answers-head-${column}`}
      role="columnheader"
      aria-sort={isSorted ? (direction === 'down' ? 'descending' : 'ascending') : 'none'}
      data-current={isCurrent || undefined}
      title={column === 'text' ? t('Sort by length') : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => sortBy(column)}
    >
      <span>{t(name)}</span>
      {isSorted && <Arrow size={13} stroke={2} aria-hidden="true" />}
    </div>
  );
}
