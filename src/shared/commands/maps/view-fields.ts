import { t } from '../../language/translate.ts';
import type { FilterData } from '../../model/view.ts';
import type { Result } from '../../result.ts';
import { type CommandValue, refuse } from '../kernel/define-command.ts';
import type { ReadTx } from '../kernel/tx.ts';

/** Refuses a name that another saved view has: they are told apart by nothing else. */
export const checkViewName = (
  tx: ReadTx,
  name: string | undefined,
  ownId: string | null,
): Result<CommandValue> | undefined =>
  name !== undefined && tx.list('view', {}).some((view) => view.name === name && view.id !== ownId)
    ? refuse(
        'view-exists',
        t('There is a saved view “{{name}}” already. Choose another name, or overwrite it.', { name }),
      )
    : undefined;

/** Refuses a filter that lets all cards through. */
export const checkViewFilter = (filter: FilterData | undefined): Result<CommandValue> | undefined =>
  filter !== undefined && Object.keys(filter).length === 0
    ? refuse('empty-filter', t('Choose something to filter by before saving it as a view.'))
    : undefined;
