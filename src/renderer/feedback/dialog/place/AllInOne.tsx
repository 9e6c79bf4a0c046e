import { type ReactNode, useId } from 'react';
import type { PlacesOfMap } from '../../../../shared/feedback/setup/places.ts';
import { phrase, t } from '../../../../shared/language/translate.ts';
import { columnTitle } from '../../column-title.ts';
import { type ImportDraft, isKept, type PlaceSource } from '../../draft.ts';
import { placeAll } from '../../edit-places.ts';
import { editPlaces } from '../../import-flow.ts';
import { roleText } from '../../role-text.ts';
import { PlaceField } from './PlaceField.tsx';
import classes from './place.module.css';

/** Columns that are listed; a survey can have thousands. */
const SHOWN = 40;

/** Why a place is proposed. */
const reasons: Readonly<Record<PlaceSource, string>> = {
  stage: phrase('This stage is selected on the map.'),
  step: phrase('This step is selected on the map.'),
  card: phrase('The card that is selected on the map is there.'),
  cards: phrase('The cards that are selected on the map are there.'),
  before: phrase('The file before went there.'),
};

/** One place for all answers, why it is proposed, and what goes there. */
export function AllInOne({
  draft,
  places,
}: {
  readonly draft: ImportDraft;
  readonly places: readonly PlacesOfMap[];
}): ReactNode {
  const about = useId();
  const { all, proposed } = draft;
  const why = proposed && proposed.id === all?.id ? t(reasons[proposed.from]) : null;
  const columns = draft.columns.filter((column) => isKept(draft, column));
  return (
    <>
      <PlaceField
        label={t('All answers belong to')}
        value={all}
        places={places}
        asked={all === null}
        takesKeys
        describedBy={about}
        onChange={(place) => editPlaces((now) => placeAll(now, place))}
      />
      <p id={about} className={classes.proposed} data-proposed={why === null ? undefined : ''}>
        <strong dir="auto">
          {all ? t('All answers go to “{{place}}”.', { place: all.title }) : t('No place is chosen yet.')}
        </strong>
        {why !== null && ` ${why}`} {t('Type the first letters of a place to choose it.')}
      </p>
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
