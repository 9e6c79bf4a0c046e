/**
 * Turns a Hunspell dictionary into a BDIC file (version 2), the form in which Chromium reads one: a header with a check
 * sum, the rules as text, and the words as a tree.
 */
import { createHash } from 'node:crypto';
import { createFlagSets, parseAff } from './aff-file.mjs';
import { parseWordList } from './word-list.mjs';
import { createTrie, writeTrie } from './word-trie.mjs';

const HEADER_BYTES = 32;
const RULES_HEADER_BYTES = 16;

/**
 * @param {string} aff the dictionary's rules
 * @param {string} dic its words
 * @param {readonly string[]} [more] words to add, each as it stands
 * @returns {Buffer} the BDIC file
 */
export function toBdic(aff, dic, more = []) {
  const flags = createFlagSets();
  const rules = parseAff(aff, flags);
  const trie = createTrie(parseWordList(dic, flags, more));
  const head = Buffer.concat([Buffer.alloc(HEADER_BYTES), rulesPart(rules, flags.all())]);
  const file = Buffer.concat([head, Buffer.alloc(trie.size)]);
  const end = writeTrie(trie, file, head.length);
  if (end !== file.length) throw new Error(`The words took ${end} bytes instead of ${file.length}.`);
  file.write('BDic', 0, 'latin1');
  file.writeUInt16LE(2, 4);
  file.writeUInt16LE(0, 6);
  file.writeUInt32LE(HEADER_BYTES, 8);
  file.writeUInt32LE(head.length, 12);
  createHash('md5').update(file.subarray(HEADER_BYTES)).digest().copy(file, 16);
  return file;
}

/** The rules: where each of their four lists is, the copyright, the lists. Each text ends with 0, each list with one more. */
function rulesPart({ intro, rules, replacements, others }, flagSets) {
  const list = (texts) => Buffer.from(`${texts.map((text) => `${text}\0`).join('')}\0`);
  const parts = [
    list([`AF ${flagSets.length}`, ...flagSets.map((set) => `AF ${set}`)]),
    list(rules),
    list(replacements.flat()),
    list(others),
  ];
  const comment = Buffer.from(`\n${intro}\n`);
  const header = Buffer.alloc(RULES_HEADER_BYTES);
  let at = HEADER_BYTES + RULES_HEADER_BYTES + comment.length;
  for (const [index, part] of parts.entries()) {
    header.writeUInt32LE(at, index * 4);
    at += part.length;
  }
  return Buffer.concat([header, comment, ...parts]);
}
