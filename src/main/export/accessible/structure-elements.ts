import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { textOfUnread } from '../pdf-file/unread-object.ts';

/** An element of the structure of a PDF, and the annotations that are part of it. */
export type StructureElement = {
  readonly ref: PDFRef;
  /** It is read when it is asked for. */
  readonly dict: PDFDict;
  /** Its type as it is written: P, H1, Figure. */
  readonly type: string;
  readonly annotations: readonly PDFRef[];
  /** True where it says in words what it shows. */
  readonly hasAlt: boolean;
};

/**
 * What Chromium writes of most elements: type, a text instead of a figure, parent, and other elements or numbers of marked content.
 * Nothing needs to be read of them but what is below them.
 */
const PLAIN =
  /^<<\/Type \/StructElem\n\/S \/(\w+)(?:\n\/Alt (\([^()\\]*\)|<[\dA-F]*>))?\n\/P \d+ 0 R\n\/K \[((?:\d+ 0 R\s*|<<\/Type \/MCR\n\/Pg \d+ 0 R\n\/MCID \d+>>\s*)*)\]\n\/ID \(\w+\)>>$/;
/** A text that says nothing: spaces, as bytes or in UTF-16. */
const BLANK = /^(?:\(\s*\)|<(?:FEFF)?(?:00(?:09|0A|0D|20|A0))*>)$/;

/** Every element of the structure, in reading order. */
export function structureElements(pdf: PDFDocument): readonly StructureElement[] {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const elements: StructureElement[] = [];
  // From the end: the next one is the last.
  const left = root ? kidsOf(root).toReversed() : [];
  const seen = new Set<PDFRef>();
  for (let ref = left.pop(); ref !== undefined; ref = left.pop()) {
    if (!(ref instanceof PDFRef) || seen.has(ref)) continue;
    seen.add(ref);
    const found = plainElement(pdf, ref) ?? readElement(pdf, ref);
    if (found === null) continue;
    elements.push(found.element);
    left.push(...found.kids.toReversed());
  }
  return elements;
}

type Found = { readonly element: StructureElement; readonly kids: readonly unknown[] };

function plainElement({ context }: PDFDocument, ref: PDFRef): Found | null {
  const [, type, alt, below] = PLAIN.exec(textOfUnread(context, ref) ?? '') ?? [];
  if (type === undefined || below === undefined) return null;
  const refs = below.replaceAll(/<<[^>]*>>/g, '').matchAll(/(\d+) 0 R/g);
  const kids = Array.from(refs, ([, number]) => PDFRef.of(Number(number)));
  const element = {
    ref,
    type,
    annotations: [],
    hasAlt: alt !== undefined && !BLANK.test(alt),
    get dict() {
      return context.lookup(ref, PDFDict);
    },
  };
  return { element, kids };
}

function readElement({ context }: PDFDocument, ref: PDFRef): Found | null {
  const dict = context.lookup(ref);
  if (!(dict instanceof PDFDict)) return null;
  const type = dict.get(PDFName.of('S'));
  if (!(type instanceof PDFName)) return null;
  const kids = kidsOf(dict);
  const annotations = kids.flatMap(annotationOf);
  const alt = dict.lookup(PDFName.of('Alt'));
  const hasAlt = (alt instanceof PDFString || alt instanceof PDFHexString) && alt.decodeText().trim() !== '';
  return { element: { ref, dict, type: type.decodeText(), annotations, hasAlt }, kids };
}

function kidsOf(dict: PDFDict): readonly unknown[] {
  const kids = dict.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = dict.get(PDFName.of('K'));
  return kid === undefined ? [] : [kid];
}

/** The annotation that a kid refers to. */
function annotationOf(kid: unknown): readonly PDFRef[] {
  if (!(kid instanceof PDFDict) || kid.get(PDFName.of('Type'))?.toString() !== '/OBJR') return [];
  const ref = kid.get(PDFName.of('Obj'));
  return ref instanceof PDFRef ? [ref] : [];
}
