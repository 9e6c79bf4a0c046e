import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { responseSetSchema } from '../../model/response-set.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

const { name, kind } = responseSetSchema.shape;

/** Renames a set of responses or says what kind of source it is. What was imported stays as it is. */
export const editResponseSet = defineCommand({
  name: 'edit-response-set',
  label: phrase('Edit responses'),
  input: z.strictObject({ setId: id, name: name.optional(), kind: kind.optional() }),
  references: { setId: 'responseSet' },
  run: (tx, { setId, ...fields }) => {
    tx.update('responseSet', setId, given(fields));
    return done();
  },
});
