import { foldWord } from './fold-word.ts';

/** A phrase in words; with a star at its end ('return*') the last word may go on. */
type Phrase = { readonly words: readonly string[]; readonly open: boolean; readonly rule: number };

/**
 * Finds the first rule of which a text holds a word or phrase, as whole words. Made once for all rules: a text is gone through once, however
 * many words there are. Scripts without spaces between words are searched for the letters themselves.
 */
export function createWordMatcher(
  rules: readonly { readonly rule: number; readonly words: readonly string[] }[],
): (text: string, below: number) => number {
  const closed = new Map<string, Phrase[]>();
  const open = new Map<string, Phrase[]>();
  const letters: { readonly text: string; readonly rule: number }[] = [];
  for (const { rule, words } of rules) {
    for (const word of words) {
      const folded = foldWord(word);
      if (WITHOUT_SPACES.test(folded)) {
        letters.push({ text: folded, rule });
        continue;
      }
      const phrase = { words: wordsOf(folded), open: folded.endsWith('*'), rule };
      const [first = ''] = phrase.words;
      if (first === '') continue;
      // A single open word is found by its first letter: what follows it is in the text.
      if (phrase.open && phrase.words.length === 1) push(open, first.slice(0, 1), phrase);
      else push(closed, first, phrase);
    }
  }
  const begins = beginnings(closed, open);
  return (text, below) => {
    const folded = foldWord(text);
    let best = below;
    for (const { text: part, rule } of letters) if (rule < best && folded.includes(part)) best = rule;
    if (closed.size > 0 || open.size > 0) best = firstInWords(folded, best, begins, closed, open);
    return best;
  };
}

const push = (map: Map<string, Phrase[]>, key: string, phrase: Phrase): void => {
  const known = map.get(key);
  if (known) known.push(phrase);
  else map.set(key, [phrase]);
};

const WITHOUT_SPACES =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}\p{scx=Myanmar}]/u;

function firstInWords(
  folded: string,
  below: number,
  begins: Uint8Array,
  closed: Phrases,
  open: Phrases,
): number {
  let best = below;
  for (let start = nextWord(folded, 0); start < folded.length; ) {
    const end = endOfWord(folded, start);
    const begin = begins[twoLetters(folded, start, end)] ?? 0;
    if (begin !== 0) {
      const word = folded.slice(start, end);
      for (const phrase of closed.get(word) ?? none)
        if (phrase.rule < best && goesOn(folded, end, phrase)) best = phrase.rule;
      for (const { words, rule } of open.get(word.slice(0, 1)) ?? none)
        if (rule < best && word.startsWith(words[0] ?? '')) best = rule;
    }
    start = nextWord(folded, end);
  }
  return best;
}

const none: readonly Phrase[] = [];

type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** The first two letters of a word as a number of 16 bits; words that differ may have the same. */
const twoLetters = (text: string, start: number, end: number): number =>
  (text.charCodeAt(start) * 257 + (start + 1 < end ? text.charCodeAt(start + 1) : 0)) & 0xffff;

/** Marks the beginnings of words that are looked for, so that nearly all words of a text are passed over without being cut out. */
function beginnings(closed: Phrases, open: Phrases): Uint8Array {
  const marks = new Uint8Array(65_536);
  for (const word of closed.keys()) marks[twoLetters(word, 0, word.length)] = 1;
  for (const { words } of [...open.values()].flat()) {
    const [word = ''] = words;
    if (word.length > 1) marks[twoLetters(word, 0, word.length)] = 1;
    // One letter may be followed by any other.
    else for (let next = 0; next < 65_536; next++) marks[(word.charCodeAt(0) * 257 + next) & 0xffff] = 1;
  }
  return marks;
}

/** Whether the other words of a phrase follow the first. */
function goesOn(folded: string, from: number, { words, open }: Phrase): boolean {
  let at = from;
  for (let index = 1; index < words.length; index++) {
    const start = nextWord(folded, at);
    at = endOfWord(folded, start);
    const word = folded.slice(start, at);
    const wanted = words[index] ?? '';
    if (open && index === words.length - 1 ? !word.startsWith(wanted) : word !== wanted) return false;
  }
  return true;
}

function wordsOf(folded: string): readonly string[] {
  const words: string[] = [];
  for (let start = nextWord(folded, 0); start < folded.length; ) {
    const end = endOfWord(folded, start);
    words.push(folded.slice(start, end));
    start = nextWord(folded, end);
  }
  return words;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isOfWord(text.charCodeAt(at))) at++;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isOfWord(text.charCodeAt(at))) at++;
  return at;
}

/** Letters, digits and halves of characters beyond 16 bits; looked up, since a million comments have 80 million of them. */
let table: Uint8Array | undefined;

function isOfWord(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  table ??= Uint8Array.from({ length: 65_536 }, (_, unit) =>
    /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(String.fromCharCode(unit)) ? 1 : 0,
  );
  return table[code] === 1;
}
