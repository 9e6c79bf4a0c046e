import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { GapGroup } from '../../../shared/gaps/gap.ts';
import { t } from '../../../shared/language/translate.ts';
import { fold, setOlderThan, useFolded, useOlderThan } from '../../session/gaps-shown.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useVirtualRows, VirtualRows } from '../../ui/VirtualRows.tsx';
import { type GapRow as Row, moveOf, rowsOf } from './gap-rows.ts';
import { GapRow } from './GapRow.tsx';
import classes from './GapsPanel.module.css';
import { showGap } from './show-gap.ts';
import { useGaps } from './use-gaps.ts';

/** What is missing on the map that is shown, by kind. Arrow keys go through it, Enter goes to where it is missing. */
export function GapsPanel(): ReactNode {
  const groups = useGaps();
  const count = groups.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return (
    <Panel
      title={t('What is missing')}
      side="left"
      toggle="toggle-gaps"
      ownScroll
      head={
        <div className={classes.head}>
          <span role="status">{count > 0 ? t('{{count}} gaps on this map', { count }) : ''}</span>
          <AgeField />
        </div>
      }
    >
      {count === 0 ? <NothingMissing /> : <GapTree groups={groups} />}
    </Panel>
  );
}

/** Takes the keyboard from the tree that it replaces, so that Escape still leads to the map. */
function NothingMissing(): ReactNode {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) text.current?.focus();
  }, []);
  return (
    <p ref={text} className={classes.empty} data-gaps="" tabIndex={-1}>
      {t('Nothing is missing on this map.')}
    </p>
  );
}

/** The day before which evidence is old. Emptied it is a year ago again. */
function AgeField(): ReactNode {
  const olderThan = useOlderThan();
  return (
    <DateField
      label={t('Evidence older than')}
      day={olderThan}
      onSave={(day) => {
        setOlderThan(day);
        return Promise.resolve({});
      }}
    />
  );
}

function GapTree({ groups }: { readonly groups: readonly GapGroup[] }): ReactNode {
  const folded = useFolded();
  const rows = rowsOf(groups, folded);
  const state = useVirtualRows(rows, {
    keyOf: ({ key }) => key,
    heightOf: ({ row }) => (row === 'kind' ? 34 : 50),
  });
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  // What stood there is no longer missing: the next line is current.
  const before = useRef(0);
  const found = rows.findIndex(({ key }) => key === currentKey);
  const at = found === -1 ? Math.min(before.current, rows.length - 1) : found;
  before.current = at;
  const id = useId();
  const idOf = (index: number): string => `${id}-${index}`;

  const go = (index: number): void => {
    setCurrentKey(rows[index]?.key ?? null);
    state.virtual.scrollToIndex(index);
  };
  const press = (row: Row): void => {
    setCurrentKey(row.key);
    if (row.row === 'kind') fold(row.kind, !row.folded);
    else showGap(row.gap);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows[at];
    if (row && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      press(row);
      return;
    }
    const move = moveOf(rows, at, event.key);
    if (!move) return;
    event.preventDefault();
    if ('to' in move) go(move.to);
    else fold(move.fold, move.folds);
  };
  return (
    <div
      ref={state.scroller}
      className={classes.scroller}
      role="tree"
      aria-label={t('What is missing')}
      aria-activedescendant={idOf(at)}
      tabIndex={0}
      data-gaps=""
      data-area-first=""
      onKeyDown={onKeyDown}
    >
      <VirtualRows state={state} rows={rows}>
        {(row, index) => (
          <GapRow id={idOf(index)} row={row} current={index === at} onPress={() => press(row)} />
        )}
      </VirtualRows>
    </div>
  );
}
