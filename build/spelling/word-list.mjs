/** Reading the words of a Hunspell dictionary (its .dic file). */

/**
 * @typedef {object} Word
 * @property {Buffer} bytes in UTF-8
 * @property {readonly number[]} flags the numbers of its sets of flags, the highest first; 0 is none
 */

/**
 * @param {string} text the file, as UTF-8; its first line only counts the words
 * @param {import('./aff-file.mjs').FlagSets} flags
 * @param {readonly string[]} [more] words without flags to add
 * @returns {readonly Word[]} each word once, in the order of their bytes
 */
export function parseWordList(text, flags, more = []) {
  /** @type {Map<string, Set<number>>} */
  const words = new Map();
  for (const line of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(1)) {
    const { word, set } = splitLine(line);
    if (word === '') continue;
    const number = set === '' ? 0 : flags.number(set);
    const known = words.get(word);
    if (known) known.add(number);
    else words.set(word, new Set([number]));
  }
  for (const word of more) words.set(word, new Set([0, ...(words.get(word) ?? [])]));
  return [...words]
    .map(([word, sets]) => ({ bytes: Buffer.from(word), flags: [...sets].sort((a, b) => b - a) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
}

/** A line is `word/flags`, then maybe its grammar; a `\/` belongs to the word. A comment begins with a tab or `#`. */
function splitLine(line) {
  if (/^[\t#]/.test(line)) return { word: '', set: '' };
  const [entry = ''] = line.split(/\t| +[a-z]{2}:/);
  const slash = entry.search(/(?<=[^\\])\//);
  const word = (slash < 0 ? entry : entry.slice(0, slash)).replaceAll('\\/', '/').trim();
  const [set = ''] = slash < 0 ? [] : entry.slice(slash + 1).split(/\s/);
  return { word, set };
}
