import type { ReactNode } from 'react';
import type { PlacesOfMap } from '../../../../shared/feedback/setup/places.ts';
import { numberText, t } from '../../../../shared/language/translate.ts';
import type { NamedPlace } from '../../../../shared/model/place.ts';
import type { ImportReport } from '../../../../shared/protocol/import-api.ts';
import type { ImportState } from '../../import-store.ts';
import classes from './place.module.css';

type Props = {
  readonly places: readonly PlacesOfMap[];
  readonly report: ImportReport | null;
  readonly counting: ImportState['counting'];
  /** Puts all answers where one presses; left out where several places are chosen one by one. */
  readonly onChoose?: ((place: NamedPlace | null) => void) | undefined;
};

/** Where the rows go, the pile that goes nowhere first. Counted in the whole file, not in a sample. */
export function PlaceCounts({ places, report, counting, onChoose }: Props): ReactNode {
  const rows = new Map(report?.placed.map(({ place, rows: count }) => [place.id, count]));
  const shown = placesShown(places, rows);
  const most = Math.max(1, report?.notPlaced ?? 0, ...rows.values());
  const isOld = counting !== null || undefined;
  return (
    <section className={classes.counts} aria-label={t('Where the rows go')}>
      <h3>{t('Where the rows go')}</h3>
      <ul data-old={isOld}>
        <Line
          title={t('Not placed')}
          rows={report?.notPlaced ?? null}
          most={most}
          isPile
          onPress={onChoose && (() => onChoose(null))}
        />
        {shown.map((place) => (
          <Line
            key={place.id}
            title={place.title}
            rows={report ? (rows.get(place.id) ?? 0) : null}
            most={most}
            isInner={place.kind !== 'stage'}
            onPress={onChoose && (() => onChoose(place))}
          />
        ))}
      </ul>
      <p role="status">{statusText(report, counting)}</p>
    </section>
  );
}

/** All stages of the map that is looked at, and everything else that gets rows, in the order of the maps. */
const placesShown = (
  places: readonly PlacesOfMap[],
  rows: ReadonlyMap<string, number>,
): readonly NamedPlace[] =>
  places.flatMap(({ places: own }, at) =>
    own.filter((place) => (at === 0 && place.kind === 'stage') || rows.has(place.id)),
  );

function statusText(report: ImportReport | null, counting: Props['counting']): string {
  if (counting) {
    const rows = counting.progress?.rows ?? 0;
    return rows > 0 ? t('Counting: {{rows}} rows…', { rows: numberText(rows) }) : t('Counting…');
  }
  if (!report) return '';
  const { kept, rows, known } = report;
  if (kept === 0 && known > 0) return t('All rows of this file are in the project already.');
  return t('{{kept}} of {{rows}} rows are imported.', { kept: numberText(kept), rows: numberText(rows) });
}

function Line({
  title,
  rows,
  most,
  isPile = false,
  isInner = false,
  onPress,
}: {
  readonly title: string;
  readonly rows: number | null;
  readonly most: number;
  readonly isPile?: boolean;
  readonly isInner?: boolean;
  readonly onPress?: (() => void) | undefined;
}): ReactNode {
  return (
    <li data-pile={isPile || undefined} data-inner={isInner || undefined} data-none={!rows || undefined}>
      {onPress ? (
        <button type="button" dir="auto" title={t('All answers go here')} onClick={onPress}>
          {title}
        </button>
      ) : (
        <span dir="auto">{title}</span>
      )}
      <span data-number>{rows === null ? '–' : numberText(rows)}</span>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ inlineSize: `${((rows ?? 0) / most) * 100}%` }} />
      </span>
    </li>
  );
}
