import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { removeSource as removeSourceRows } from '../kernel/cascade.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

/** Removes a source with its highlights and files. The pieces of evidence marked in it stay. */
export const removeSource = defineCommand({
  name: 'remove-source',
  label: phrase('Remove source'),
  input: z.strictObject({ sourceId: id }),
  references: { sourceId: 'source' },
  run: (tx, { sourceId }) => {
    removeSourceRows(tx, sourceId);
    return done();
  },
});
