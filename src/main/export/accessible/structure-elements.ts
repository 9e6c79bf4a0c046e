import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** An element of the structure of a PDF, and the annotations that are part of it. */
export type StructureElement = {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Its type as it is written: P, H1, Figure. */
  readonly type: string;
  readonly annotations: readonly PDFRef[];
};

/** Every element of the structure, in reading order. */
export function* structureElements(pdf: PDFDocument): Generator<StructureElement, void> {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root) yield* below(root);
}

function* below(parent: PDFDict): Generator<StructureElement, void> {
  for (const ref of kidsOf(parent)) {
    if (!(ref instanceof PDFRef)) continue;
    const dict = parent.context.lookup(ref);
    if (!(dict instanceof PDFDict)) continue;
    const type = dict.get(PDFName.of('S'));
    if (!(type instanceof PDFName)) continue;
    yield { ref, dict, type: type.decodeText(), annotations: kidsOf(dict).flatMap(annotationOf) };
    yield* below(dict);
  }
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
