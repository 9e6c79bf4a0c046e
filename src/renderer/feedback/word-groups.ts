import type { Column } from '../../shared/model/column.ts';
import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import type { ImportDraft } from './draft.ts';

/** Columns, by their place in the list, that have the same answers in words for the same numbers, and these words from the best number down. */
export type WordGroup = { readonly columns: readonly number[]; readonly words: readonly string[] };

/** A survey asks many questions with one set of answers: their numbers are chosen once. */
export function wordGroups({ columns }: Pick<ImportDraft, 'columns'>): readonly WordGroup[] {
  const having = columns.flatMap((column, at) => (column.words.length > 0 ? [{ column, at }] : []));
  const groups = Map.groupBy(having, ({ column }) => keyOf(column));
  return [...groups.values()].map((group) => ({
    columns: group.map(({ at }) => at),
    words: inOrder(group[0]?.column.words ?? []),
  }));
}

const keyOf = ({ role, words }: Column): string =>
  JSON.stringify([role, words.map(({ text, value }) => [foldWord(text), value]).sort()]);

/** Highest number first, as scales are read; what counts as blank last. */
const inOrder = (words: Column['words']): readonly string[] =>
  words
    .toSorted((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
    .map(({ text }) => text);
