import { removeEvidence, removeSource } from '../../shared/commands/kernel/cascade.ts';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { Tx } from '../../shared/commands/kernel/tx.ts';
import { forgetAnswersAt } from '../../shared/commands/feedback/forget-answers.ts';
import { forgetParticipant } from '../../shared/commands/sources/forget-participant.ts';
import type { Id } from '../../shared/model/fields.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { type Result, ok } from '../../shared/result.ts';
import type { ForgottenRecord } from '../database/forgotten-records.ts';

/** One copy in which the other’s forgetting is done too. */
type NotedTx = Tx & { readonly changes: ChangeSet };

/** The copy that has forgotten. */
export type Forgetful = {
  readonly forgotten: readonly ForgottenRecord[];
  readonly get: <K extends 'evidence' | 'source'>(kind: K, id: Id) => RecordOf<K> | undefined;
};

/** What was found of it, and is not there any more. */
export type ForgottenToo = {
  /** The codes of the participants. */
  readonly people: readonly string[];
  /** Pieces of evidence and sources that are as the other copy has them: nobody can tell which words of them were forgotten. */
  readonly words: number;
};

/**
 * Forgets in one copy of a project what the other has forgotten, so that nothing of it comes back when they are merged: people with
 * all they said, their answers, and words that were taken out of evidence and sources.
 */
export function forgetToo(
  tx: NotedTx,
  { forgotten, get }: Forgetful,
  own: readonly ForgottenRecord[],
  /** Rows of imported answers that the other copy does not have any more. */
  knownRows: (setId: Id) => readonly number[] | null,
): Result<ForgottenToo> {
  for (const { id } of tx.list('responseSet', {})) {
    // What cannot be read is nothing that could be brought back; opening a file has looked at the rest.
    const rows = knownRows(id) ?? [];
    const problem = rows.length > 0 ? forgetAnswersAt(tx, id, rows) : undefined;
    if (problem && !problem.ok) return problem;
  }
  const people: string[] = [];
  for (const { kind, id } of forgotten) {
    const person = kind === 'participant' ? tx.get('participant', id) : undefined;
    if (!person) continue;
    people.push(person.code);
    const done = forgetParticipant.run(tx, { participantId: id });
    if (!done.ok) return done;
  }
  // What was cut just now is cut where this copy has the words; so is what this copy has forgotten itself.
  const done = new Set([...tx.changes, ...own.filter(({ what }) => what === 'words')].map(nameOf));
  let words = 0;
  for (const one of forgotten) {
    const { kind, id, what } = one;
    if (kind === 'participant' || what === 'history' || !tx.get(kind, id)) continue;
    if (what === 'words' && done.has(nameOf(one))) continue;
    const record = get(kind, id);
    if (what === 'record' || !record) {
      if (kind === 'evidence') removeEvidence(tx, id);
      else removeSource(tx, id);
      words += 1;
    } else if (takeWords(tx, kind, record)) words += 1;
  }
  return ok({ people, words });
}

const nameOf = ({ kind, id }: { readonly kind: string; readonly id: Id }): string => `${kind} ${id}`;

function takeWords(
  tx: NotedTx,
  kind: 'evidence' | 'source',
  record: RecordOf<'evidence'> | RecordOf<'source'>,
): boolean {
  const before = tx.changes.length;
  if (kind === 'evidence') {
    const { id, title, text } = record as RecordOf<'evidence'>;
    tx.update('evidence', id, { title, text });
  } else {
    const { id, text, turns, speakers, file } = record as RecordOf<'source'>;
    // Who speaks there may be nobody whom this copy knows.
    const known = speakers.map((speaker) =>
      speaker.participantId !== null && tx.get('participant', speaker.participantId)
        ? speaker
        : { ...speaker, participantId: null },
    );
    tx.update('source', id, { text, turns, speakers: known, file });
    for (const attached of tx.list('attachment', { ownerId: id })) tx.remove('attachment', attached.id);
  }
  return tx.changes.length > before;
}
