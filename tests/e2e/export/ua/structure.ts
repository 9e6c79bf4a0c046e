import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** An element of the structure of a PDF. */
export type Element = {
  /** The standard type that its own stands for. */
  readonly type: string;
  readonly alt: string | null;
  readonly children: readonly Element[];
  /** Its tagged content: the page's object and the number there. */
  readonly content: readonly { readonly page: string; readonly mcid: number }[];
  /** Annotations that are part of it. */
  readonly objects: readonly string[];
  readonly ref: string;
};

const textOf = (value: unknown): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;

/** The structure tree of a PDF; null where it has none. */
export function readStructure(pdf: PDFDocument): Element | null {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return null;
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const standard = (type: string): string => {
    const mapped = roles?.lookup(PDFName.of(type));
    return mapped instanceof PDFName && mapped.decodeText() !== type ? standard(mapped.decodeText()) : type;
  };
  const kidsOf = (dict: PDFDict): readonly unknown[] => {
    const kids = dict.get(PDFName.of('K'));
    const found = kids instanceof PDFRef ? pdf.context.lookup(kids) : kids;
    if (found instanceof PDFArray) return found.asArray();
    return kids === undefined ? [] : [kids];
  };
  const read = (dict: PDFDict, ref: string, page: string): Element => {
    const own = dict.get(PDFName.of('Pg'))?.toString() ?? page;
    const children: Element[] = [];
    const content: { page: string; mcid: number }[] = [];
    const objects: string[] = [];
    for (const kid of kidsOf(dict)) {
      const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
      if (value instanceof PDFNumber) content.push({ page: own, mcid: value.asNumber() });
      else if (value instanceof PDFDict) {
        const type = value.get(PDFName.of('Type'))?.toString();
        const on = value.get(PDFName.of('Pg'))?.toString() ?? own;
        if (type === '/MCR')
          content.push({ page: on, mcid: value.lookup(PDFName.of('MCID'), PDFNumber).asNumber() });
        else if (type === '/OBJR') objects.push(value.get(PDFName.of('Obj'))?.toString() ?? '');
        else children.push(read(value, String(kid), own));
      }
    }
    const type = dict.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? 'Root';
    return {
      type: standard(type),
      alt: textOf(dict.lookup(PDFName.of('Alt'))),
      children,
      content,
      objects,
      ref,
    };
  };
  return read(root, 'root', '');
}

/** An element and all below it, in reading order. */
export const everyElement = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(everyElement),
];

/** The entries of a number tree, such as ParentTree. */
export function numberTree(tree: PDFDict | undefined): ReadonlyMap<number, unknown> {
  const entries = new Map<number, unknown>();
  const nums = tree?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  for (let at = 0; nums && at + 1 < nums.size(); at += 2) {
    entries.set(nums.lookup(at, PDFNumber).asNumber(), nums.get(at + 1));
  }
  const kids = tree?.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let at = 0; kids && at < kids.size(); at += 1) {
    for (const [key, value] of numberTree(kids.lookup(at, PDFDict))) entries.set(key, value);
  }
  return entries;
}
