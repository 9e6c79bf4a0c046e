/** An operator of a content stream: its name, where its operands begin, and where it begins and ends. */
export type Operator = {
  readonly name: string;
  readonly operands: number;
  readonly at: number;
  readonly end: number;
};

const code = (letter: string): number => letter.charCodeAt(0);
/** Which bytes are space, and which end a word, by their number: looked up for each byte of a page. */
const isSpace = tableOf('\0\t\n\f\r ');
const endsWord = tableOf('\0\t\n\f\r ()<>[]{}/%');
function tableOf(letters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const letter of letters) table[code(letter)] = 1;
  return table;
}
const [SLASH, OPEN, CLOSE, LESS, MORE, PERCENT, ESCAPE, LINE, RETURN] = [
  code('/'),
  code('('),
  code(')'),
  code('<'),
  code('>'),
  code('%'),
  code('\\'),
  code('\n'),
  code('\r'),
];
const isLetter = (byte: number): boolean =>
  (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 39 || byte === 34;
/** Words that are no operators. */
const VALUES: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * The operators of a decoded content stream (PDF 32000-1, 7.8.2), in order; what strings and pictures within it hold is
 * skipped. Null at last where a string or picture has no end.
 */
export function* operatorsIn(bytes: Uint8Array): Generator<Operator | null, void> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  let operands = -1;
  while (at < bytes.length) {
    if (at < 0) {
      yield null;
      return;
    }
    const byte = bytes[at] ?? 0;
    if (isSpace[byte] === 1) {
      at += 1;
      continue;
    }
    if (byte === PERCENT) {
      at = afterComment(bytes, at);
      continue;
    }
    if (!isLetter(byte)) {
      if (operands < 0) operands = at;
      at = afterOperand(bytes, at, byte);
      continue;
    }
    let end = at + 1;
    while (end < bytes.length && endsWord[bytes[end] ?? 0] === 0) end += 1;
    const name = text.toString('latin1', at, end);
    if (VALUES.has(name)) {
      if (operands < 0) operands = at;
    } else {
      yield { name, operands: operands < 0 ? at : operands, at, end };
      operands = -1;
    }
    at = name === 'ID' ? afterPicture(bytes, end) : end;
  }
}

/** In place of where something ends. */
const BROKEN = -1;

function afterOperand(bytes: Uint8Array, at: number, byte: number): number {
  if (byte === OPEN) return afterString(bytes, at);
  if (byte === LESS && bytes[at + 1] !== LESS) {
    const end = bytes.indexOf(MORE, at);
    return end < 0 ? BROKEN : end + 1;
  }
  let end = at + 1;
  // A bracket is an operand by itself; a name or number goes on to the next space or bracket.
  if (endsWord[byte] === 0 || byte === SLASH) {
    while (end < bytes.length && endsWord[bytes[end] ?? 0] === 0) end += 1;
  }
  return end;
}

function afterString(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === ESCAPE) at += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return BROKEN;
}

function afterComment(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== LINE && bytes[at] !== RETURN) at += 1;
  return at;
}

/** Past the data of a picture, before the operator that ends it. */
function afterPicture(bytes: Uint8Array, start: number): number {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('EI', start);
  for (let at = end; at >= 0; ) {
    const next = bytes[at + 2];
    if (isSpace[bytes[at - 1] ?? 0] === 1 && (next === undefined || isSpace[next] === 1)) return at;
    at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('EI', at + 1);
  }
  return BROKEN;
}
