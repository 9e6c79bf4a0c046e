import { phrase } from '../../language/translate.ts';
import { evidenceSchema } from '../../model/evidence.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { checkWebLink } from './web-link.ts';

export const addEvidence = defineCommand({
  name: 'add-evidence',
  label: phrase('Add evidence'),
  input: evidenceSchema.partial(),
  references: { participantId: 'participant' },
  run: (tx, { id: wanted, ...fields }) => {
    const problem = checkWebLink(fields.link);
    if (problem) return problem;
    const evidenceId = wanted ?? tx.newId();
    tx.insert('evidence', {
      kind: 'document',
      title: '',
      text: '',
      source: '',
      date: null,
      link: '',
      confidentiality: 'internal',
      participantId: null,
      ...given(fields),
      id: evidenceId,
    });
    return done({ id: evidenceId });
  },
});
