import { type ReactNode, useMemo } from 'react';
import type { PlacesOfMap } from '../../../../shared/feedback/setup/places.ts';
import { t } from '../../../../shared/language/translate.ts';
import { VirtualRows, useVirtualRows } from '../../../ui/VirtualRows.tsx';
import { columnTitle } from '../../column-title.ts';
import { type ImportDraft, isKept } from '../../draft.ts';
import { placeColumn } from '../../edit-places.ts';
import { editPlaces } from '../../import-flow.ts';
import { roleText } from '../../role-text.ts';
import { PlaceField } from './PlaceField.tsx';
import classes from './place.module.css';

/** Columns with answers of their own: what people were asked, and what they said. */
const isQuestion = (kind: ImportDraft['columns'][number]['role']['kind']): boolean =>
  ['score', 'comment', 'tone', 'response-time', 'usage-count'].includes(kind);

/** Estimated height of a row before it is measured, px. */
const ROW_HEIGHT = 46;

/** A place for each question. */
export function Questions({
  draft,
  places,
}: {
  readonly draft: ImportDraft;
  readonly places: readonly PlacesOfMap[];
}): ReactNode {
  const rows = useMemo(
    () =>
      draft.columns.flatMap((column, at) =>
        isQuestion(column.role.kind) && isKept(draft, column) ? [at] : [],
      ),
    [draft],
  );
  const state = useVirtualRows(rows, { keyOf: (at) => at, heightOf: () => ROW_HEIGHT });
  const first = rows.find((at) => !draft.places.has(at));
  return (
    <div ref={state.scroller} className={classes.list}>
      <VirtualRows state={state} rows={rows}>
        {(at) => {
          const column = draft.columns[at];
          if (!column) return null;
          return (
            <div className={classes.value} data-open={!draft.places.has(at) || undefined}>
              <div className={classes.what}>
                <span dir="auto">{columnTitle(column)}</span>
                <small>{roleText(column.role)}</small>
              </div>
              <PlaceField
                hideLabel
                label={t('Place of “{{name}}”', { name: columnTitle(column) })}
                value={draft.places.get(at) ?? null}
                places={places}
                asked={at === first}
                onChange={(place) => editPlaces((now) => placeColumn(now, at, place))}
              />
            </div>
          );
        }}
      </VirtualRows>
    </div>
  );
}
