import { byOrder } from '../../shared/model/order.ts';
import type { JourneyMap } from '../../shared/model/map.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** A map as it is named in what is printed: two can have one name. */
export type MapName = Pick<JourneyMap, 'id' | 'name'>;
export const mapName = ({ id, name }: MapName): MapName => ({ id, name });

/** The map that `--map` names by its name, ignoring case, or by its ID; null where none is asked for. */
export function chooseMap(
  { map }: Pick<ProjectRecords, 'map'>,
  asked: string | undefined,
): Result<JourneyMap | null> {
  if (asked === undefined) return ok(null);
  const all = [...map.values()].sort(byOrder);
  const byId = map.get(asked);
  const named = byId ? [byId] : all.filter(({ name }) => sameName(name, asked));
  const [first, second] = named;
  if (first && !second) return ok(first);
  return first
    ? fail('map-ambiguous', `More than one map is named “${asked}”. Give the ID of one: ${mapList(named)}.`)
    : fail('map-not-found', `There is no map “${asked}”. Available: ${mapList(all)}.`);
}

/** Maps in a sentence, each with its ID. */
export const mapList = (maps: readonly MapName[]): string =>
  maps.map(({ id, name }) => `“${name}” (${id})`).join(', ');

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The map of a stage, step or card; undefined where it is gone. */
export function mapOfPlace(
  { map, stage, step, card }: Pick<ProjectRecords, 'map' | 'stage' | 'step' | 'card'>,
  id: string,
): JourneyMap | undefined {
  const onStep = step.get(card.get(id)?.stepId ?? id);
  return map.get(stage.get(onStep?.stageId ?? id)?.mapId ?? '');
}
