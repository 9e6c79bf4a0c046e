import type { ReactNode } from 'react';
import type { PlacesOfMap } from '../../../../shared/feedback/setup/places.ts';
import { t } from '../../../../shared/language/translate.ts';
import { columnTitle } from '../../column-title.ts';
import { type ImportDraft, isKept } from '../../draft.ts';
import { placeAll } from '../../edit-places.ts';
import { editPlaces } from '../../import-flow.ts';
import { roleText } from '../../role-text.ts';
import { PlaceField } from './PlaceField.tsx';
import classes from './place.module.css';

/** Columns that are listed; a survey can have thousands. */
const SHOWN = 40;

/** One place for all answers, and what goes there. */
export function AllInOne({
  draft,
  places,
}: {
  readonly draft: ImportDraft;
  readonly places: readonly PlacesOfMap[];
}): ReactNode {
  const columns = draft.columns.filter((column) => isKept(draft, column));
  return (
    <>
      <PlaceField
        label={t('All answers belong to')}
        value={draft.all}
        places={places}
        asked={draft.all === null}
        onChange={(place) => editPlaces((now) => placeAll(now, place))}
      />
      <ul className={classes.goes} aria-label={t('What is imported')}>
        {columns.slice(0, SHOWN).map((column) => (
          <li key={column.index}>
            <span dir="auto">{columnTitle(column)}</span>
            <small>{roleText(column.role)}</small>
          </li>
        ))}
      </ul>
      {columns.length > SHOWN && (
        <small>{t('{{count}} more columns are not shown here.', { count: columns.length - SHOWN })}</small>
      )}
    </>
  );
}
