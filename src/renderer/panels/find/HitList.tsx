import { type ReactNode, useEffect, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { TextHit } from '../../../shared/find/text-query.ts';
import { useProject } from '../../session/project-store.ts';
import { useVirtualRows, VirtualRows } from '../../ui/VirtualRows.tsx';
import { keyOfHit } from './find-store.ts';
import classes from './HitList.module.css';
import { aboutHit, groupOf } from './hit-words.ts';

/** The list, for the field that moves through it. */
export const HITS_ID = 'find-hits';
export const hitElementId = (key: string): string => `find-hit-${key}`;

type Row =
  | { readonly kind: 'group'; readonly first: TextHit }
  | { readonly kind: 'hit'; readonly hit: TextHit; readonly index: number };

type Props = {
  readonly hits: readonly TextHit[];
  /** The place of the hit that Enter goes to. */
  readonly current: number;
  readonly onShow: (hit: TextHit) => void;
};

/** What was found, under the map and the kind it belongs to; only what is in view is drawn. */
export function HitList({ hits, current, onShow }: Props): ReactNode {
  const records = useProject((state) => state.records);
  const rows = useMemo(() => {
    const list: Row[] = [];
    let last = '';
    hits.forEach((hit, index) => {
      const group = `${hit.mapId ?? ''} ${hit.kind}`;
      if (group !== last) list.push({ kind: 'group', first: hit });
      last = group;
      list.push({ kind: 'hit', hit, index });
    });
    return list;
  }, [hits]);
  const state = useVirtualRows(rows, {
    keyOf: (row, index) => (row.kind === 'hit' ? keyOfHit(row.hit) : index),
    heightOf: ({ kind }) => (kind === 'group' ? 32 : 58),
  });
  const { virtual } = state;
  const row = rows.findIndex((one) => one.kind === 'hit' && one.index === current);
  useEffect(() => {
    // The first hit comes into view with the name of its group.
    if (row !== -1) virtual.scrollToIndex(row === 1 ? 0 : row);
  }, [row, virtual]);
  return (
    <div
      ref={state.scroller}
      id={HITS_ID}
      className={classes.scroller}
      role="listbox"
      aria-label={t('Results')}
    >
      <VirtualRows state={state} rows={rows}>
        {(one) =>
          one.kind === 'group' ? (
            <GroupName {...groupOf(one.first, records)} />
          ) : (
            <HitRow
              hit={one.hit}
              about={aboutHit(one.hit, records)}
              group={groupOf(one.hit, records).map}
              current={one.index === current}
              position={one.index + 1}
              count={hits.length}
              onShow={onShow}
            />
          )
        }
      </VirtualRows>
    </div>
  );
}

/** Announced with each hit instead, so that a screen reader user need not go back to it. */
function GroupName({ map, kind }: ReturnType<typeof groupOf>): ReactNode {
  return (
    <div className={classes.group} aria-hidden="true">
      <strong>{kind}</strong>
      {map !== null && <span dir="auto">{map}</span>}
    </div>
  );
}

type HitProps = {
  readonly hit: TextHit;
  readonly about: string;
  readonly group: string | null;
  readonly current: boolean;
  readonly position: number;
  readonly count: number;
  readonly onShow: (hit: TextHit) => void;
};

function HitRow({ hit, about, group, current, position, count, onShow }: HitProps): ReactNode {
  const { excerpt, start, end, matches } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus
    <div
      id={hitElementId(keyOfHit(hit))}
      role="option"
      aria-selected={current}
      aria-posinset={position}
      aria-setsize={count}
      className={classes.hit}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onShow(hit)}
    >
      <span className={classes.text} dir="auto">
        {excerpt.slice(0, start)}
        <mark>{excerpt.slice(start, end)}</mark>
        {excerpt.slice(end)}
      </span>
      <span className={classes.about}>
        <span dir="auto">{about}</span>
        {matches > 1 && <small>{t('{{count}} times', { count: matches })}</small>}
        {group !== null && <span className={classes.spoken}>{group}</span>}
      </span>
    </div>
  );
}
