import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

export const removeView = defineCommand({
  name: 'remove-view',
  label: phrase('Remove view'),
  input: z.strictObject({ viewId: id }),
  references: { viewId: 'view' },
  run: (tx, { viewId }) => {
    tx.remove('view', viewId);
    return done();
  },
});
