import { participantsByCode, respondentNumber } from '../feedback/rows/respondent.ts';
import type { AnswerLink } from '../model/answer-link.ts';
import type { Id } from '../model/fields.ts';
import type { ProjectRecords } from '../model/records.ts';

/** Participants by the numbers of their codes. */
export const participantsByNumber = (participants: ProjectRecords['participant']): ReadonlyMap<number, Id> =>
  new Map([...participantsByCode(participants.values())].map(([code, id]) => [respondentNumber(code), id]));

/** Whom people named for answers, by `SET ROW`. */
export type NamedAnswers = ReadonlyMap<string, Id>;

let last: { readonly notes: ProjectRecords['responseNote']; readonly named: NamedAnswers } | undefined;

/** Keeps its identity while nobody is named otherwise, whatever else is noted: placing answers by keys draws no map anew. */
export function namedAnswers(notes: ProjectRecords['responseNote']): NamedAnswers {
  if (last?.notes === notes) return last.named;
  const named = new Map<string, Id>();
  for (const { setId, row, participantId } of notes.values())
    if (participantId !== null) named.set(`${setId} ${row}`, participantId);
  const before = last?.named;
  const isSame =
    before?.size === named.size &&
    [...named].every(([answer, participantId]) => before.get(answer) === participantId);
  last = { notes, named: isSame ? before : named };
  return last.named;
}

/** Who gave each answer of a link: the participant, else whatever tells respondents of this set apart; null: an unknown person. */
export const peopleOfLink = (
  { setId, rows, respondents }: AnswerLink,
  named: NamedAnswers,
  byNumber: ReadonlyMap<number, Id>,
): readonly (string | null)[] =>
  rows.map((row, at) => {
    const number = respondents[at] ?? 0;
    const known = named.get(`${setId} ${row}`) ?? byNumber.get(number);
    return known ?? (number === 0 ? null : `${setId}:${number}`);
  });
