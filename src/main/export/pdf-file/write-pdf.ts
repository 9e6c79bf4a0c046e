import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import {
  PDFCatalog,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** How many objects are packed together: some milliseconds of work before main does something else. */
const OBJECTS_IN_A_STREAM = 200;
const GROUPS_AT_ONCE = 4;

const packed: (bytes: Uint8Array) => Promise<Buffer> = promisify(deflate);

/**
 * The file of a document, with its small objects packed (PDF 1.5). The same as the library's own `save`, but packed by the
 * system's zlib beside this thread, and of objects that nobody asked for the text is taken as it is.
 */
export async function writePdf(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush();
  const { context } = pdf;
  const objects = context.enumerateIndirectObjects();
  const alone = objects.filter(isAlone);
  const small = objects.filter((object) => !isAlone(object));
  const groups = Array.from({ length: Math.ceil(small.length / OBJECTS_IN_A_STREAM) }, (_, index) =>
    small.slice(index * OBJECTS_IN_A_STREAM, (index + 1) * OBJECTS_IN_A_STREAM),
  );
  const firstGroup = context.largestObjectNumber + 1;
  const table = new Table(firstGroup + groups.length);
  const parts: Uint8Array[] = [];
  let size = 0;
  const put = (number: number, generation: number, ...content: readonly (string | Uint8Array)[]): void => {
    table.put(number, { kind: 1, at: size, more: generation });
    add(`${number} ${generation} obj\n`, ...content, '\nendobj\n\n');
  };
  const add = (...content: readonly (string | Uint8Array)[]): void => {
    for (const one of content) {
      const bytes = typeof one === 'string' ? Buffer.from(one, 'latin1') : one;
      parts.push(bytes);
      size += bytes.length;
    }
  };

  add('%PDF-1.7\n%\x81\x81\x81\x81\n\n');
  for (const [ref, object] of alone) put(ref.objectNumber, ref.generationNumber, ...contentOf(object));
  for await (const [index, { first, content }] of packedOf(groups)) {
    const group = groups[index] ?? [];
    const number = firstGroup + index;
    for (const [place, [ref]] of group.entries())
      table.put(ref.objectNumber, { kind: 2, at: number, more: place });
    const about = `<</Type /ObjStm /N ${group.length} /First ${first} /Filter /FlateDecode`;
    put(number, 0, `${about} /Length ${content.length}>>\nstream\n`, content, STREAM_END);
  }
  const start = size;
  table.put(table.number, { kind: 1, at: start, more: 0 });
  const content = await packed(table.bytes());
  const about = `<</Type /XRef /Size ${table.number + 1} /W [${WIDTHS.join(' ')}] /Filter /FlateDecode`;
  const trailer = trailerOf(context);
  add(`${table.number} 0 obj\n${about}${trailer} /Length ${content.length}>>\nstream\n`, content, STREAM_END);
  add(`\nendobj\n\nstartxref\n${start}\n%%EOF`);
  return Buffer.concat(parts);
}

type Numbered = readonly [PDFRef, PDFObject];

const STREAM_END = '\nendstream';

/** What may not be packed, or what programs that read only the beginning of a file look for. */
const isAlone = ([ref, object]: Numbered): boolean =>
  ref.generationNumber !== 0 ||
  object instanceof PDFStream ||
  object instanceof PDFCatalog ||
  object instanceof PDFPageTree ||
  object instanceof PDFPageLeaf;

function contentOf(object: PDFObject): readonly (string | Uint8Array)[] {
  if (!(object instanceof PDFStream)) return [object.toString()];
  object.updateDict();
  const content = object instanceof PDFRawStream ? object.contents : object.getContents();
  return [`${object.dict.toString()}\nstream\n`, content, STREAM_END];
}

type Packed = { readonly first: number; readonly content: Uint8Array };

/** Packs groups one after another, the next ones while one is written. */
async function* packedOf(
  groups: readonly (readonly Numbered[])[],
): AsyncGenerator<readonly [number, Packed], void> {
  const begun: Promise<Packed>[] = [];
  for (const index of groups.keys()) {
    while (begun.length < GROUPS_AT_ONCE && index + begun.length < groups.length)
      begun.push(pack(groups[index + begun.length] ?? []));
    const done = await begun.shift();
    if (done) yield [index, done];
  }
}

async function pack(group: readonly Numbered[]): Promise<Packed> {
  let [head, body] = ['', ''];
  for (const [ref, object] of group) {
    head += `${ref.objectNumber} ${body.length} `;
    body += `${object.toString()}\n`;
  }
  return { first: head.length, content: await packed(Buffer.from(head + body, 'latin1')) };
}

const trailerOf = ({ trailerInfo }: PDFContext): string =>
  (['Root', 'Info', 'ID'] as const)
    .map((key) => (trailerInfo[key] ? ` /${key} ${trailerInfo[key].toString()}` : ''))
    .join('');

/** Bytes of the three columns of the table of objects. */
const WIDTHS = [1, 6, 2] as const;
const [KIND, AT, MORE] = WIDTHS;
const ROW = KIND + AT + MORE;

/** Where each object is; `number` is the table's own. What is not put in is free. */
class Table {
  readonly number: number;
  readonly #rows: Buffer;

  constructor(number: number) {
    this.number = number;
    this.#rows = Buffer.alloc((number + 1) * ROW);
    this.#rows.writeUIntBE(65_535, KIND + AT, MORE);
  }

  /** `kind` 1: at a byte, of a generation; 2: within the stream of that number, at a place. */
  put(number: number, { kind, at, more }: { kind: 1 | 2; at: number; more: number }): void {
    const row = number * ROW;
    this.#rows.writeUInt8(kind, row);
    this.#rows.writeUIntBE(at, row + KIND, AT);
    this.#rows.writeUIntBE(more, row + KIND + AT, MORE);
  }

  bytes(): Uint8Array {
    return this.#rows;
  }
}
