import { foldText } from '../../shared/find/fold-text.ts';
import { keyPhrases } from '../../shared/tone/key-phrases.ts';
import { BLANK } from '../database/responses/values.ts';
import type { AnswerStore } from './answer-store.ts';
import { answerOf, type Found, quotableAnswers } from './find-answers.ts';
import { scoreKeys } from './sort-keys.ts';
import { wordsIn } from './search-words.ts';
import { seeded } from './seeded.ts';
import { sortRows } from './sort-rows.ts';

/** So many comments, drawn by chance, say what is typical. */
const MOST_COMPARED = 2_000;
const MILLION = 1e6;

type Quote = { readonly number: number; readonly text: string };

/** The numbers of the answers of a query that are quoted. Left out ones are never. */
export function drawAnswers(
  store: AnswerStore,
  found: Found,
  how: 'typical' | 'extreme' | 'random',
  seed: number,
  count: number,
): readonly number[] {
  const order = byChance(found, seed);
  const distinct = distinctQuotes(store, found);
  if (how === 'random') return take(order.values(), distinct, count).map(({ number }) => number);
  if (how === 'typical') {
    const compared = take(order.values(), distinct, MOST_COMPARED);
    return mostTypical(compared, count);
  }
  const all = goodnessOf(found);
  const rated = order.filter((number) => all[number] !== BLANK);
  const numbers = Int32Array.from(rated, (number) => all[number] ?? BLANK);
  const from = (direction: 'up' | 'down') =>
    sortRows(numbers, direction)
      .map((at) => rated[at] ?? 0)
      .values();
  const [fromWorst, fromBest] = [from('up'), from('down')];
  const drawn: number[] = [];
  for (let turn = 0; drawn.length < count; turn += 1) {
    const [quote] = take(turn % 2 === 0 ? fromWorst : fromBest, distinct, 1);
    if (!quote) break;
    drawn.push(quote.number);
  }
  return drawn;
}

/** The answers that may be quoted, in an order by chance. */
function byChance(found: Found, seed: number): Uint32Array {
  const all = quotableAnswers(found);
  const next = seeded(seed);
  for (let at = 0; at < all.length - 1; at += 1) {
    const other = at + next(all.length - at);
    const one = all[at] ?? 0;
    all[at] = all[other] ?? 0;
    all[other] = one;
  }
  return all;
}

/** Reads the comment of an answer; undefined for a wording that came before. */
function distinctQuotes(store: AnswerStore, found: Found): (number: number) => Quote | undefined {
  const seen = new Set<string>();
  return (number) => {
    const answer = answerOf(found, number);
    if (!answer) return undefined;
    const text = store.commentOf(answer.loaded, answer.row);
    const wording = foldText(text).trim();
    if (wording === '' || seen.has(wording)) return undefined;
    seen.add(wording);
    return { number, text };
  };
}

function take(
  numbers: IterableIterator<number>,
  read: (number: number) => Quote | undefined,
  count: number,
): readonly Quote[] {
  const quotes: Quote[] = [];
  while (quotes.length < count) {
    const next = numbers.next();
    if (next.done === true) break;
    const quote = read(next.value);
    if (quote) quotes.push(quote);
  }
  return quotes;
}

/** Those whose phrases most of the others have, for their length; what is alike stays in its order. */
function mostTypical(quotes: readonly Quote[], count: number): readonly number[] {
  const shared = quotes.map(() => 0);
  for (const { comments } of keyPhrases(
    quotes.map(({ text }) => text),
    { most: 500 },
  ))
    for (const at of comments) shared[at] = (shared[at] ?? 0) + comments.length;
  const score = quotes.map(
    ({ text }, at) => (shared[at] ?? 0) / Math.sqrt(Math.max(4, wordsIn(text).length)),
  );
  return quotes
    .map(({ number }, at) => ({ number, at }))
    .sort((a, b) => (score[b.at] ?? 0) - (score[a.at] ?? 0) || a.at - b.at)
    .slice(0, count)
    .map(({ number }) => number);
}

/** How good each answer is, by its number: by its score, else by its tone; BLANK where neither says it. */
function goodnessOf({ sets, firsts, bits }: Found): Int32Array {
  const all = new Int32Array(bits.length * 32).fill(BLANK);
  sets.forEach((loaded, at) => {
    const first = firsts[at] ?? 0;
    const keys = all.subarray(first, first + loaded.size);
    scoreKeys(loaded, null, keys);
    for (let row = 0; row < keys.length; row += 1) {
      const tone = loaded.tones[row] ?? 0;
      if (keys[row] === BLANK && tone > 0) keys[row] = ((tone - 1) / 2) * MILLION;
    }
  });
  return all;
}
