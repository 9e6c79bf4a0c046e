import type { z } from 'zod';
import type { OpenConflict } from '../../model/conflict.ts';
import { id as idSchema } from '../../model/fields.ts';
import { recordKinds, type RecordKind, recordSchemas } from '../../model/records.ts';
import type { ReadTx } from '../kernel/tx.ts';
import { canEdit, type Values } from './edit-record.ts';
import { canRemove } from './remove-record.ts';

/** Whether a record can be put where one side had it. */
export const canMove = (kind: RecordKind): boolean => kind === 'card' || kind === 'step';

/** The kind of record that an open conflict is about; null where no record is of that kind, or it is a conflict itself. */
export const kindOf = ({ recordKind }: OpenConflict): RecordKind | null =>
  recordKinds.find((kind) => kind === recordKind && kind !== 'conflict') ?? null;

/**
 * The kind of record of a conflict of which one side can be taken now; null where what stands can only be kept: the record is
 * gone, or the conflict came with a file and is none.
 */
export function takeableKind(open: OpenConflict, from: Pick<ReadTx, 'get'>): RecordKind | null {
  const kind = kindOf(open);
  if (kind === null || !from.get(kind, open.recordId)) return null;
  const { about, fields, base, mine, theirs, removedBy } = open;
  const states: readonly Values[] = base ? [base, mine, theirs] : [mine, theirs];
  const can = {
    fields: canEdit(kind, fields) && states.every((state) => isOf(kind, fields, state)),
    place: canMove(kind) && states.every((state) => isPlace(kind, state)),
    removal: removedBy !== null && canRemove(kind),
    // What the other side had in it is not in the file.
    empty: false,
  };
  return can[about] ? kind : null;
}

/** Whether a state has just these fields, each with what it may hold. */
function isOf(kind: RecordKind, fields: readonly string[], state: Values): boolean {
  const shape: Readonly<Record<string, z.ZodType | undefined>> = recordSchemas[kind].shape;
  return (
    Object.keys(state).length === fields.length &&
    fields.every((field) => Object.hasOwn(state, field) && shape[field]?.safeParse(state[field]).success)
  );
}

const isPlace = (kind: RecordKind, state: Values): boolean =>
  (kind === 'card' ? ['laneId', 'stepId'] : ['stageId']).every(
    (field) => idSchema.safeParse(state[field]).success,
  );
