import { readyText, type ReadyText } from '../../shared/find/fold-text.ts';
import { createTextMatcher, type TextMatch, type TextQuery } from '../../shared/find/text-matcher.ts';
import { numberText, t } from '../../shared/language/translate.ts';
import type { Source } from '../../shared/model/source.ts';
import { announce } from '../session/announcer.ts';
import { sourceStore } from '../session/source-store.ts';

/** Of the last text alone: one is read at a time, and a long one takes some milliseconds to get ready. */
let last: {
  readonly ready: ReadyText;
  readonly find: TextQuery;
  readonly matches: readonly TextMatch[];
} | null = null;

/** Where a text has what is looked for, from its beginning on. */
export function matchesIn(text: string, find: TextQuery): readonly TextMatch[] {
  if (find.query.trim() === '') return none;
  if (last?.ready.text === text && last.find === find) return last.matches;
  const ready = last?.ready.text === text ? last.ready : readyText(text);
  last = { ready, find, matches: createTextMatcher(find).matchesIn(ready) };
  return last.matches;
}

const none: readonly TextMatch[] = [];

/** Looks for something else, and selects the first match from where one reads. */
export function findHere({ text }: Source, query: string): void {
  const { anchor, caret } = sourceStore.getState();
  const find = { query, matchCase: false, wholeWord: false };
  sourceStore.setState({ find });
  const from = Math.min(anchor, caret);
  const matches = matchesIn(text, find);
  show(
    matches,
    Math.max(
      0,
      matches.findIndex(({ start }) => start >= from),
    ),
  );
}

/** Selects the next match, or the one before; after the last one comes the first. */
export function goToMatch({ text }: Source, by: 1 | -1): void {
  const { anchor, caret, find } = sourceStore.getState();
  const matches = matchesIn(text, find);
  const next =
    by === 1
      ? matches.findIndex(({ start }) => start >= Math.max(anchor, caret))
      : matches.findLastIndex(({ end }) => end <= Math.min(anchor, caret));
  show(matches, next === -1 ? (by === 1 ? 0 : matches.length - 1) : next);
}

function show(matches: readonly TextMatch[], index: number): void {
  const match = matches[index];
  if (match) sourceStore.setState({ anchor: match.start, caret: match.end });
  if (sourceStore.getState().find.query.trim() !== '') announce(matchWords(matches, match));
}

/** Which of how many matches is selected. */
export function matchWords(matches: readonly TextMatch[], selected: TextMatch | undefined): string {
  if (matches.length === 0) return t('No results.');
  const at = selected
    ? matches.findIndex(({ start, end }) => start === selected.start && end === selected.end)
    : -1;
  return at === -1
    ? t('{{count}} results', { count: matches.length })
    : t('{{number}} of {{all}}', { number: numberText(at + 1), all: numberText(matches.length) });
}
