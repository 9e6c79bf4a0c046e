import { MAX_SOURCE_TEXT } from '../../shared/model/limits.ts';
import { type Result, ok } from '../../shared/result.ts';
import { readXml } from '../import/read/xlsx/read-xml.ts';
import { openParts, zipFailure } from '../import/read/xlsx/zip-parts.ts';
import {
  damagedDocument,
  noTranscript,
  protectedDocument,
  sourceTooLong,
  suspectDocument,
} from './failures.ts';

const DOCUMENT = 'word/document.xml';
/** Most bytes of the unpacked text of a document: its marks take many times the text. */
const MAX_DOCUMENT_BYTES = 256 * 1024 ** 2;
/** What stands in a document and is not part of what is read: deleted words, fields, the second form of a drawing. */
const PASSED_OVER: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'Fallback']);

/** The text of a .docx, a line a paragraph. Only the part with the text is unpacked. */
export async function readDocx(path: string, name: string): Promise<Result<string>> {
  const parts = await openParts(path);
  if (!parts.ok) return ofDocument(parts, name);
  try {
    if (!parts.value.names.includes(DOCUMENT)) return noTranscript(name);
    const stream = await parts.value.open(DOCUMENT, MAX_DOCUMENT_BYTES);
    if (!stream.ok) return ofDocument(stream, name);
    const text = collectText();
    try {
      const isSound = await readXml(stream.value, text, text.isTooLong);
      if (text.isTooLong()) return sourceTooLong(name, MAX_SOURCE_TEXT);
      return isSound ? ok(text.result()) : damagedDocument(name);
    } catch (error) {
      return ofDocument(zipFailure(path, error, DOCUMENT), name);
    } finally {
      stream.value.destroy();
    }
  } finally {
    parts.value.close();
  }
}

function collectText() {
  const pieces: string[] = [];
  let [length, passedOver, runs, isText] = [0, 0, 0, false];
  const add = (piece: string): void => {
    if (passedOver > 0) return;
    pieces.push(piece);
    length += piece.length;
  };
  return {
    open: (element: string) => {
      if (PASSED_OVER.has(element)) passedOver += 1;
      else if (element === 'r') runs += 1;
      else if (element === 't') isText = true;
      // Outside of a run a tab is a setting of the paragraph.
      else if (element === 'tab' && runs > 0) add('\t');
      else if ((element === 'br' || element === 'cr') && runs > 0) add('\n');
    },
    close: (element: string) => {
      if (PASSED_OVER.has(element)) passedOver -= 1;
      else if (element === 'r') runs -= 1;
      else if (element === 't') isText = false;
      else if (element === 'p') add('\n');
    },
    text: (more: string) => {
      if (isText) add(more);
    },
    // Blank paragraphs and spaces are left out later; some more than a source holds is read.
    isTooLong: () => length > 4 * MAX_SOURCE_TEXT,
    result: () => pieces.join(''),
  };
}

/** The failure of a ZIP file in the words of a document. */
function ofDocument(result: Result<unknown>, name: string): Result<never> {
  if (result.ok) throw new Error('There is no failure');
  switch (result.failure.code) {
    case 'password':
      return protectedDocument(name);
    case 'zip-bomb':
    case 'workbook-too-large':
      return suspectDocument(name);
    case 'damaged-workbook':
      return damagedDocument(name);
    default:
      return result;
  }
}
