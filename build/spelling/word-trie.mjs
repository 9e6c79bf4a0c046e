/**
 * The tree of words inside a BDIC file. A node stands for the beginning that its words share; a leaf holds the rest of
 * one word and the sets of its flags. Each node takes the smallest of the four forms that has room for it.
 */

/** The largest number of a set of flags that a leaf's own two bytes hold; their highest value says: see the list. */
const LEAF_MAX = 0x1ffe;
const SEE_LIST = 0x1fff;
const LIST_END = 0xffff;
/** How many sets of flags a reader takes of one word. */
const MAX_SETS = 32;
/** A list counts its children in four bits. */
const MAX_LISTED = 15;

/**
 * @typedef {{ kind: 'leaf', rest: Buffer, flags: readonly number[], size: number }} Leaf
 * @typedef {{ letter: number, node: TrieNode }} Child
 * @typedef {{ kind: 'list' | 'lookup', wide: boolean, children: readonly Child[], size: number }} Branch
 * @typedef {Leaf | Branch} TrieNode
 */

/**
 * @param {readonly import('./word-list.mjs').Word[]} words each once, in the order of their bytes, at least one
 * @returns {TrieNode}
 */
export function createTrie(words) {
  if (words.length === 0) throw new Error('A spelling dictionary needs a word.');
  return nodeOf(words, 0, words.length, 0);
}

/** The node of the words from `begin` to before `end`, which share their first `depth` bytes. */
function nodeOf(words, begin, end, depth) {
  if (end - begin === 1) return leaf(words[begin], depth);
  const children = [];
  for (let at = begin; at < end; ) {
    const letter = letterAt(words[at], depth);
    let next = at + 1;
    while (next < end && letterAt(words[next], depth) === letter) next += 1;
    // The word that ends here is a leaf below the letter 0.
    const node = letter === 0 ? leaf(words[at], depth) : nodeOf(words, at, next, depth + 1);
    children.push({ letter, node });
    at = next;
  }
  return branch(children);
}

const letterAt = ({ bytes }, depth) => (depth < bytes.length ? bytes[depth] : 0);

/** @returns {Leaf} */
function leaf({ bytes, flags }, depth) {
  if (flags.length > MAX_SETS || flags[0] >= LIST_END || bytes.includes(0)) {
    throw new Error(`“${bytes}” cannot be written to a spelling dictionary.`);
  }
  const rest = bytes.subarray(depth);
  const listed = flagList(flags).length;
  const size = 2 + (rest.length > 0 ? rest.length + 1 : 0) + (listed > 0 ? 2 * listed + 2 : 0);
  return { kind: 'leaf', rest, flags, size };
}

/** What does not go into the leaf's own two bytes. */
const flagList = (flags) => ((flags[0] ?? 0) > LEAF_MAX ? flags : flags.slice(1));

/** @returns {Branch} */
function branch(children) {
  const below = children.reduce((sum, { node }) => sum + node.size, 0);
  const beforeLast = below - children.at(-1).node.size;
  if (children.length <= MAX_LISTED && beforeLast <= 0xffff) {
    const wide = beforeLast > 0xff;
    return { kind: 'list', wide, children, size: 1 + children.length * (wide ? 3 : 2) + below };
  }
  const { count, hasEnd } = lookupRange(children);
  const entries = count + (hasEnd ? 1 : 0);
  const wide = 3 + entries * 2 + beforeLast > 0xffff;
  return { kind: 'lookup', wide, children, size: 3 + entries * (wide ? 4 : 2) + below };
}

/** Which letters a table holds; the end of a word (letter 0) has an entry of its own before them. */
function lookupRange(children) {
  const hasEnd = children[0].letter === 0;
  const first = children[hasEnd ? 1 : 0].letter;
  return { hasEnd, first, count: children.at(-1).letter - first + 1 };
}

/**
 * Writes a node and what is below it.
 *
 * @param {TrieNode} node
 * @param {Buffer} file the whole file: wide tables count from its beginning
 * @param {number} at where in the file
 * @returns {number} the position behind it
 */
export function writeTrie(node, file, at) {
  if (node.kind === 'leaf') return writeLeaf(node, file, at);
  return node.kind === 'list' ? writeList(node, file, at) : writeLookup(node, file, at);
}

function writeLeaf({ rest, flags }, file, at) {
  const list = flagList(flags);
  const own = (flags[0] ?? 0) > LEAF_MAX ? SEE_LIST : (flags[0] ?? 0);
  file.writeUInt16BE((rest.length > 0 ? 0x4000 : 0) | (list.length > 0 ? 0x2000 : 0) | own, at);
  let end = at + 2;
  if (rest.length > 0) end += rest.copy(file, end) + 1;
  if (list.length > 0) for (const set of [...list, LIST_END]) end = file.writeUInt16LE(set, end);
  return end;
}

function writeList({ wide, children }, file, at) {
  file[at] = 0xe0 | (wide ? 0x10 : 0) | children.length;
  const below = at + 1 + children.length * (wide ? 3 : 2);
  let entry = at + 1;
  let end = below;
  for (const { letter, node } of children) {
    file[entry] = letter;
    entry = wide ? file.writeUInt16LE(end - below, entry + 1) : file.writeUInt8(end - below, entry + 1);
    end = writeTrie(node, file, end);
  }
  return end;
}

function writeLookup({ wide, children }, file, at) {
  const { hasEnd, first, count } = lookupRange(children);
  const width = wide ? 4 : 2;
  file[at] = 0xc0 | (wide ? 2 : 0) | (hasEnd ? 1 : 0);
  file[at + 1] = first;
  file[at + 2] = count;
  const table = at + 3 + (hasEnd ? width : 0);
  let end = table + count * width;
  for (const { letter, node } of children) {
    const entry = letter === 0 ? at + 3 : table + (letter - first) * width;
    if (wide) file.writeUInt32LE(end, entry);
    else file.writeUInt16LE(end - at, entry);
    end = writeTrie(node, file, end);
  }
  return end;
}
