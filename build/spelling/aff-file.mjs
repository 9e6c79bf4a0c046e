/**
 * Reading the rules of a Hunspell dictionary (its .aff file). Flags stay the text they are, so that every kind of
 * them (one letter, two, numbers) is read alike.
 */

/**
 * @typedef {object} AffFile
 * @property {string} intro the comment at its beginning, which holds the copyright
 * @property {readonly string[]} rules the lines of prefixes and suffixes, a header before each group
 * @property {readonly (readonly [string, string])[]} replacements what is often written, and what was meant
 * @property {readonly string[]} others all other lines: the letters to try, how words are compounded
 */

/**
 * Gives every set of flags a number from 1 on: words and rules name sets by it.
 *
 * @typedef {object} FlagSets
 * @property {(flags: string) => number} number
 * @property {() => readonly string[]} all in the order of their numbers
 */

/** Kinds of lines that change how words are stored, which our writer does not do. */
const unknown = /^(IGNORE|COMPLEXPREFIXES|AF|AM)\b/;

/**
 * @param {string} text the file, as UTF-8
 * @param {FlagSets} flags gets the sets that the rules name
 * @returns {AffFile}
 */
export function parseAff(text, flags) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  const intro = lines.slice(0, Math.max(0, start)).join('\n');
  const rules = [];
  const replacements = [];
  const others = [];
  for (const line of lines) {
    if (line.startsWith('#')) continue;
    const words = line.split(/\s+/).filter((word) => word !== '');
    const [kind = ''] = words;
    if (kind === '') continue;
    if (unknown.test(kind)) throw new Error(`Spelling dictionaries with ${kind} cannot be converted.`);
    if (kind === 'SET') assertUtf8(words[1]);
    else if (kind === 'PFX' || kind === 'SFX') rules.push(rule(words, flags));
    else if (kind === 'REP') replacements.push(...replacement(words));
    else others.push(words.join(' '));
  }
  return { intro, rules, replacements, others };
}

/** @returns {FlagSets} */
export function createFlagSets() {
  const numbers = new Map();
  return {
    number: (flags) => {
      const known = numbers.get(flags);
      if (known !== undefined) return known;
      numbers.set(flags, numbers.size + 1);
      return numbers.size;
    },
    all: () => [...numbers.keys()],
  };
}

function assertUtf8(encoding = '') {
  if (encoding.toUpperCase() !== 'UTF-8') throw new Error(`The dictionary is not in UTF-8 but ${encoding}.`);
}

/**
 * `SFX flag Y 3` begins a group of three; `SFX flag strip add/flags condition` is one of them. What stands behind it is a
 * description of its grammar.
 *
 * @param {readonly string[]} words
 * @param {FlagSets} flags
 */
function rule(words, flags) {
  const [kind, flag, third = '', fourth = '', condition = '.'] = words;
  const isHeader = (third === 'Y' || third === 'N') && /^\d+$/.test(fourth) && condition === '.';
  if (isHeader) return `${kind} ${flag} ${third} ${fourth}`;
  const slash = fourth.indexOf('/');
  const add = slash < 0 ? fourth : `${fourth.slice(0, slash)}/${flags.number(fourth.slice(slash + 1))}`;
  return `${kind} ${flag} ${third} ${add} ${condition}`;
}

/**
 * The first line only counts them. A `^` or `$` would be looked for as a letter, so those are left out.
 *
 * @param {readonly string[]} words
 */
function replacement(words) {
  const [, from = '', to = ''] = words;
  if (to === '' || /[\^$]/.test(from)) return [];
  const spaced = (text) => text.replaceAll('_', ' ');
  return [/** @type {const} */ ([spaced(from), spaced(to)])];
}
