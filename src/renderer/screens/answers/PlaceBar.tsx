import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Place } from '../../../shared/model/place.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { nameOf } from '../../../shared/words/titles.ts';
import { useProject } from '../../session/project-store.ts';
import { stagesOfMap } from '../../session/select-records.ts';
import { useSession } from '../../session/session-store.ts';
import classes from './PlaceBar.module.css';

/** Stages that have a digit key. */
const DIGITS = 9;

/** The stages of the open map that have a digit: the first nine, in their order. */
export function useDigitStages(): readonly Stage[] {
  const mapId = useSession((state) => state.mapId);
  const records = useProject((state) => state.records);
  return mapId === null ? [] : stagesOfMap(records, mapId).slice(0, DIGITS);
}

type Props = {
  readonly stages: readonly Stage[];
  /** How many answers are selected. */
  readonly count: number;
  readonly onPlace: (place: Place | null) => void;
};

/** What each digit does: the selected answers are placed there. Pressed with the pointer it does the same. */
export function PlaceBar({ stages, count, onPlace }: Props): ReactNode {
  const key = (digit: number, name: string, place: Place | null): ReactNode => (
    <button
      key={digit}
      type="button"
      aria-keyshortcuts={String(digit)}
      disabled={count === 0}
      title={name}
      // The keyboard stays on the table.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPlace(place)}
    >
      <kbd>{digit}</kbd>
      <span dir="auto">{name}</span>
    </button>
  );
  return (
    <div className={classes.bar} role="group" aria-label={t('Place the selected answers')}>
      <span className={classes.label}>{t('Place {{count}} answers', { count })}</span>
      {stages.map((stage, at) =>
        key(at + 1, nameOf(stage, t('Untitled stage')), { kind: 'stage', id: stage.id }),
      )}
      {key(0, t('Not placed'), null)}
    </div>
  );
}
