import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { filterDataSchema, viewSchema } from '../../model/view.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { checkViewFilter, checkViewName } from './view-fields.ts';

export const addView = defineCommand({
  name: 'add-view',
  label: phrase('Save view'),
  input: z.strictObject({
    id: id.optional(),
    name: viewSchema.shape.name,
    filter: filterDataSchema.readonly(),
    beforeViewId: id.nullable().default(null),
  }),
  references: { beforeViewId: 'view' },
  run: (tx, { id: wanted, name, filter, beforeViewId }) => {
    const problem = checkViewName(tx, name, null) ?? checkViewFilter(filter);
    if (problem) return problem;
    const viewId = wanted ?? tx.newId();
    const order = orderBefore(tx, 'view', tx.list('view', {}), beforeViewId);
    tx.insert('view', { id: viewId, order, name, filter });
    return done({ id: viewId });
  },
});
