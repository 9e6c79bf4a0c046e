import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import type { Card } from '../../../shared/model/card.ts';
import { t } from '../../../shared/language/translate.ts';
import type { MatrixKind } from '../../../shared/priorities/matrix.ts';
import { cardTitle } from '../../../shared/words/titles.ts';
import { thenGo } from '../../selection/then-go.ts';
import { showCard } from '../../actions/show.ts';
import { useVirtualRows, VirtualRows } from '../../ui/VirtualRows.tsx';
import { activate, useActiveCard } from './active-card.ts';
import classes from './CardList.module.css';
import { dragCard } from './drag-card.ts';
import { directionOf, moveByStep } from './move-card.ts';

export type ListEntry = {
  readonly card: Card;
  /** Its place in the ranking; null while it is not rated. */
  readonly rank: number | null;
};

type Props = {
  readonly label: string;
  readonly kind: MatrixKind;
  readonly entries: readonly ListEntry[];
  /** The scores of a card, and where it is from; asked for lines in view only. */
  readonly about: (entry: ListEntry) => string;
  /** Called when a card of this list was moved by keyboard: it may not be in the list any more. */
  readonly onMoved?: (id: string) => void;
  /** Delete was pressed on a card. */
  readonly onRemove?: (id: string) => void;
};

/**
 * Cards below each other, only those in view drawn. Arrow keys go from card to card; with Alt held they change the
 * scores, as they move cards on the map.
 */
export function CardList({ label, kind, entries, about, onMoved, onRemove }: Props): ReactNode {
  const active = useActiveCard();
  const at = entries.findIndex(({ card }) => card.id === active);
  const state = useVirtualRows(entries, { keyOf: ({ card }) => card.id, heightOf: () => 48 });
  const { virtual } = state;
  useEffect(() => {
    if (at !== -1) virtual.scrollToIndex(at);
  }, [at, virtual]);
  const go = (index: number): void => {
    const entry = entries[Math.min(entries.length - 1, Math.max(0, index))];
    if (entry) activate(entry.card.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const id = entries[at]?.card.id;
    const direction = directionOf(event.key);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (event.altKey && direction) {
      if (id !== undefined) void thenGo(moveByStep(kind, id, ...direction), () => onMoved?.(id));
    } else if (step !== undefined) go(at + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(entries.length - 1);
    else if (event.key === 'Enter' && id !== undefined) showCard(id);
    else if (event.key === 'Delete' && id !== undefined && onRemove) onRemove(id);
    else return;
    event.preventDefault();
  };
  const isDrawn = virtual.getVirtualItems().some(({ index }) => index === at);
  return (
    <div
      ref={state.scroller}
      className={classes.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={isDrawn ? lineId(entries[at]) : undefined}
      onFocus={() => {
        if (at === -1) go(0);
      }}
      onKeyDown={onKeyDown}
    >
      <VirtualRows state={state} rows={entries}>
        {(entry, index) => (
          <Line
            kind={kind}
            entry={entry}
            about={about(entry)}
            active={entry.card.id === active}
            position={index + 1}
            count={entries.length}
          />
        )}
      </VirtualRows>
    </div>
  );
}

const lineId = (entry: ListEntry | undefined): string | undefined => entry && `line-${entry.card.id}`;

type LineProps = {
  readonly kind: MatrixKind;
  readonly entry: ListEntry;
  readonly about: string;
  readonly active: boolean;
  readonly position: number;
  readonly count: number;
};

function Line({ kind, entry, about, active, position, count }: LineProps): ReactNode {
  const { card, rank } = entry;
  return (
    <div
      id={lineId(entry)}
      role="option"
      aria-selected={active}
      aria-posinset={position}
      aria-setsize={count}
      className={classes.line}
      data-kind={kind}
      title={t('Double-click to show it on its map')}
      onPointerDown={(event) => {
        activate(card.id);
        dragCard(event.nativeEvent, kind, card);
      }}
      onDoubleClick={() => showCard(card.id)}
    >
      <span className={classes.rank} data-waiting={rank === null || undefined}>
        {rank}
      </span>
      <span className={classes.words}>
        <span className={classes.title} dir="auto">
          {cardTitle(card)}
        </span>
        {about !== '' && <small>{about}</small>}
      </span>
    </div>
  );
}
