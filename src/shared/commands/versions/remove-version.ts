import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';

/** Takes the name away; the history that the version points into stays as it is. */
export const removeVersion = defineCommand({
  name: 'remove-version',
  label: phrase('Remove version'),
  input: z.strictObject({ versionId: id }),
  references: { versionId: 'version' },
  run: (tx, { versionId }) => {
    tx.remove('version', versionId);
    return done();
  },
});
