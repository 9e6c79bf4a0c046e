/** A part of a Markdown document as it is read: its kind, its level or number of cells, and its text without marks. */
export type ReadBlock = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'quote';
  readonly level: number;
  /** One a line, or one a cell. */
  readonly texts: readonly string[];
  readonly links: readonly string[];
};

/**
 * Reads the Markdown that reports are written in (a part of CommonMark 0.31.2 with tables), and throws at every mark that would mean
 * more: HTML, code, emphasis, pictures, entities, lists in texts.
 */
export function readMarkdown(text: string): readonly ReadBlock[] {
  if (!text.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f\r\u2028\u2029]/.test(text))
    throw new Error('No plain lines');
  return text
    .trimEnd()
    .split('\n\n')
    .flatMap((part) => readPart(part));
}

function readPart(part: string): readonly ReadBlock[] {
  const heading = /^(#{1,6}) (.*)$/.exec(part);
  if (heading) {
    const [, marks = '', words = ''] = heading;
    if (/(^|[^\\])#/.test(words)) throw new Error(`A mark in a heading: ${words}`);
    return [blockOf('heading', marks.length, [words.replaceAll('\\#', '#')])];
  }
  if (part.startsWith('- '))
    return part
      .split(/\n(?=- )/)
      .map((item) => blockOf('item', 0, lines(item.slice(2).replaceAll('\n  ', '\n'))));
  if (part.startsWith('| ')) {
    const [head = [], rule = [], ...rows] = part.split('\n').map(cells);
    if (!rule.every((cell) => /^-{3}:?$/.test(cell))) throw new Error('No table');
    return [head, ...rows].map((row) => {
      if (row.length !== rule.length) throw new Error(`Another number of cells: ${String(row)}`);
      return blockOf('row', rule.length, row);
    });
  }
  if (part.startsWith('>')) {
    const inside = part.split('\n').map((line) => {
      if (line !== '>' && !line.startsWith('> ')) throw new Error(`Outside the quote: ${line}`);
      return line.slice(2);
    });
    return [blockOf('quote', 0, inside.join('\n').split('\n\n').flatMap(lines))];
  }
  return [blockOf('paragraph', 0, lines(part))];
}

const cells = (line: string): readonly string[] => line.slice(2, -2).split(/(?<=(?:^|[^\\])(?:\\\\)*) \| /);

/** The lines of a text, each but the last with a hard break. */
function lines(text: string): readonly string[] {
  const all = text.split('\n');
  return all.map((line, index) => {
    const isBroken = /(?:^|[^\\])(?:\\\\)*\\$/.test(line);
    if (isBroken !== index < all.length - 1) throw new Error(`No hard break: ${line}`);
    const own = isBroken ? line.slice(0, -1) : line;
    if (own === '' || own !== own.trim()) throw new Error(`Blanks around a line: ${own}`);
    if (/^(?:[#>+=-]|\d{1,9}[.)])/.test(own)) throw new Error(`A mark begins a line: ${own}`);
    return own;
  });
}

function blockOf(kind: ReadBlock['kind'], level: number, texts: readonly string[]): ReadBlock {
  const links: string[] = [];
  return { kind, level, texts: texts.map((one) => readInline(one, links)), links };
}

function readInline(text: string, links: string[]): string {
  const plain = text
    .replace(
      /(?<![\\])((?:\\\\)*)\[((?:[^\\[\]]|\\.)*)\]\(<([^<>\s\\]*)>\)/g,
      (_, before: string, words: string, to: string) => {
        links.push(to.replaceAll('&amp;', '&'));
        return `${before}${words}`;
      },
    )
    .replace(/~~((?:[^\\~]|\\.)+)~~/g, (_, words: string) => {
      if (words !== words.trim()) throw new Error(`No struck text: ${text}`);
      return words;
    })
    .replace(/\*\*((?:[^\\*]|\\.)+)\*\*/g, (_, words: string) => {
      if (words !== words.trim()) throw new Error(`No strong text: ${text}`);
      return words;
    });
  let read = '';
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? '';
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(plain[at + 1] ?? '')) {
      read += plain[(at += 1)] ?? '';
      continue;
    }
    if (/[\\`*_[\]<~|$]/.test(sign)) throw new Error(`“${sign}” means something in: ${text}`);
    if (/^&#?\w{1,40};/.test(plain.slice(at))) throw new Error(`An entity in: ${text}`);
    if (/^(?:https?|mailto):/i.test(plain.slice(at))) throw new Error(`A link of itself in: ${text}`);
    read += sign;
  }
  return read;
}
