import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { UnreadObject } from './unread-object.ts';

/** Every object that says it is of a type, such as `Font`; those of others stay unread. */
export function* dictsOfType({ context }: PDFDocument, type: string): Generator<PDFDict, void> {
  const name = PDFName.of(type);
  const says = new RegExp(`/Type\\s*/${type}(?![A-Za-z0-9])`);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof UnreadObject && !says.test(object.toString())) continue;
    const dict = context.lookup(ref);
    if (dict instanceof PDFDict && dict.get(PDFName.of('Type')) === name) yield dict;
  }
}
