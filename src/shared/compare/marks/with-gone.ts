import type { Card } from '../../model/card.ts';
import { byOrder, keysBetween } from '../../model/order.ts';
import type { ProjectRecords } from '../../model/records.ts';
import type { Comparison } from '../comparison.ts';
import { createMapOrders, mergedOrder } from '../map-order.ts';

type Ordered = { readonly id: string; readonly order: string };

/**
 * The records after with what is gone from their maps put back where it was, to be laid out and drawn: stages, steps, lanes and
 * cards, and the pictures of these. Order keys are dealt anew; nothing of this is ever stored.
 */
export function withGone({ before, after }: Comparison): ProjectRecords {
  const orderOf = createMapOrders(before, after);
  const [stage, step, lane] = [new Map(after.stage), new Map(after.step), new Map(after.lane)];
  for (const mapId of after.map.keys()) {
    if (!before.map.has(mapId)) continue;
    const { stages, steps, lanes } = orderOf(mapId);
    putBack(stages, before.stage, stage);
    putBack(steps, before.step, step);
    putBack(lanes, before.lane, lane);
  }
  const card = new Map(after.card);
  const wasIn = cellsOf(before.card);
  const isIn = cellsOf(after.card);
  for (const [cell, cards] of wasIn) {
    const gone = cards.filter(
      ({ id, stepId, laneId }) => !card.has(id) && step.has(stepId) && lane.has(laneId),
    );
    if (gone.length === 0) continue;
    const now = isIn.get(cell) ?? [];
    const known = new Map([...now, ...gone].map((one) => [one.id, one]));
    const ids = mergedOrder(
      cards.map(({ id }) => id).filter((id) => known.has(id)),
      now.map(({ id }) => id),
    );
    deal(ids, known, card);
  }
  const attachment = new Map(after.attachment);
  for (const [id, file] of before.attachment)
    if (file.ownerKind === 'card' && !after.card.has(file.ownerId) && card.has(file.ownerId))
      attachment.set(id, file);
  return { ...after, stage, step, lane, card, attachment };
}

/**
 * Both states in one, to be shown: what both have is as it was or as it is, and what only one has is where that has it. Lanes in
 * which a card differs are unfolded.
 */
export function recordsOfBoth(comparison: Comparison, as: 'before' | 'after'): ProjectRecords {
  const { before, after, maps } = comparison;
  const both = withGone(as === 'after' ? comparison : { ...comparison, before: after, after: before });
  const lane = new Map(both.lane);
  for (const { stages } of maps)
    for (const { cards } of stages)
      for (const { id } of cards) {
        const own = lane.get(both.card.get(id)?.laneId ?? '');
        if (own?.collapsed) lane.set(own.id, { ...own, collapsed: false });
      }
  return { ...both, lane };
}

/** Puts what is in `order` and is gone among the others, with keys in this order. */
function putBack<T extends Ordered>(
  order: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, T>,
  records: Map<string, T>,
): void {
  const ids = [...order.keys()];
  if (ids.every((id) => records.has(id))) return;
  const known = new Map(
    ids.flatMap((id) => {
      const record = records.get(id) ?? before.get(id);
      return record ? [[id, record] as const] : [];
    }),
  );
  deal(ids, known, records);
}

function deal<T extends Ordered>(
  ids: readonly string[],
  known: ReadonlyMap<string, T>,
  records: Map<string, T>,
): void {
  const keys = keysBetween(null, null, ids.length);
  ids.forEach((id, index) => {
    const record = known.get(id);
    if (record) records.set(id, { ...record, order: keys[index] ?? record.order });
  });
}

const cellsOf = (cards: ReadonlyMap<string, Card>): ReadonlyMap<string, readonly Card[]> =>
  new Map(
    [...Map.groupBy(cards.values(), ({ stepId, laneId }) => `${stepId} ${laneId}`)].map(([cell, own]) => [
      cell,
      own.sort(byOrder),
    ]),
  );
