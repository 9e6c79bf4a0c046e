import { foldText } from '../../shared/find/fold-text.ts';
import { keyPhrases } from '../../shared/tone/key-phrases.ts';
import { BLANK } from '../database/responses/values.ts';
import type { AnswerStore } from './answer-store.ts';
import type { Found } from './find-answers.ts';
import { scoreKey } from './sort-keys.ts';
import { wordsIn } from './search-words.ts';
import { seeded } from './seeded.ts';
import { sortRows } from './sort-rows.ts';

/** So many comments, drawn by chance, say what is typical. */
const MOST_COMPARED = 2_000;
const MILLION = 1e6;

type Quote = { readonly item: number; readonly text: string };

/** Which answers of a query are quoted, by their place in it. Left out ones are never. */
export function drawAnswers(
  store: AnswerStore,
  found: Found,
  how: 'typical' | 'extreme' | 'random',
  seed: number,
  count: number,
): readonly number[] {
  const order = byChance(found, seed);
  const distinct = distinctQuotes(store, found);
  if (how === 'random') return take(order.values(), distinct, count).map(({ item }) => item);
  if (how === 'typical') {
    const compared = take(order.values(), distinct, MOST_COMPARED);
    return mostTypical(compared, count);
  }
  const goods = order.filter((item) => goodOf(found, item) !== BLANK);
  const numbers = Int32Array.from(goods, (item) => goodOf(found, item));
  const from = (direction: 'up' | 'down') =>
    Array.from(sortRows(numbers, direction), (at) => goods[at] ?? 0).values();
  const [fromWorst, fromBest] = [from('up'), from('down')];
  const drawn: number[] = [];
  for (let turn = 0; drawn.length < count; turn += 1) {
    const [quote] = take(turn % 2 === 0 ? fromWorst : fromBest, distinct, 1);
    if (!quote) break;
    drawn.push(quote.item);
  }
  return drawn;
}

/** The answers with a comment that nobody left out, in an order by chance. */
function byChance({ sets, set, row }: Found, seed: number): Uint32Array {
  const items = new Uint32Array(set.length);
  let size = 0;
  for (let item = 0; item < set.length; item += 1) {
    const loaded = sets[set[item] ?? 0];
    const own = row[item] ?? 0;
    if (!loaded || (loaded.lengths[own] ?? 0) === 0 || loaded.leftOut[own] === 1) continue;
    items[size] = item;
    size += 1;
  }
  const all = items.subarray(0, size);
  const next = seeded(seed);
  for (let at = 0; at < size - 1; at += 1) {
    const other = at + next(size - at);
    const one = all[at] ?? 0;
    all[at] = all[other] ?? 0;
    all[other] = one;
  }
  return all;
}

/** Reads the comment of an answer; undefined for a wording that came before. */
function distinctQuotes(store: AnswerStore, { sets, set, row }: Found): (item: number) => Quote | undefined {
  const seen = new Set<string>();
  return (item) => {
    const loaded = sets[set[item] ?? 0];
    if (!loaded) return undefined;
    const text = store.commentOf(loaded, row[item] ?? 0);
    const wording = foldText(text).trim();
    if (wording === '' || seen.has(wording)) return undefined;
    seen.add(wording);
    return { item, text };
  };
}

function take(
  items: IterableIterator<number>,
  read: (item: number) => Quote | undefined,
  count: number,
): readonly Quote[] {
  const quotes: Quote[] = [];
  while (quotes.length < count) {
    const next = items.next();
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
    .map(({ item }, at) => ({ item, at }))
    .sort((a, b) => (score[b.at] ?? 0) - (score[a.at] ?? 0) || a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item);
}

/** How good an answer is: by its score, else by its tone; BLANK where neither says it. */
function goodOf({ sets, set, row }: Found, item: number): number {
  const loaded = sets[set[item] ?? 0];
  const own = row[item] ?? 0;
  if (!loaded) return BLANK;
  const score = scoreKey(loaded, null)(own);
  if (score !== BLANK) return score;
  const tone = loaded.tones[own] ?? 0;
  return tone === 0 ? BLANK : ((tone - 1) / 2) * MILLION;
}
