import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { type PDFDocument, PDFArray, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { markedSegments } from './marked-segments.ts';

const [inflated, deflated] = [promisify(inflate), promisify(deflate)];
const [BEGIN, END] = [Buffer.from('/Artifact BMC\n'), Buffer.from('\nEMC\n')];

/**
 * Marks as artifacts (PDF/UA-1, 7.1) whatever Chromium drew without saying what it is: lines, areas and what readers are to skip.
 * False where a page's content is not as Chromium writes it; it stays as it is then.
 */
export async function markArtifacts(pdf: PDFDocument): Promise<boolean> {
  let all = true;
  for (const page of pdf.getPages()) all = (await markOn(pdf, page)) && all;
  return all;
}

async function markOn(pdf: PDFDocument, { node }: PDFPage): Promise<boolean> {
  const written = node.Contents();
  const stream = written instanceof PDFArray && written.size() === 1 ? written.lookup(0) : written;
  if (!(stream instanceof PDFRawStream)) return false;
  const filter = stream.dict.get(PDFName.of('Filter'))?.toString();
  if (filter !== undefined && filter !== '/FlateDecode') return false;
  const bytes = filter === undefined ? stream.contents : await inflated(stream.contents);
  const steps = markedSegments(bytes);
  let step = steps.next();
  while (step.done !== true) {
    await setImmediate();
    step = steps.next();
  }
  const segments = step.value;
  if (segments === null) return false;
  if (!segments.some(({ loose }) => loose)) return true;
  const parts = segments.flatMap(({ start, end, loose }) => {
    const part = bytes.subarray(start, end);
    return loose ? [BEGIN, part, END] : [part];
  });
  const dict = pdf.context.obj({ Filter: 'FlateDecode' });
  const packed = await deflated(Buffer.concat(parts));
  const marked = PDFRawStream.of(dict, new Uint8Array(packed));
  const ref = node.get(PDFName.of('Contents'));
  if (ref instanceof PDFRef) pdf.context.assign(ref, marked);
  else node.set(PDFName.of('Contents'), pdf.context.register(marked));
  return true;
}
