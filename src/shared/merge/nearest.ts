import { cardKindOfLane, type LaneKind } from '../model/lane.ts';
import type { Id } from '../model/fields.ts';
import { byOrder } from '../model/order.ts';
import type { RecordKind } from '../model/records.ts';
import { placed } from './moves.ts';
import type { Fields, Tables } from './sides.ts';

/**
 * Where a card or a step goes whose lane, step or stage is gone: to the nearest one that is still there, as they lay on the side
 * that still has it. Null where there is none, and for what cannot go elsewhere.
 */
export function nearestHolder(
  sides: readonly Tables[],
  result: Tables,
  kind: RecordKind,
  holder: Reference,
  record: Fields,
): Fields | null {
  const side = sides.find((tables) => tables[holder.kind].has(holder.id));
  const mapId = record['mapId'];
  if (!side) return null;
  if (kind === 'step' && holder.kind === 'stage') {
    const stageId = nearest(
      stagesOf(side, mapId),
      holder.id,
      (id) => result.stage.has(id),
      stagesOf(result, mapId),
    );
    return stageId === null ? null : { ...record, stageId };
  }
  if (kind !== 'card') return null;
  if (holder.kind === 'step') {
    const stepId = nearest(
      columnsOf(side, mapId),
      holder.id,
      (id) => result.step.has(id),
      columnsOf(result, mapId),
    );
    return stepId === null ? null : { ...record, stepId };
  }
  const lanes = [inOrder(side.lane, 'mapId', mapId), inOrder(result.lane, 'mapId', mapId)] as const;
  const holds = (id: Id): unknown => {
    const lane = result.lane.get(id);
    return lane && cardKindOfLane[lane['kind'] as LaneKind];
  };
  const laneId =
    nearest(lanes[0], holder.id, (id) => holds(id) === record['kind'], lanes[1]) ??
    nearest(lanes[0], holder.id, (id) => typeof holds(id) === 'string', lanes[1]);
  return laneId === null ? null : { ...record, laneId, kind: holds(laneId) };
}

type Reference = { readonly kind: RecordKind; readonly id: Id };

const stagesOf = (tables: Tables, mapId: unknown): readonly Id[] => inOrder(tables.stage, 'mapId', mapId);

const columnsOf = (tables: Tables, mapId: unknown): readonly Id[] =>
  stagesOf(tables, mapId).flatMap((stageId) => inOrder(tables.step, 'stageId', stageId));

function inOrder(table: ReadonlyMap<Id, Fields>, field: string, value: unknown): readonly Id[] {
  return [...table.values()]
    .filter((record) => record[field] === value)
    .map(placed)
    .sort(byOrder)
    .map(({ id }) => id);
}

/** The first that will do to the left or right of one, the left one where both are as near; else the first of others that will. */
function nearest(
  ids: readonly Id[],
  from: Id,
  willDo: (id: Id) => boolean,
  others: readonly Id[],
): Id | null {
  const at = ids.indexOf(from);
  for (let distance = 1; distance <= ids.length; distance += 1) {
    for (const id of [ids[at - distance], ids[at + distance]]) if (id !== undefined && willDo(id)) return id;
  }
  return others.find(willDo) ?? null;
}
