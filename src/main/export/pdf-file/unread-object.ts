import { type PDFContext, PDFObject, PDFObjectParser, type PDFRef } from '@cantoo/pdf-lib';
import { parseObject } from './parse-object.ts';

/** An object of a PDF that nobody has asked for: its text, in which each character is a byte, goes into the next file as it is. */
export class UnreadObject extends PDFObject {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  read(context: PDFContext): PDFObject {
    const parsed = parseObject(this.#text, 0, context);
    return parsed !== null && this.#text.slice(parsed.end).trim() === ''
      ? parsed.object
      : PDFObjectParser.forBytes(Buffer.from(this.#text, 'latin1'), context).parseObject();
  }

  override clone(): PDFObject {
    return this;
  }

  override toString(): string {
    return this.#text;
  }

  override sizeInBytes(): number {
    return this.#text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    return Buffer.from(buffer.buffer, buffer.byteOffset).write(this.#text, offset, 'latin1');
  }
}

const unread = new WeakMap<PDFContext, UnreadObjects>();

/** The objects of a file, each of which is read when it is asked for. */
export class UnreadObjects extends Map<PDFRef, PDFObject> {
  readonly #context: PDFContext;

  constructor(context: PDFContext) {
    super();
    this.#context = context;
    unread.set(context, this);
  }

  textOf(ref: PDFRef): string | null {
    const object = super.get(ref);
    return object instanceof UnreadObject ? object.toString() : null;
  }

  override get(ref: PDFRef): PDFObject | undefined {
    const object = super.get(ref);
    if (!(object instanceof UnreadObject)) return object;
    const read = object.read(this.#context);
    this.set(ref, read);
    return read;
  }
}

/** The text of an object that nobody has asked for yet; null where it has been read. It stays unread. */
export const textOfUnread = (context: PDFContext, ref: PDFRef): string | null =>
  unread.get(context)?.textOf(ref) ?? null;
