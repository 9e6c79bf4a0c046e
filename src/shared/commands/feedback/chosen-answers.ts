import { z } from 'zod';
import { t } from '../../language/translate.ts';
import { MAX_LINKED_ANSWERS } from '../../model/answer-link.ts';
import { id } from '../../model/fields.ts';
import { type Noted, nothingNoted, responseRow, saysNothing } from '../../model/response-note.ts';
import type { Result } from '../../result.ts';
import { type CommandValue, refuse } from '../kernel/define-command.ts';
import type { ReadTx, Tx } from '../kernel/tx.ts';

/** Imported answers that a command is about: rows by their sets. */
export const chosenAnswersSchema = z
  .array(z.strictObject({ setId: id, rows: z.array(responseRow).min(1).max(MAX_LINKED_ANSWERS).readonly() }))
  .min(1)
  .max(1_000)
  .refine((chosen) => chosen.reduce((sum, { rows }) => sum + rows.length, 0) <= MAX_LINKED_ANSWERS)
  .readonly();
export type ChosenAnswers = z.output<typeof chosenAnswersSchema>;

/** Refuses answers that are not there. */
export function checkAnswers(tx: ReadTx, chosen: ChosenAnswers): Result<CommandValue> | undefined {
  for (const { setId, rows } of chosen) {
    const set = tx.get('responseSet', setId);
    if (!set || rows.some((row) => row >= set.rows))
      return refuse('answer-not-found', t('One of these answers is not there. It may have been removed.'));
  }
  return undefined;
}

/** Changes what is noted about answers; a note that says nothing any more goes. */
export function noteAnswers(tx: Tx, chosen: ChosenAnswers, patch: Partial<Noted>): void {
  for (const { setId, rows } of chosen) {
    for (const row of rows) {
      const [note] = tx.list('responseNote', { setId, row });
      const next: Noted = { ...nothingNoted, ...note, ...patch };
      if (saysNothing(next)) {
        if (note) tx.remove('responseNote', note.id);
      } else if (note) tx.update('responseNote', note.id, patch);
      else tx.insert('responseNote', { ...next, id: tx.newId(), setId, row });
    }
  }
}
