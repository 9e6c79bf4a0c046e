import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { sourceSchema } from '../../model/source.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { checkSpeakers } from './check-speakers.ts';

/** Adds a transcript or notes as they were read from a file. */
export const addSource = defineCommand({
  name: 'add-source',
  label: phrase('Add source'),
  input: sourceSchema
    .omit({ id: true, order: true })
    .partial({ kind: true, date: true, text: true, speakers: true, turns: true, file: true })
    .extend({ id: id.optional() }),
  references: {},
  run: (tx, input) => {
    const {
      id: wanted,
      title,
      kind = 'interview',
      date = null,
      text = '',
      speakers = [],
      turns = [],
      file = null,
    } = input;
    const problem = checkSpeakers(tx, speakers);
    if (problem) return problem;
    const sourceId = wanted ?? tx.newId();
    const order = orderBefore(tx, 'source', tx.list('source', {}), null);
    tx.insert('source', { id: sourceId, order, title, kind, date, text, speakers, turns, file });
    return done({ id: sourceId });
  },
});
