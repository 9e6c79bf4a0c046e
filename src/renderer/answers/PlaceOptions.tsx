import { type ReactNode, useMemo } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { Place } from '../../shared/model/place.ts';
import { placesOfProject } from '../feedback/project-places.ts';
import { useProject } from '../session/project-store.ts';
import { useSession } from '../session/session-store.ts';
import { placeName } from './answer-words.ts';
import { placeText } from './place-text.ts';

/** The options of a list of places: nowhere, then stages, steps and touchpoints map by map; what is chosen is among them. */
export function PlaceOptions({ chosen }: { readonly chosen: Place | null }): ReactNode {
  const mapId = useSession((state) => state.mapId);
  const records = useProject((state) => state.records);
  const maps = useMemo(() => placesOfProject(records, mapId), [records, mapId]);
  const isListed = maps.some(({ places }) => places.some(({ id }) => id === chosen?.id));
  return (
    <>
      <option value="">{t('Not placed')}</option>
      {chosen && !isListed && (
        <option value={placeText(chosen)}>{placeName(chosen, records) ?? t('Not placed')}</option>
      )}
      {maps.map(({ map, places }, at) => (
        <optgroup key={at} label={map}>
          {places.map((place) => (
            <option key={place.id} value={placeText(place)}>
              {place.kind === 'stage'
                ? place.title
                : `${place.kind === 'step' ? '\u2003' : '\u2003\u2003'}${place.title}`}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
