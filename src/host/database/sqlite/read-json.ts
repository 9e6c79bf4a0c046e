/** A change set is the deepest that we write: a list of changes, a record, a filter, the values of a facet. */
const MAX_DEPTH = 8;
/** No record has so many fields, and no facet list is a record. */
const MAX_FIELDS = 64;
/** Characters that we write for one list or object, at the least, over a whole text. */
const LEAST_EACH = 16;

/**
 * Reads JSON that may come from anybody; undefined where it is none, or built as nothing that we write: deeply nested,
 * of very many small parts, or with very many fields. Such a text would cost a hundred times its size in memory.
 */
export function readJson(text: string): unknown {
  if (!isModest(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Looks at brackets and commas alone, in one pass. What is no JSON is found by whoever parses it. */
function isModest(text: string): boolean {
  let left = text.length / LEAST_EACH + 16;
  const fields: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case OPEN_OBJECT:
      case OPEN_LIST:
        left -= 1;
        if (left < 0 || fields.length === MAX_DEPTH) return false;
        fields.push(0);
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        fields.pop();
        break;
      case COLON: {
        const count = (fields.at(-1) ?? 0) + 1;
        if (count > MAX_FIELDS) return false;
        fields[fields.length - 1] = count;
        break;
      }
      default:
    }
  }
  return true;
}

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;

/** The place of the quotation mark that ends a string, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
