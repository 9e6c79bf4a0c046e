import { recordsToShow } from '../exports/records-to-show.ts';
import { withoutWords } from '../layout/hide-confidential.ts';
import { type ProjectRecords, type RecordKind, recordKinds } from '../model/records.ts';
import type { Told } from './all-differences.ts';

export type ReaderChoices = {
  /** With the words of confidential evidence. */
  readonly confidential: boolean;
  readonly comments: boolean;
};

type States = { readonly before: ProjectRecords; readonly after: ProjectRecords };

/** What is about people and their words, and is in no export: transcripts, what was marked in them, participants, single answers. */
const never: readonly RecordKind[] = [
  'version',
  'conflict',
  'source',
  'highlight',
  'participant',
  'responseNote',
  'answerLink',
];

/** What a report of a comparison tells. */
export const toldToReaders = ({ comments }: Pick<ReaderChoices, 'comments'>): Told => ({
  kinds: recordKinds.filter((kind) => !never.includes(kind) && (comments || kind !== 'comment')),
});

/**
 * Two states as those may see them for whom a report is made on a day, YYYY-MM-DD, by the rules of every export. What is confidential
 * in one of them is so in both: else what has become confidential would be told as what was lost.
 */
export function statesForReaders(states: States, choices: ReaderChoices, day: string): States {
  const hidden = new Set([states.before, states.after].flatMap((records) => hiddenIn(records, choices, day)));
  if (hidden.size === 0) return states;
  return { before: withHidden(states.before, hidden), after: withHidden(states.after, hidden) };
}

/** The evidence of which an export does not show all. */
function hiddenIn(records: ProjectRecords, choices: ReaderChoices, day: string): readonly string[] {
  const { evidence } = recordsToShow(records, { ...choices, shown: undefined, density: undefined }, day);
  return [...records.evidence].flatMap(([id, piece]) => (evidence.get(id) === piece ? [] : [id]));
}

function withHidden(records: ProjectRecords, hidden: ReadonlySet<string>): ProjectRecords {
  const evidence = new Map(
    [...records.evidence].map(([id, piece]) => [id, hidden.has(id) ? withoutWords(piece) : piece]),
  );
  const attachment = new Map([...records.attachment].filter(([, { ownerId }]) => !hidden.has(ownerId)));
  const comment = new Map([...records.comment].filter(([, { targetId }]) => !hidden.has(targetId)));
  return { ...records, evidence, attachment, comment };
}
