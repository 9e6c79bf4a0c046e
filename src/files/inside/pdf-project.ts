import { constants, inflateSync } from 'node:zlib';
import { MOST_INSIDE, PROJECT_TYPE, unpackProject } from './packed-project.ts';
import type { NoProject } from './png-project.ts';

/** Attachments that are looked at. */
const MOST_ATTACHMENTS = 200;
/** Places that look as if one were there. */
const MOST_PLACES = 2_000;
/** What stands before the bytes of an attachment is not longer. */
const LONGEST_DICT = 8 * 1024;
/** Bytes of an attachment that say what it is, packed; and what they may become. */
const BEGINNING = 2 * 1024;
const MOST_BEGINNING = 4 * 1024 ** 2;

/** One of them is in what stands before an attachment: not every program writes its type. */
const MARKS = ['/EmbeddedFile', '/Params'] as const;
/** The name as a PDF writes it. */
const TYPE_IN_PDF = PROJECT_TYPE.replace('/', '#2F');

export const isPdf = (start: Uint8Array): boolean =>
  Buffer.from(start.subarray(0, 5)).toString('latin1') === '%PDF-';

type Attachment = { readonly dict: string; readonly content: Buffer };

/**
 * The project that is attached to a PDF, by whatever program. The streams of attachments are looked for in its bytes: that takes no more
 * time and memory than the file has bytes, which cannot be said of reading a made-up PDF as a whole. `isProject`: by the first bytes.
 */
export function projectInPdf(bytes: Buffer, isProject: (start: Buffer) => boolean): Buffer | NoProject {
  const found: Attachment[] = [];
  let isBroken = false;
  for (const attachment of attachmentsIn(bytes)) {
    const start = beginningOf(attachment);
    if (start && isProject(start)) found.push(attachment);
    else if (attachment.dict.includes(TYPE_IN_PDF)) isBroken = true;
  }
  const [first, ...more] = found;
  // Programs that add to a file may repeat what is in it.
  if (more.some(({ content }) => first?.content.equals(content) !== true)) return 'several';
  if (first) return contentOf(first);
  if (isBroken) return 'damaged';
  return bytes.includes('/Encrypt') ? 'password' : 'none';
}

function* attachmentsIn(bytes: Buffer): Generator<Attachment> {
  const seen = new Set<number>();
  for (const mark of MARKS) {
    let places = 0;
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
      // The list of attachments is called `/EmbeddedFiles`.
      if (/[A-Za-z]/.test(bytes.toString('latin1', at + mark.length, at + mark.length + 1))) continue;
      places += 1;
      if (places > MOST_PLACES) break;
      if (seen.size >= MOST_ATTACHMENTS) return;
      const attachment = attachmentAt(bytes, at);
      if (!attachment || seen.has(attachment.content.byteOffset)) continue;
      seen.add(attachment.content.byteOffset);
      yield attachment;
    }
  }
}

function attachmentAt(bytes: Buffer, at: number): Attachment | null {
  const before = Math.max(0, at - LONGEST_DICT);
  const window = bytes.toString('latin1', before, at + LONGEST_DICT);
  const begin = window.lastIndexOf(' obj', at - before);
  const end = window.slice(at - before).search(/>>\s*stream\r?\n/);
  if (begin < 0 || end < 0) return null;
  const dict = window.slice(begin, at - before + end + 2);
  if (dict.includes('endobj')) return null;
  const head = />>\s*stream\r?\n/y;
  head.lastIndex = at - before + end;
  head.test(window);
  const from = before + head.lastIndex;
  const length = lengthOf(bytes, dict, from);
  return length === null ? null : { dict, content: bytes.subarray(from, from + length) };
}

/** As the file says it, where that is so; else up to the word that ends a stream. */
function lengthOf(bytes: Buffer, dict: string, from: number): number | null {
  const [, direct] = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dict) ?? [];
  const said = Number(direct ?? Number.NaN);
  const after = bytes.toString('latin1', from + said, from + said + 12);
  if (Number.isSafeInteger(said) && /^\s*endstream/.test(after)) return said;
  const end = bytes.indexOf('endstream', from);
  return end < 0 ? null : end - from;
}

/** Packed as we pack it, or not at all. */
const packing = (dict: string): 'packed' | 'plain' | 'other' =>
  /\/Filter\s*\[?\s*\/FlateDecode\s*[\]/>]/.test(dict)
    ? 'packed'
    : /\/Filter(?!\s*\[\s*\])/.test(dict)
      ? 'other'
      : 'plain';

function beginningOf({ dict, content }: Attachment): Buffer | null {
  const start = content.subarray(0, BEGINNING);
  if (packing(dict) !== 'packed') return packing(dict) === 'plain' ? start : null;
  try {
    return inflateSync(start, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MOST_BEGINNING,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function contentOf({ dict, content }: Attachment): Buffer | NoProject {
  if (packing(dict) === 'packed') return unpackProject(content);
  return content.length > MOST_INSIDE ? 'too-large' : content;
}
