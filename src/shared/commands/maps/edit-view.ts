import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { filterDataSchema, viewSchema } from '../../model/view.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { checkViewFilter, checkViewName } from './view-fields.ts';

export const editView = defineCommand({
  name: 'edit-view',
  label: phrase('Edit view'),
  input: z.strictObject({
    viewId: id,
    name: viewSchema.shape.name.optional(),
    filter: filterDataSchema.readonly().optional(),
  }),
  references: { viewId: 'view' },
  run: (tx, { viewId, ...patch }) => {
    const problem = checkViewName(tx, patch.name, viewId) ?? checkViewFilter(patch.filter);
    if (problem) return problem;
    tx.update('view', viewId, given(patch));
    return done({ id: viewId });
  },
});
