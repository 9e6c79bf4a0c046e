import { t } from '../../language/translate.ts';
import type { Id } from '../../model/fields.ts';
import type { RecordKind } from '../../model/records.ts';
import type { Result } from '../../result.ts';
import { type CommandValue, kindWords, refuse } from './define-command.ts';
import type { ReadTx } from './tx.ts';

/** Refuses a link to a record that is not there. */
export const checkTarget = (tx: ReadTx, kind: RecordKind, id: Id): Result<CommandValue> | undefined =>
  tx.get(kind, id)
    ? undefined
    : refuse(
        `${kind}-not-found`,
        t('There is no {{kind}} with the id {{id}}. It may have been removed.', {
          kind: t(kindWords[kind]),
          id,
        }),
      );
