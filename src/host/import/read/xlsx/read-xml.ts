import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { decoderOf, type Decode } from '../text/decode.ts';
import { MAX_DEPTH, MAX_ROW_TEXT } from '../source/limits.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements of a document; names come without the prefix of their namespace. */
export type XmlHandler = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Takes a document of XML piece by piece; false where it is broken, too deep, or has a text without end. */
export function xmlReader({ open, close, text }: XmlHandler): (bytes: Buffer, isLast: boolean) => boolean {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let [isSound, depth, pending] = [true, 0, 0];
  let decode: Decode | undefined;
  parser.on('error', () => {
    isSound = false;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) isSound = false;
    else open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return (bytes, isLast) => {
    decode ??= decoderOf(encodingOf(bytes));
    const piece = decode(bytes, isLast);
    const lastTag = piece.lastIndexOf('<');
    pending = lastTag === -1 ? pending + piece.length : piece.length - lastTag;
    if (pending > MAX_ROW_TEXT) return false;
    if (isSound) parser.write(piece);
    if (isSound && isLast) parser.close();
    return isSound;
  };
}

const encodingOf = (start: Buffer) =>
  start[0] === 0xff && start[1] === 0xfe
    ? 'utf-16le'
    : start[0] === 0xfe && start[1] === 0xff
      ? 'utf-16be'
      : 'utf-8';

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute by the end of its name, as `r:id`, whatever prefix the program chose. */
export const prefixed = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];

/** Reads a document from a stream, as far as is needed; false where what was read is broken. */
export async function readXml(
  stream: Readable,
  handler: XmlHandler,
  isEnough: () => boolean = () => false,
): Promise<boolean> {
  const take = xmlReader(handler);
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    if (!take(bytes, false)) return false;
    if (isEnough()) return true;
  }
  return take(Buffer.alloc(0), true);
}
