import { german } from '../../language/de/index.ts';
import { foldWord } from './fold-word.ts';

/**
 * Letters and digits alone, without the number that says where in the journey something is: '3. Post-purchase', 'Stage 3: Post-purchase',
 * 'C) Post-purchase' and 'Post-purchase (3 of 5)' are 'post purchase'. Where nothing else is there, the number is the name.
 */
export function placeName(text: string): string {
  const folded = foldWord(text.replace(KEYCAP, ''));
  const bare = AFTER.reduce((name, after) => name.replace(after, ''), withoutNumberBefore(folded));
  return words(bare) || words(folded);
}

/** Folded, without anything but letters and digits. */
export const words = (text: string): string =>
  foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A title and its other names: what the app calls it in its other language. */
export function namesOfPlace(title: string): readonly string[] {
  const name = placeName(title);
  others ??= otherNames();
  return name === '' ? [] : [...new Set([name, ...(others.get(name) ?? [])])];
}

let others: ReadonlyMap<string, readonly string[]> | undefined;

function otherNames(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, other: string): void => {
    const known = found.get(name);
    if (known) known.push(other);
    else found.set(name, [other]);
  };
  for (const [key, text] of Object.entries(german)) {
    if (key.length >= 40 || key.includes('{{')) continue;
    const [english, translated] = [words(key), words(text)];
    if (english === '' || translated === '') continue;
    add(english, translated);
    add(translated, english);
  }
  return found;
}

/** What makes the digit of an emoji its picture: '1️⃣'. */
const KEYCAP = /\ufe0f?\u20e3/gu;

const KIND = '(?:journey ?)?(?:stages?|phases?|steps?|schritte?|etappen?|stufen?|touchpoints?)';
const NUMBER = String.raw`(?:\d{1,3}(?:[.,]\d{1,3})*|[ivx]{1,4})`;
const MARK = String.raw`(?:no\.?|nr\.?|nummer|number|#)`;
const OF = String.raw`(?: ?(?:/|of|von) ?\d{1,3})?`;
/** Numbers before these are part of the name: '24 hours after the delivery'. */
const UNIT = String.raw`(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tagen?|tage?|wochen?|monaten?|monate?|jahren?|jahre?|x|st|nd|rd|th)\b`;
const SIGNS = String.raw`[\s.:)\]_|/\\>·•–—-]`;

/** Ways to write the number before a name, each up to where the name begins. */
const BEFORE: readonly RegExp[] = [
  // 'Stage 2: Evaluation', 'Phase IV - Kauf', 'Journey stage 2 of 5: Kauf', 'Step #2 Search'
  new RegExp(`^[([]?${KIND}${SIGNS}*(?:${MARK} ?)?${NUMBER}${OF}${SIGNS}+(?=.*\\p{L})`, 'u'),
  // 'Stage: Intent', 'Phase - Kauf'
  new RegExp(String.raw`^${KIND}(?:\s?[:=|>]\s?|\s[–—-]\s)(?=\p{L})`, 'u'),
  // 'S2 - Evaluation', 'P3: Kauf'
  new RegExp(String.raw`^[sp]\d{1,2}${SIGNS}+(?=\p{L})`, 'u'),
  // '1. Intent', '(2) Kauf', '#3 Intent', '01 Intent', '2/5 Kauf', '1.Intent', '3 - Kauf'
  new RegExp(
    String.raw`^[([]?(?:${MARK} ?)?\d{1,3}(?:[.,]\d{1,3})*${OF}(?:${SIGNS}*[.:)\]_|/\\>·•–—-]${SIGNS}*|\s)(?!${UNIT})(?=\p{L})`,
    'u',
  ),
  // 'a) Intent', '(b) Kauf', 'C. Kauf', 'II. Evaluation', 'iv) Kauf', 'D - Kauf'
  new RegExp(String.raw`^[([]?(?:[a-h]|[ivx]{1,4})(?:[.:)\]]\s?|\s?[–—|-]\s)(?=\p{L})`, 'u'),
];

/** 'Intent (3)', 'Kauf (Phase 3 von 5)', 'Intent - stage 3', 'Kauf #3'. */
const AFTER: readonly RegExp[] = [
  new RegExp(String.raw`(?<=\p{L}.*)[\s_]*[([](?:${KIND} ?)?(?:${MARK} ?)?${NUMBER}${OF}[)\]]$`, 'u'),
  new RegExp(String.raw`(?<=\p{L}.*)\s?[,:|–—-]?\s${KIND} (?:${MARK} ?)?${NUMBER}${OF}$`, 'u'),
  new RegExp(String.raw`(?<=\p{L}.*)\s?#\d{1,3}$`, 'u'),
];

function withoutNumberBefore(folded: string): string {
  for (const before of BEFORE) {
    const rest = folded.replace(before, '');
    if (rest !== folded) return rest;
  }
  return folded;
}
