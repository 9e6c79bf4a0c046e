import {
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { parseObject } from './parse-object.ts';
import { UnreadObject, UnreadObjects } from './unread-object.ts';

/** How many objects are read before main does something else: some milliseconds of work. */
const OBJECTS_AT_A_TIME = 1_000;
/** Bytes that a string surely holds. */
const LARGEST_TEXT = 250_000_000;

/**
 * A PDF as Chromium prints it. It has thousands of objects, most of them tags, of which hardly any are looked at: each is read when
 * it is. A file that is written otherwise is read whole.
 */
export async function readPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return (
    readUnread(bytes) ??
    (await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: OBJECTS_AT_A_TIME }))
  );
}

function readUnread(bytes: Uint8Array): PDFDocument | null {
  if (bytes.length > LARGEST_TEXT) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const places = readPlaces(text);
  if (places === null) return null;
  const context = PDFContext.create();
  const objects = new UnreadObjects(context);
  // The context has no other way to be given its objects.
  Object.assign(context, { indirectObjects: objects });
  const trailer = parseObject(text, places.trailer, context)?.object;
  if (!(trailer instanceof PDFDict)) return null;
  if (trailer.has(PDFName.of('Prev')) || trailer.has(PDFName.of('Encrypt'))) return null;
  const [root, info] = [trailer.get(PDFName.of('Root')), trailer.get(PDFName.of('Info'))];
  if (!(root instanceof PDFRef)) return null;
  context.trailerInfo = { Root: root, ...(info ? { Info: info } : {}) };
  for (const place of places.objects) {
    const object = readAt(text, bytes, place, context);
    if (object === null) return null;
    context.assign(PDFRef.of(place.number), object);
  }
  // Only `load` and `create` make documents otherwise, which read or write everything.
  return Reflect.construct(PDFDocument, [context, false, false]) as PDFDocument;
}

type Place = { readonly number: number; readonly start: number; readonly end: number };

/** Where the objects and the trailer are, by the table at the end of the file; null where that is not the only one. */
function readPlaces(text: string): { readonly objects: readonly Place[]; readonly trailer: number } | null {
  const [, table] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-60)) ?? [];
  if (table === undefined) return null;
  const begin = /xref\n0 (\d+)\n/y;
  begin.lastIndex = Number(table);
  const count = Number(begin.exec(text)?.[1]);
  const lines = begin.lastIndex;
  const trailer = lines + count * LINE;
  if (!(count > 0) || !text.startsWith('trailer\n', trailer)) return null;
  const starts: { readonly number: number; readonly start: number }[] = [];
  for (let number = 1; number < count; number += 1) {
    const line = text.slice(lines + number * LINE, lines + (number + 1) * LINE);
    if (line.slice(10) !== ' 00000 n \n') return null;
    starts.push({ number, start: Number(line.slice(0, 10)) });
  }
  starts.sort((a, b) => a.start - b.start);
  const objects = starts.map(({ number, start }, index) => ({
    number,
    start,
    end: starts[index + 1]?.start ?? Number(table),
  }));
  return { objects, trailer: trailer + 'trailer\n'.length };
}

/** Bytes of a line of the table. */
const LINE = 20;
const END = '\nendobj\n';
const STREAM_END = '\nendstream';

function readAt(
  text: string,
  bytes: Uint8Array,
  { number, start, end }: Place,
  context: PDFContext,
): PDFObject | null {
  const head = `${number} 0 obj\n`;
  const [from, to] = [start + head.length, end - END.length];
  if (!text.startsWith(head, start) || !text.startsWith(END, to)) return null;
  if (!text.startsWith(STREAM_END, to - STREAM_END.length)) return new UnreadObject(text.slice(from, to));
  const parsed = parseObject(text, from, context);
  if (!(parsed?.object instanceof PDFDict)) return null;
  const begin = /\s*stream\r?\n/y;
  begin.lastIndex = parsed.end;
  if (!begin.test(text)) return null;
  const length = parsed.object.get(PDFName.of('Length'));
  const content = bytes.subarray(begin.lastIndex, to - STREAM_END.length);
  if (!(length instanceof PDFNumber) || length.asNumber() !== content.length) return null;
  return PDFRawStream.of(parsed.object, content);
}
