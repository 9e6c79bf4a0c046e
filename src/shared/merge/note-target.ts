import { commentTargets } from '../model/comment.ts';
import type { Id } from '../model/fields.ts';
import { byOrder } from '../model/order.ts';
import type { RecordKind } from '../model/records.ts';
import { placed } from './moves.ts';
import { holdersOf } from './references.ts';
import type { RecordName, Tables } from './sides.ts';

type Target = { readonly targetKind: (typeof commentTargets)[number]; readonly targetId: Id };

const isTarget = (kind: RecordKind): kind is Target['targetKind'] => commentTargets.some((of) => of === kind);

/**
 * The record on which a comment about another is put: that record itself where it can have comments, else what it hangs on, else
 * the first map. Undefined in a project without maps.
 */
export function noteTarget(tables: Tables, { kind, id }: RecordName): Target | undefined {
  const record = tables[kind].get(id);
  if (record && isTarget(kind)) return { targetKind: kind, targetId: id };
  for (const holder of record ? holdersOf(kind, record) : []) {
    if (isTarget(holder.kind) && tables[holder.kind].has(holder.id))
      return { targetKind: holder.kind, targetId: holder.id };
  }
  const [first] = Array.from(tables.map.values(), placed).sort(byOrder);
  return first && { targetKind: 'map', targetId: first.id };
}
