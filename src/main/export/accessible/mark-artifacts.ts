import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import {
  type PDFDocument,
  PDFArray,
  PDFName,
  type PDFPage,
  type PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { markedSegments } from './marked-segments.ts';

const [inflated, deflated] = [promisify(inflate), promisify(deflate)];
const [BEGIN, END] = [Buffer.from('/Artifact BMC\n'), Buffer.from('\nEMC\n')];

/** Whether all could be marked; `packed` is kept when the pages hold it, for packing takes time beside this thread. */
export type MarkedArtifacts = { readonly all: boolean; readonly packed: Promise<unknown> };

/**
 * Marks as artifacts (PDF/UA-1, 7.1) whatever Chromium drew without saying what it is: lines, areas and what readers are to skip.
 * Not all where a page's content is not as Chromium writes it; it stays as it is then.
 */
export async function markArtifacts(pdf: PDFDocument): Promise<MarkedArtifacts> {
  const packing: Promise<void>[] = [];
  let all = true;
  for (const page of pdf.getPages()) {
    const marked = await markOn(pdf, page);
    if (marked === null) all = false;
    else packing.push(marked.packed);
  }
  return { all, packed: Promise.all(packing) };
}

const unchanged = { packed: Promise.resolve() };

async function markOn(
  pdf: PDFDocument,
  { node }: PDFPage,
): Promise<{ readonly packed: Promise<void> } | null> {
  const written = node.Contents();
  const stream = written instanceof PDFArray && written.size() === 1 ? written.lookup(0) : written;
  if (!(stream instanceof PDFRawStream)) return null;
  const filter = stream.dict.get(PDFName.of('Filter'))?.toString();
  if (filter !== undefined && filter !== '/FlateDecode') return null;
  const bytes = filter === undefined ? stream.contents : await inflated(stream.contents);
  const steps = markedSegments(bytes);
  let step = steps.next();
  while (step.done !== true) {
    await setImmediate();
    step = steps.next();
  }
  const segments = step.value;
  if (segments === null) return null;
  if (!segments.some(({ loose }) => loose)) return unchanged;
  const parts = segments.flatMap(({ start, end, loose }) => {
    const part = bytes.subarray(start, end);
    return loose ? [BEGIN, part, END] : [part];
  });
  return { packed: replaceContent(pdf, node, Buffer.concat(parts)) };
}

async function replaceContent({ context }: PDFDocument, node: PDFPageLeaf, content: Buffer): Promise<void> {
  const packed = await deflated(content);
  const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), new Uint8Array(packed));
  const ref = node.get(PDFName.of('Contents'));
  if (ref instanceof PDFRef) context.assign(ref, stream);
  else node.set(PDFName.of('Contents'), context.register(stream));
}
