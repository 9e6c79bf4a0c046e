import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib';
import { t } from '../../../shared/language/translate.ts';
import { type StructureElement, structureElements } from './structure-elements.ts';

/**
 * Completes the structure that Chromium writes, as PDF/UA-1 asks: headings begin with the first level and skip none, and links
 * say in words where they lead, are found from the structure, and follow each other in its order. False where something is
 * missing that only the drawing could say.
 */
export function completeStructure(pdf: PDFDocument): boolean {
  const elements = structureElements(pdf);
  levelHeadings(elements);
  return describeLinks(pdf, elements) && elements.every(isSaid);
}

/** A figure says in words what it shows. */
const isSaid = ({ type, hasAlt }: StructureElement): boolean => type !== 'Figure' || hasAlt;

const textOf = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

/** A drawing without its title block begins with a stage, which is of the second level on others. */
function levelHeadings(elements: readonly StructureElement[]): void {
  /** The levels as they are written of the headings that the last one is below, each with what it became. */
  let above: readonly number[] = [];
  for (const { dict, type } of elements) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1]);
    if (!level) continue;
    above = [...above.filter((one) => one < level), level];
    if (above.length !== level) dict.set(PDFName.of('S'), PDFName.of(`H${above.length}`));
  }
}

function describeLinks(pdf: PDFDocument, elements: readonly StructureElement[]): boolean {
  const owners = new Map(
    elements.flatMap(({ ref, annotations }) => annotations.map((one) => [one.toString(), ref] as const)),
  );
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const parents = root
    .lookupMaybe(PDFName.of('ParentTree'), PDFDict)
    ?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  let next = root.lookupMaybe(PDFName.of('ParentTreeNextKey'), PDFNumber)?.asNumber();
  let all = true;
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots();
    if (!annotations || annotations.size() === 0) continue;
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    for (const ref of annotations.asArray()) {
      const annotation = pdf.context.lookup(ref);
      const owner = owners.get(ref.toString());
      if (!(annotation instanceof PDFDict) || !owner || !parents || next === undefined) {
        all = false;
        continue;
      }
      if (!annotation.has(PDFName.of('Contents'))) {
        annotation.set(PDFName.of('Contents'), PDFHexString.fromText(wordsOf(annotation)));
      }
      if (annotation.has(PDFName.of('StructParent'))) continue;
      annotation.set(PDFName.of('StructParent'), PDFNumber.of(next));
      parents.push(PDFNumber.of(next));
      parents.push(owner);
      next += 1;
    }
  }
  if (next !== undefined) root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(next));
  return all;
}

/** Where a link leads: a page of the document, named as `sheetId` does, or an address. */
function wordsOf(annotation: PDFDict): string {
  const to = annotation.get(PDFName.of('Dest'))?.toString() ?? '';
  const page = /sheet-(\d+)/.exec(to)?.[1];
  if (page !== undefined) return t('Page {{page}}', { page: Number(page) });
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  return textOf(action?.lookup(PDFName.of('URI'))) || t('Link');
}
