import type { Doubt } from '../../shared/feedback/guess/reason.ts';
import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import type { Column } from '../../shared/model/column.ts';
import { guessAt, type ImportDraft } from './draft.ts';

/** All kinds of doubts. */
export const doubtKinds = [
  'date-order',
  'direction',
  'scale',
  'codes',
  'word-order',
  'one-number',
] as const satisfies readonly Doubt['kind'][];

/** Names a doubt about a column, to note that it was decided. */
export const doubtKey = (at: number, kind: Doubt['kind']): string => `${at} ${kind}`;

/** Doubts that are decided where words get their numbers. */
const ofWords: ReadonlySet<Doubt['kind']> = new Set(['word-order', 'one-number']);
export const isOfWords = ({ kind }: Doubt): boolean => ofWords.has(kind);

/** What a person should still look at in a column. */
export function openDoubts(draft: ImportDraft, at: number): readonly Doubt[] {
  const column = draft.columns[at];
  if (!column) return [];
  const guessed = guessAt(draft, at)?.doubts ?? [];
  // The order of dates is asked also where a person says first that these are dates.
  const doubts = guessed.some(({ kind }) => kind === 'date-order') ? guessed : [...guessed, noOrder];
  return doubts.filter((doubt) => !draft.settled.has(doubtKey(at, doubt.kind)) && concerns(doubt, column));
}

const noOrder: Doubt = { kind: 'date-order', doubt: 'open', examples: {} };

/** Whether a doubt is about what the column is now: another role has others. */
function concerns(doubt: Doubt, { role, words }: Column): boolean {
  switch (doubt.kind) {
    case 'date-order':
      return 'order' in role && role.order === null;
    case 'direction':
    case 'scale':
      return role.kind === 'score';
    case 'codes':
      return role.kind === 'score' && uncounted(doubt.values, words).length > 0;
    case 'word-order':
    case 'one-number':
      return (role.kind === 'score' || role.kind === 'tone') && words.length > 0;
  }
}

/** Codes to which no number was given, and of which nobody said that they are blank. */
export function uncounted(codes: readonly string[], words: Column['words']): readonly string[] {
  const known = new Set(words.map(({ text }) => foldWord(text)));
  return codes.filter((code) => !known.has(foldWord(code)));
}

/** How many questions all columns together leave open, of those that belong to the step. */
export const countDoubts = (draft: ImportDraft, step: 'columns' | 'words'): number =>
  draft.columns.reduce(
    (count, _, at) =>
      count + openDoubts(draft, at).filter((doubt) => isOfWords(doubt) === (step === 'words')).length,
    0,
  );
