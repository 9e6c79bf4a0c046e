import { z } from 'zod';
import { t } from '../../language/translate.ts';
import { MAX_LINKED_ANSWERS } from '../../model/answer-link.ts';
import { id } from '../../model/fields.ts';
import { type Noted, nothingNoted, responseRow, saysNothing } from '../../model/response-note.ts';
import type { Result } from '../../result.ts';
import { type CommandValue, refuse } from '../kernel/define-command.ts';
import type { ReadTx, Tx } from '../kernel/tx.ts';

/**
 * Most answers that are changed in one step: each has a note of its own, and the host does nothing else meanwhile (100,000 take
 * two and a half seconds of the processor and 33 MB of history).
 */
export const MAX_CHANGED_ANSWERS = 100_000;

const answersUpTo = (most: number) =>
  z
    .array(z.strictObject({ setId: id, rows: z.array(responseRow).min(1).max(most).readonly() }))
    .min(1)
    .max(1_000)
    .refine((chosen) => chosen.reduce((sum, { rows }) => sum + rows.length, 0) <= most)
    .readonly();

/** Imported answers that a command is about: rows by their sets. */
export const chosenAnswersSchema = answersUpTo(MAX_CHANGED_ANSWERS);
/** Those that one piece of evidence is made of, or whose texts are read and masked. */
export const fewAnswersSchema = answersUpTo(MAX_LINKED_ANSWERS);
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

const MANY = 1_000;

/** Changes what is noted about answers; a note that says nothing any more goes. */
export function noteAnswers(tx: Tx, chosen: ChosenAnswers, patch: Partial<Noted>): void {
  for (const { setId, rows } of chosen) {
    // One look at all notes instead of one for each of many rows.
    const known =
      rows.length < MANY
        ? null
        : new Map(tx.list('responseNote', { setId }).map(({ id: noteId, row }) => [row, noteId]));
    for (const row of new Set(rows)) {
      const [note] = known
        ? [tx.get('responseNote', known.get(row) ?? '')]
        : tx.list('responseNote', { setId, row });
      const next: Noted = { ...nothingNoted, ...note, ...patch };
      if (saysNothing(next)) {
        if (note) tx.remove('responseNote', note.id);
      } else if (note) tx.update('responseNote', note.id, patch);
      else tx.insert('responseNote', { ...next, id: tx.newId(), setId, row });
    }
  }
}
