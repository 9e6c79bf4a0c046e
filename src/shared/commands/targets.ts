import type { Id } from '../model/fields.ts';
import type { RecordKind } from '../model/records.ts';
import type { Result } from '../result.ts';
import { type CommandValue, kindWords, refuse } from './define-command.ts';
import type { ReadTx } from './tx.ts';

/** Refuses a link to a record that is not there. */
export const checkTarget = (tx: ReadTx, kind: RecordKind, id: Id): Result<CommandValue> | undefined =>
  tx.get(kind, id)
    ? undefined
    : refuse(
        `${kind}-not-found`,
        `There is no ${kindWords[kind]} with the id ${id}. It may have been removed.`,
      );
