import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Space, then one of: brackets, a name, a reference, a number, a word, a string in hexadecimal, one in letters. */
const TOKEN =
  /[\0\t\n\f\r ]*(?:(<<|>>|\[|\])|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|(\d+) (\d+) R(?![^\0\t\n\f\r ()<>[\]{}/%])|([+-]?(?:\d+\.?\d*|\.\d+))(?![^\0\t\n\f\r ()<>[\]{}/%])|(true|false|null)(?![^\0\t\n\f\r ()<>[\]{}/%])|<([\dA-Fa-f\0\t\n\f\r ]*)>|(\())/y;
/** Objects within objects; a file that nests deeper is not Chromium's. */
const DEEPEST = 50;

const words: Readonly<Record<string, PDFObject>> = {
  true: PDFBool.True,
  false: PDFBool.False,
  null: PDFNull,
};

/** An object of a PDF, and where its text ends. */
export type Parsed = { readonly object: PDFObject; readonly end: number };

/**
 * Reads the object at a place of a text in which each character is a byte: some ten times as fast as a parser that looks at one
 * byte after the other. Null where there is none that it knows, such as a comment.
 */
export function parseObject(text: string, at: number, context: PDFContext): Parsed | null {
  const parser = { text, at, context };
  const object = parseNext(parser, 0);
  return object === null || typeof object === 'string' ? null : { object, end: parser.at };
}

type Parser = { readonly text: string; at: number; readonly context: PDFContext };

/** The next object, a closing bracket, or null. */
function parseNext(parser: Parser, depth: number): PDFObject | '>>' | ']' | null {
  TOKEN.lastIndex = parser.at;
  const match = TOKEN.exec(parser.text);
  if (match === null || depth > DEEPEST) return null;
  parser.at = TOKEN.lastIndex;
  const [, bracket, name, object, generation, number, word, hex] = match;
  if (name !== undefined) return PDFName.of(name);
  if (object !== undefined) return PDFRef.of(Number(object), Number(generation));
  if (number !== undefined) return PDFNumber.of(Number(number));
  if (bracket === '<<') return parseDict(parser, depth + 1);
  if (bracket === '[') return parseArray(parser, depth + 1);
  if (bracket === '>>' || bracket === ']') return bracket;
  if (word !== undefined) return words[word] ?? null;
  if (hex !== undefined) return PDFHexString.of(hex);
  return parseString(parser);
}

function parseDict(parser: Parser, depth: number): PDFObject | null {
  const { context } = parser;
  const entries = new Map<PDFName, PDFObject>();
  for (;;) {
    const key = parseNext(parser, depth);
    if (key === '>>') break;
    if (!(key instanceof PDFName)) return null;
    const value = parseNext(parser, depth);
    if (value === null || typeof value === 'string') return null;
    entries.set(key, value);
  }
  const type = entries.get(PDFName.of('Type'));
  if (type === CATALOG) return PDFCatalog.fromMapWithContext(entries, context);
  if (type === PAGES) return PDFPageTree.fromMapWithContext(entries, context);
  if (type === PAGE) return PDFPageLeaf.fromMapWithContext(entries, context);
  return PDFDict.fromMapWithContext(entries, context);
}

// Of each name there is only one.
const CATALOG = PDFName.of('Catalog');
const PAGES = PDFName.of('Pages');
const PAGE = PDFName.of('Page');

function parseArray(parser: Parser, depth: number): PDFObject | null {
  const array = PDFArray.withContext(parser.context);
  for (;;) {
    const value = parseNext(parser, depth);
    if (value === ']') return array;
    if (value === null || value === '>>') return null;
    array.push(value);
  }
}

/** Goes on behind the bracket that opens it to the one that closes it. */
function parseString(parser: Parser): PDFString | null {
  const { text, at } = parser;
  let open = 1;
  for (let end = at; end < text.length; end += 1) {
    const letter = text[end];
    if (letter === '\\') end += 1;
    else if (letter === '(') open += 1;
    else if (letter === ')') {
      open -= 1;
      if (open === 0) {
        parser.at = end + 1;
        return PDFString.of(text.slice(at, end));
      }
    }
  }
  return null;
}
