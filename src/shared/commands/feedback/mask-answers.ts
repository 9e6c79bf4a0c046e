import { masks } from '../../feedback/personal/masks.ts';
import { createFindPersonal, MASKED, maskPersonal } from '../../feedback/personal/personal-data.ts';
import { phrase, t } from '../../language/translate.ts';
import type { Id } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { need, type Tx } from '../kernel/tx.ts';
import { checkAnswers, noteAnswers } from './chosen-answers.ts';
import { maskInput } from './mask-input.ts';

/** What was masked, and what stands there now. */
type Masked = Map<string, string>;

/**
 * Masks words of imported answers, or the personal data in them, there and in the evidence that was made of them. The host then takes
 * the same out of the history, and nothing before it can be undone.
 */
export const maskAnswers = defineCommand({
  name: 'mask-answers',
  label: phrase('Mask answers'),
  input: maskInput,
  references: {},
  run: (tx, { answers, words }) => {
    const problem = checkAnswers(tx, answers);
    if (problem) return problem;
    const findPersonal = createFindPersonal();
    let isMasked = false;
    for (const { setId, rows } of answers) {
      const found = new Map<number, Masked>();
      const mask = (text: string, row: number): string => {
        const masked = found.get(row) ?? new Map<string, string>();
        const left = words === null ? withoutPersonal(text, masked) : withoutWords(text, words, masked);
        if (masked.size > 0) found.set(row, masked);
        return left;
      };
      const withoutPersonal = (text: string, masked: Masked): string => {
        const findings = findPersonal(text);
        for (const { start, end, kind } of findings) masked.set(text.slice(start, end), masks()[kind]);
        return maskPersonal(text, findings);
      };
      // A window that shows the command ahead has no answers: it takes each as masked until the host says.
      if (!tx.answers) for (const row of rows) found.set(row, new Map());
      else if (!tx.answers.rewrite(setId, rows, mask)) return unreadable(tx, setId);
      for (const [row, masked] of found) {
        isMasked = true;
        const [note] = tx.list('responseNote', { setId, row });
        noteAnswers(tx, [{ setId, rows: [row] }], { masked: (note?.masked ?? 0) + 1 });
        maskEvidence(tx, setId, row, masked);
      }
    }
    return isMasked ? done() : nothingFound(words);
  },
});

function withoutWords(text: string, words: string, masked: Masked): string {
  if (!text.includes(words)) return text;
  masked.set(words, MASKED);
  return text.replaceAll(words, MASKED);
}

/** Masks the same words in the pieces of evidence that were made of an answer. */
function maskEvidence(tx: Tx, setId: Id, row: number, masked: Masked): void {
  const all = [...masked].sort(([a], [b]) => b.length - a.length);
  const left = (text: string): string =>
    all.reduce((rest, [words, mask]) => rest.replaceAll(words, mask), text);
  for (const { rows, evidenceId } of tx.list('answerLink', { setId })) {
    if (!rows.includes(row)) continue;
    const { title, text } = need(tx, 'evidence', evidenceId);
    tx.update('evidence', evidenceId, { title: left(title), text: left(text) });
  }
}

const nothingFound = (words: string | null) =>
  refuse(
    'nothing-to-mask',
    words === null
      ? t('No personal data was found in these answers. Select the words in the answer to mask them.')
      : t('These words are not in the answer any more. Nothing was masked.'),
  );

const unreadable = (tx: Tx, setId: Id) =>
  refuse(
    'responses-damaged',
    t(
      'The responses of “{{name}}” are damaged and cannot be read. Everything else is safe. Remove them and import the file again.',
      { name: need(tx, 'responseSet', setId).name },
    ),
  );
