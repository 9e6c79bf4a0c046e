import { participantsByCode, respondentCode } from '../../feedback/rows/respondent.ts';
import { withoutWords } from '../../feedback/personal/without-words.ts';
import { t } from '../../language/translate.ts';
import type { Id } from '../../model/fields.ts';
import type { Result } from '../../result.ts';
import { removeEvidence } from '../kernel/cascade.ts';
import { type CommandValue, refuse } from '../kernel/define-command.ts';
import { need, type Tx } from '../kernel/tx.ts';

/**
 * Takes the answers of a participant out of the project: their content, what was noted about them, and their words in pieces of
 * evidence. A piece that was made of nobody else’s goes. Refuses where it cannot be read which answers are theirs.
 */
export function forgetAnswers(tx: Tx, participantId: Id): Result<CommandValue> | undefined {
  for (const { id: setId, name } of tx.list('responseSet', {})) {
    const rows = rowsOfParticipant(tx, setId, participantId);
    if (rows === null) return unreadable(name);
    if (rows.length === 0) continue;
    const problem = forgetAnswersAt(tx, setId, rows);
    if (problem) return problem;
  }
  return undefined;
}

/** The same with rows of one set. */
export function forgetAnswersAt(
  tx: Tx,
  setId: Id,
  rows: readonly number[],
): Result<CommandValue> | undefined {
  forgetRows(tx, setId, rows);
  const { forgotten, name } = need(tx, 'responseSet', setId);
  if (tx.answers && !tx.answers.erase(setId, rows)) return unreadable(name);
  tx.update('responseSet', setId, { forgotten: forgotten + rows.length });
  return undefined;
}

/** The rows of a set that a participant gave: those of their code, unless a person said otherwise, and those a person said. */
function rowsOfParticipant(tx: Tx, setId: Id, participantId: Id): readonly number[] | null {
  const code = respondentCode(need(tx, 'participant', participantId).code);
  const isFirst = participantsByCode(tx.list('participant', {})).get(code) === participantId;
  const byCode = isFirst && tx.answers ? tx.answers.rowsOf(setId, code) : [];
  if (byCode === null) return null;
  const said = new Map(tx.list('responseNote', { setId }).map((note) => [note.row, note.participantId]));
  const byHand = [...said].flatMap(([row, who]) => (who === participantId ? [row] : []));
  const others = byCode.filter((row) => (said.get(row) ?? participantId) === participantId);
  return [...new Set([...byHand, ...others])].sort((a, b) => a - b);
}

function forgetRows(tx: Tx, setId: Id, rows: readonly number[]): void {
  const theirs = new Set(rows);
  for (const note of tx.list('responseNote', { setId }))
    if (theirs.has(note.row)) tx.remove('responseNote', note.id);
  for (const link of tx.list('answerLink', { setId })) {
    const kept = [...link.rows.keys()].filter((at) => !theirs.has(link.rows[at] ?? -1));
    if (kept.length === link.rows.length) continue;
    const { evidenceId } = link;
    if (kept.length === 0 && tx.list('answerLink', { evidenceId }).length === 1) {
      removeEvidence(tx, evidenceId);
      continue;
    }
    cutWords(
      tx,
      evidenceId,
      setId,
      link.rows.filter((row) => theirs.has(row)),
    );
    if (kept.length === 0) tx.remove('answerLink', link.id);
    else
      tx.update('answerLink', link.id, {
        rows: kept.map((at) => link.rows[at] ?? 0),
        respondents: kept.flatMap((at) => link.respondents[at] ?? []),
      });
  }
}

/** Takes what was said in some rows out of a piece of evidence that was made of others too. */
function cutWords(tx: Tx, evidenceId: Id, setId: Id, rows: readonly number[]): void {
  const said = (tx.answers?.comments(setId, rows) ?? []).flatMap((comments) => [
    comments.join('\n'),
    ...comments,
  ]);
  const { title, text } = need(tx, 'evidence', evidenceId);
  tx.update('evidence', evidenceId, { title: withoutWords(title, said), text: withoutWords(text, said) });
}

const unreadable = (name: string): Result<CommandValue> =>
  refuse(
    'responses-damaged',
    t(
      'The responses of “{{name}}” are damaged, so it cannot be told which of them are this person’s. Nothing was changed. Remove them first.',
      { name },
    ),
  );
