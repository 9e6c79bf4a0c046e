import { type ReactNode, useId, useMemo, useState } from 'react';
import type { PlacesOfMap } from '../../../../shared/feedback/setup/places.ts';
import { t } from '../../../../shared/language/translate.ts';
import type { NamedPlace } from '../../../../shared/model/place.ts';
import { useProject } from '../../../session/project-store.ts';
import { useSession } from '../../../session/session-store.ts';
import fields from '../../../ui/fields.module.css';
import { placeKey, placesOfProject } from '../../project-places.ts';

/** Where answers can belong in the project that is open. */
export function usePlaces(): readonly PlacesOfMap[] {
  const mapId = useSession((state) => state.mapId);
  const records = useProject((state) => state.records);
  return useMemo(() => placesOfProject(records, mapId), [records, mapId]);
}

type Props = {
  readonly label: string;
  /** Not shown, where the row says what it is about already. */
  readonly hideLabel?: boolean;
  readonly value: NamedPlace | null;
  readonly places: readonly PlacesOfMap[];
  readonly onChange: (place: NamedPlace | null) => void;
  readonly asked?: boolean;
  /** Has the keyboard when its step opens, so that typed letters choose. */
  readonly takesKeys?: boolean;
  readonly describedBy?: string;
  /** One of very many: what can be chosen is drawn once the keyboard or the pointer comes to it. */
  readonly late?: boolean;
};

/** How far in a place stands below its stage. */
const indents: Readonly<Record<NamedPlace['kind'], string>> = {
  stage: '',
  step: '\u2003',
  card: '\u2003\u2003',
};

/** Chooses a stage, step or touchpoint; none leaves answers not placed. */
export function PlaceField({
  label,
  hideLabel,
  value,
  places,
  onChange,
  asked,
  takesKeys,
  describedBy,
  late = false,
}: Props): ReactNode {
  const id = useId();
  const [isNear, setIsNear] = useState(!late);
  const offered = isNear ? places : [];
  const known = offered.flatMap((map) => map.places);
  return (
    <div className={`${fields.field ?? ''} ${hideLabel ? '' : (fields.row ?? '')}`}>
      {!hideLabel && <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        aria-label={hideLabel ? label : undefined}
        data-asked={asked || undefined}
        data-keys={takesKeys || undefined}
        aria-describedby={describedBy}
        value={placeKey(value)}
        onFocus={() => setIsNear(true)}
        onPointerEnter={() => setIsNear(true)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(known.find((place) => placeKey(place) === chosen) ?? null);
        }}
      >
        <option value="">{t('Not placed')}</option>
        {value && !known.some((place) => placeKey(place) === placeKey(value)) && (
          <option value={placeKey(value)}>{value.title}</option>
        )}
        {offered.map(({ map, places: own }, at) => (
          <optgroup key={at} label={map}>
            {own.map((place) => (
              <option key={placeKey(place)} value={placeKey(place)}>
                {indents[place.kind] + place.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
