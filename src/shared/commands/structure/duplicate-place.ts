import type { Id } from '../../model/fields.ts';
import { byOrder } from '../../model/order.ts';
import { collectStructure } from '../../subtree/collect-structure.ts';
import { atTheEnd, insertStructure } from '../../subtree/insert-structure.ts';
import { renewIds } from '../../subtree/structure.ts';
import { listIn, need, type Tx } from '../kernel/tx.ts';

/** Copies a stage, step or lane with everything in it to the place right after it; the id of the copy. */
export function duplicatePlace(tx: Tx, kind: 'stage' | 'step' | 'lane', id: Id): Id {
  const list = listIn(tx);
  const { piece, idOf } = renewIds(
    collectStructure(list, { kind, id }, (one, oneId) => need(tx, one, oneId)),
    () => tx.newId(),
  );
  const record = need(tx, kind, id);
  const siblings =
    'stageId' in record ? list('step', 'stageId', record.stageId) : list(kind, 'mapId', record.mapId);
  const sorted = [...siblings].sort(byOrder);
  const next = sorted[sorted.findIndex((sibling) => sibling.id === id) + 1]?.id ?? null;
  insertStructure(tx, record.mapId, piece, {
    ...atTheEnd,
    ...(kind === 'stage' ? { beforeStageId: next } : {}),
    ...(kind === 'step' ? { beforeStepId: next } : {}),
    ...(kind === 'lane' ? { beforeLaneId: next } : {}),
  });
  return idOf.get(id) ?? id;
}
