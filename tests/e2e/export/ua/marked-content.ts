/** What a content stream paints inside and outside of marked content. */
export type MarkedContent = {
  /** Of each piece of tagged content, its number on the page. */
  readonly mcids: readonly number[];
  /** Operators that paint and that are neither tagged nor an artifact. */
  readonly unmarked: readonly string[];
  /** Artifacts within tagged content or the other way round, which PDF/UA forbids. */
  readonly nested: number;
};

const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'BI',
]);

type Open = 'artifact' | 'tagged' | 'other';

/** Reads a content stream, decoded. Words in strings count for nothing; pictures within the stream are skipped. */
export function readMarkedContent(stream: string): MarkedContent {
  const mcids: number[] = [];
  const unmarked: string[] = [];
  let nested = 0;
  const open: Open[] = [];
  let operands: string[] = [];
  for (const token of tokens(stream)) {
    if (!/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token) || /^(true|false|null)$/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BMC' || token === 'BDC') {
      const said = operands.join(' ');
      const mcid = /\/MCID (\d+)/.exec(said)?.[1];
      const kind = said.startsWith('/Artifact') ? 'artifact' : mcid === undefined ? 'other' : 'tagged';
      if (mcid !== undefined) mcids.push(Number(mcid));
      if (kind !== 'other' && open.some((one) => one !== 'other' && one !== kind)) nested += 1;
      open.push(kind);
    } else if (token === 'EMC') {
      if (open.pop() === undefined) unmarked.push('EMC without a beginning');
    } else if (painting.has(token) && !open.some((one) => one !== 'other')) unmarked.push(token);
    operands = [];
  }
  if (open.length > 0) unmarked.push('marked content without an end');
  return { mcids, unmarked, nested };
}

const token =
  /\s+|%[^\r\n]*|\((?:\\[\s\S]|[^\\()])*|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[[\]{}]|[^\s()<>[\]{}/%]+/y;

function* tokens(stream: string): Generator<string> {
  token.lastIndex = 0;
  while (token.lastIndex < stream.length) {
    const [found] = token.exec(stream) ?? [];
    if (found === undefined) throw new Error('This is no content stream.');
    if (found.startsWith('(')) {
      token.lastIndex = endOfString(stream, token.lastIndex - found.length);
      yield '()';
    } else if (found === 'ID') {
      const end = /\sEI(?=\s|$)/g;
      end.lastIndex = token.lastIndex;
      if (end.exec(stream) === null) throw new Error('A picture in the content has no end.');
      token.lastIndex = end.lastIndex;
    } else if (found.trim() !== '' && !found.startsWith('%')) yield found;
  }
}

/** Past the bracket that ends a string, which may hold pairs of brackets. */
function endOfString(stream: string, start: number): number {
  let depth = 0;
  for (let at = start; at < stream.length; at += 1) {
    const letter = stream[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new Error('A string in the content has no end.');
}
