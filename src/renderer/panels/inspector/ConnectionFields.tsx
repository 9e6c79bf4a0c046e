import type { ReactNode } from 'react';
import type { CommandInput } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import { type Ran, runOrNotice } from '../../session/run-or-notice.ts';
import { PercentField } from '../../ui/PercentField.tsx';
import { RowTextField } from '../../ui/RowTextField.tsx';

/** Changes what a connection says or means. */
export const editConnection = (
  { id }: Pick<Connection, 'id'>,
  patch: Omit<CommandInput<'edit-connection'>, 'connectionId'>,
): Ran => runOrNotice([{ command: 'edit-connection', input: { connectionId: id, ...patch } }]);

/** What a connection says: its label, and the share of customers who go that way. */
export const ConnectionFields = ({ connection }: { readonly connection: Connection }): ReactNode => (
  <>
    <RowTextField
      label={t('Label')}
      value={connection.label}
      placeholder={t('None')}
      onSave={(label) => editConnection(connection, { label })}
    />
    <PercentField
      label={t('Customers')}
      value={connection.share}
      onSave={(share) => editConnection(connection, { share })}
    />
  </>
);
