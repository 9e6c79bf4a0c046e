import { t } from '../../language/translate.ts';
import type { Id } from '../../model/fields.ts';
import { recordKinds } from '../../model/records.ts';
import { type Result, fail } from '../../result.ts';
import type { ReadTx } from './tx.ts';

/**
 * Refuses ids that a caller chose for new records and that name a record already, or twice in one call.
 * An id names one record in the whole project, whatever its kind: links find their target by id alone.
 */
export function checkFreshIds(tx: ReadTx, wanted: readonly (Id | undefined)[]): Result<never> | undefined {
  const seen = new Set<Id>();
  for (const id of wanted) {
    if (id === undefined) continue;
    if (seen.has(id) || recordKinds.some((kind) => tx.get(kind, id))) {
      return fail('id-taken', t('The id {{id}} is already in use. Leave it out to have one chosen.', { id }));
    }
    seen.add(id);
  }
  return undefined;
}
