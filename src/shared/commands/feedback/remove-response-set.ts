import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { removeResponseSet as removeRows } from '../kernel/cascade.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

/** Takes a set of responses out of the project. Its rows stay stored while this can be undone. */
export const removeResponseSet = defineCommand({
  name: 'remove-response-set',
  label: phrase('Remove responses'),
  input: z.strictObject({ setId: id }),
  references: { setId: 'responseSet' },
  run: (tx, { setId }) => {
    removeRows(tx, setId);
    return done();
  },
});
