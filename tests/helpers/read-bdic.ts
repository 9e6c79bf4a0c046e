import { createHash } from 'node:crypto';

type FlaggedWord = { readonly word: string; readonly flags: readonly number[] };

export type ReadBdic = {
  readonly comment: string;
  /** Each begins with AF; the first counts the others, which are the sets of flags from number 1 on. */
  readonly flagSets: readonly string[];
  readonly rules: readonly string[];
  readonly replacements: readonly string[];
  readonly others: readonly string[];
  /** In the order of the tree. */
  readonly words: readonly FlaggedWord[];
  /** The forms of nodes that were met. */
  readonly forms: ReadonlySet<string>;
};

type Place = { readonly at: number; readonly before: readonly number[] };

/** Reads a BDIC file as Chromium does, and refuses what Chromium would. Written from the format, not from our writer. */
export function readBdic(file: Buffer): ReadBdic {
  if (file.toString('latin1', 0, 4) !== 'BDic' || file.readUInt16LE(4) !== 2)
    throw new Error('no BDIC 2 file');
  const rulesAt = file.readUInt32LE(8);
  const wordsAt = file.readUInt32LE(12);
  const digest = createHash('md5').update(file.subarray(rulesAt)).digest();
  if (!digest.equals(file.subarray(16, 32))) throw new Error('the check sum is wrong');
  const [flagsAt = 0, affixesAt = 0, replacementsAt = 0, othersAt = 0] = [0, 4, 8, 12].map((offset) =>
    file.readUInt32LE(rulesAt + offset),
  );
  const forms = new Set<string>();
  const words: FlaggedWord[] = [];
  addWords(file, { at: wordsAt, before: [] }, forms, words);
  return {
    comment: file.toString('utf8', rulesAt + 16, flagsAt),
    flagSets: texts(file, flagsAt),
    rules: texts(file, affixesAt),
    replacements: texts(file, replacementsAt),
    others: texts(file, othersAt),
    words,
    forms,
  };
}

/** Texts that end with 0 each, until an empty one. */
function texts(file: Buffer, from: number): readonly string[] {
  const found: string[] = [];
  for (let at = from; file[at] !== 0; ) {
    const end = file.indexOf(0, at);
    found.push(file.toString('utf8', at, end));
    at = end + 1;
  }
  return found;
}

function addWords(file: Buffer, { at, before }: Place, forms: Set<string>, words: FlaggedWord[]): void {
  const id = file.readUInt8(at);
  if ((id & 0x80) === 0) {
    forms.add('leaf');
    words.push(leafAt(file, { at, before }));
    return;
  }
  const children = (id & 0xe0) === 0xe0 ? listAt(file, at, forms) : lookupAt(file, at, forms);
  for (const { letter, child } of children) {
    addWords(file, { at: child, before: letter === 0 ? before : [...before, letter] }, forms, words);
  }
}

function leafAt(file: Buffer, { at, before }: Place): FlaggedWord {
  const head = file.readUInt16BE(at);
  const restEnd = head & 0x4000 ? file.indexOf(0, at + 2) : at + 2;
  const flags = (head & 0x1fff) === 0x1fff ? [] : [head & 0x1fff];
  if (head & 0x2000) {
    for (let next = restEnd + (head & 0x4000 ? 1 : 0); file.readUInt16LE(next) !== 0xffff; next += 2) {
      flags.push(file.readUInt16LE(next));
    }
  }
  const word = Buffer.concat([Buffer.from(before), file.subarray(at + 2, restEnd)]).toString('utf8');
  return { word, flags };
}

type Child = { readonly letter: number; readonly child: number };

function listAt(file: Buffer, at: number, forms: Set<string>): readonly Child[] {
  const id = file.readUInt8(at);
  const wide = (id & 0xf0) === 0xf0;
  forms.add(wide ? 'list16' : 'list8');
  const count = id & 0xf;
  const width = wide ? 3 : 2;
  const below = at + 1 + count * width;
  return Array.from({ length: count }, (_, index) => {
    const entry = at + 1 + index * width;
    const offset = wide ? file.readUInt16LE(entry + 1) : file.readUInt8(entry + 1);
    return { letter: file.readUInt8(entry), child: below + offset };
  });
}

function lookupAt(file: Buffer, at: number, forms: Set<string>): readonly Child[] {
  const id = file.readUInt8(at);
  if ((id & 0xfc) !== 0xc0) throw new Error(`no node begins with ${id}`);
  const wide = (id & 2) !== 0;
  const hasEnd = (id & 1) !== 0;
  forms.add(wide ? 'lookup32' : 'lookup16');
  const first = file.readUInt8(at + 1);
  const count = file.readUInt8(at + 2);
  const width = wide ? 4 : 2;
  const child = (entry: number): number => {
    const offset = wide ? file.readUInt32LE(entry) : file.readUInt16LE(entry);
    return wide || offset === 0 ? offset : at + offset;
  };
  const table = at + 3 + (hasEnd ? width : 0);
  const end = hasEnd ? [{ letter: 0, child: child(at + 3) }] : [];
  const letters = Array.from({ length: count }, (_, index) => ({
    letter: first + index,
    child: child(table + index * width),
  }));
  return [...end, ...letters.filter((entry) => entry.child !== 0)];
}
