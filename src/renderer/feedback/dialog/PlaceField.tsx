import { type ReactNode, useId, useMemo } from 'react';
import type { PlacesOfMap } from '../../../shared/feedback/setup/places.ts';
import { t } from '../../../shared/language/translate.ts';
import type { NamedPlace } from '../../../shared/model/place.ts';
import { useProject } from '../../session/project-store.ts';
import { useSession } from '../../session/session-store.ts';
import fields from '../../ui/fields.module.css';
import { placeKey, placesOfProject } from '../project-places.ts';

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
};

/** Chooses a stage or step; none leaves answers not placed. */
export function PlaceField({ label, hideLabel, value, places, onChange, asked }: Props): ReactNode {
  const id = useId();
  const known = places.flatMap((map) => map.places);
  return (
    <div className={`${fields.field ?? ''} ${hideLabel ? '' : (fields.row ?? '')}`}>
      {!hideLabel && <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        aria-label={hideLabel ? label : undefined}
        data-asked={asked || undefined}
        value={placeKey(value)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(known.find((place) => placeKey(place) === chosen) ?? null);
        }}
      >
        <option value="">{t('Not placed')}</option>
        {value && !known.some((place) => placeKey(place) === placeKey(value)) && (
          <option value={placeKey(value)}>{value.title}</option>
        )}
        {places.map(({ map, places: own }, at) => (
          <optgroup key={at} label={map}>
            {own.map((place) => (
              <option key={placeKey(place)} value={placeKey(place)}>
                {place.kind === 'step' ? `\u2003${place.title}` : place.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
