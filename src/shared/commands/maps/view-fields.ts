import { t } from '../../language/translate.ts';
import { type FilterData, isShortFilter } from '../../model/view.ts';
import type { Result } from '../../result.ts';
import { type CommandValue, refuse } from '../kernel/define-command.ts';
import type { ReadTx } from '../kernel/tx.ts';

/** Refuses a name that another saved view has: they are distinguished by nothing else. */
export const checkViewName = (
  tx: ReadTx,
  name: string | undefined,
  ownId: string | null,
): Result<CommandValue> | undefined =>
  name !== undefined && tx.list('view', {}).some((view) => view.name === name && view.id !== ownId)
    ? refuse(
        'view-exists',
        t('A saved view “{{name}}” already exists. Choose another name, or update it.', { name }),
      )
    : undefined;

/** Refuses a filter that lets all cards through, or is too long to be stored. */
export function checkViewFilter(filter: FilterData | undefined): Result<CommandValue> | undefined {
  if (filter === undefined) return undefined;
  if (Object.keys(filter).length === 0)
    return refuse('empty-filter', t('Choose at least one filter before saving a view.'));
  return isShortFilter(filter)
    ? undefined
    : refuse('filter-too-long', t('This filter has too many values for one saved view. Choose fewer.'));
}
