import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { responseSetSchema } from '../../model/response-set.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';

/** Ends an import: the set whose rows are stored under this id already. It comes last. */
export const addResponseSet = defineCommand({
  name: 'add-response-set',
  label: phrase('Import responses'),
  input: responseSetSchema.omit({ id: true, order: true, forgotten: true }).extend({ id: id.optional() }),
  references: {},
  run: (tx, { id: wanted, ...fields }) => {
    const setId = wanted ?? tx.newId();
    const order = orderBefore(tx, 'responseSet', tx.list('responseSet', {}), null);
    tx.insert('responseSet', { id: setId, order, ...fields, forgotten: 0 });
    return done({ id: setId });
  },
});
