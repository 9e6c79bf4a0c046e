import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { text, title } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';

export const editProject = defineCommand({
  name: 'edit-project',
  label: phrase('Edit project'),
  input: z.strictObject({ name: title.optional(), description: text.optional() }),
  references: {},
  run: (tx, patch) => {
    const [project] = tx.list('project', {});
    if (!project) throw new Error('A project file without its project record');
    tx.update('project', project.id, given(patch));
    return done({ id: project.id });
  },
});
