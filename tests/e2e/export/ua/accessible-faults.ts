import { readFile } from 'node:fs/promises';
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { readMarkedContent } from './marked-content.ts';
import { type Element, everyElement, numberTree, readStructure } from './structure.ts';

/**
 * What keeps a PDF from being accessible as PDF/UA-1 (ISO 14289-1) asks, as far as a program can see it. veraPDF, which
 * checks all of it, is in no registry; these are the rules that apply to what we write.
 */
export async function accessibleFaults(path: string): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  const structure = readStructure(pdf);
  if (!structure) return ['it has no structure'];
  return [
    ...documentFaults(pdf),
    ...metadataFaults(pdf),
    ...structureFaults(structure),
    ...pdf
      .getPages()
      .flatMap((page, index) => pageFaults(pdf, page, structure).map((one) => `page ${index + 1}: ${one}`)),
    ...fontFaults(pdf),
    ...attachmentFaults(pdf),
  ];
}

const said = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

function documentFaults({ catalog, context }: PDFDocument): readonly string[] {
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  const shown = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  const info = context.lookup(context.trailerInfo.Info);
  const title = info instanceof PDFDict ? said(info.lookup(PDFName.of('Title'))) : '';
  return [
    ...(marked?.lookup(PDFName.of('Marked')) === PDFBool.True ? [] : ['it is not marked']),
    ...(marked?.lookup(PDFName.of('Suspects')) === PDFBool.True ? ['its tags are suspect'] : []),
    ...(/^[a-z]{2,3}(-|$)/i.test(said(catalog.lookup(PDFName.of('Lang')))) ? [] : ['it has no language']),
    ...(title.trim() === '' ? ['it has no title'] : []),
    ...(shown?.lookup(PDFName.of('DisplayDocTitle')) === PDFBool.True ? [] : ['its title is not displayed']),
  ];
}

/** An attached file has its name in both ways, and is listed where programs look for it. */
function attachmentFaults({ catalog, context }: PDFDocument): readonly string[] {
  const files = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Filespec') ? [object] : [],
    );
  const listed = catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
    ?.lookupMaybe(PDFName.of('Names'), PDFArray);
  return [
    ...files.flatMap((file) =>
      ['F', 'UF']
        .filter((key) => said(file.lookup(PDFName.of(key))) === '')
        .map((key) => `an attached file has no ${key}`),
    ),
    ...((listed?.size() ?? 0) === 2 * files.length ? [] : ['an attached file is not listed']),
  ];
}

const xmlEscaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function metadataFaults({ catalog, context }: PDFDocument): readonly string[] {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return ['it has no metadata'];
  const xmp = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  const title = said(info.lookup(PDFName.of('Title')));
  return [
    ...(/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp) ? [] : ['its metadata do not say PDF/UA']),
    ...(xmp.includes(`<rdf:li xml:lang="x-default">${xmlEscaped(title)}</rdf:li>`)
      ? []
      : ['its metadata have no title']),
  ];
}

/** Elements that group others, and cells, which may have nothing in them. */
const mayBeEmpty = new Set(['TD', 'TH']);

function structureFaults(root: Element): readonly string[] {
  const elements = everyElement(root);
  const headings = elements.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.slice(1).map(Number) ?? []);
  const before = [0, ...headings];
  const count = (what: string, wrong: readonly unknown[]): readonly string[] =>
    wrong.length === 0 ? [] : [`${wrong.length} ${what}`];
  const standard = new Set(
    (
      'Root Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
      'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'
    ).split(' '),
  );
  const tables = elements.filter(({ type }) => type === 'Table');
  return [
    ...(headings[0] === 1 ? [] : [`its first heading is of level ${headings[0] ?? 'none'}`]),
    ...count(
      'headings skip a level',
      headings.filter((level, at) => level > (before[at] ?? 0) + 1),
    ),
    ...count(
      'figures have no alternative text',
      elements.filter(({ type, alt }) => type === 'Figure' && !alt?.trim()),
    ),
    ...count(
      'elements are empty',
      elements.filter(
        ({ type, children, content, objects }) =>
          !mayBeEmpty.has(type) && children.length + content.length + objects.length === 0,
      ),
    ),
    ...count(
      'elements are of no standard type',
      elements.filter(({ type }) => !standard.has(type)),
    ),
    ...count(
      'tables have no header',
      tables.filter((table) => !everyElement(table).some(({ type }) => type === 'TH')),
    ),
    ...count(
      'lists have something else than items',
      elements.filter(
        ({ type, children }) =>
          type === 'L' && children.some((one) => !['LI', 'L', 'Caption'].includes(one.type)),
      ),
    ),
  ];
}

function pageFaults(pdf: PDFDocument, page: PDFPage, structure: Element): readonly string[] {
  const { node, ref } = page;
  const elements = everyElement(structure);
  const marked = readMarkedContent(contentOf(page));
  const tagged = elements.flatMap(({ content }) =>
    content.flatMap(({ page: on, mcid }) => (on === ref.toString() ? [mcid] : [])),
  );
  const tree = numberTree(
    pdf.catalog
      .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
      ?.lookupMaybe(PDFName.of('ParentTree'), PDFDict),
  );
  const parents = tree.get(node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber() ?? -1);
  const list = parents instanceof PDFRef ? pdf.context.lookup(parents) : parents;
  const lost = marked.mcids.filter(
    (mcid) => !(list instanceof PDFArray) || !(list.get(mcid) instanceof PDFRef),
  );
  return [
    ...(marked.unmarked.length === 0
      ? []
      : [`${marked.unmarked.length} things are not marked: ${[...new Set(marked.unmarked)].join(' ')}`]),
    ...(marked.nested === 0 ? [] : [`${marked.nested} artifacts are within tags or the other way round`]),
    ...(lost.length === 0 ? [] : [`${lost.length} pieces of content have no parent`]),
    ...(new Set(marked.mcids).size === marked.mcids.length ? [] : ['numbers of content are there twice']),
    ...(marked.mcids.every((mcid) => tagged.includes(mcid)) ? [] : ['content is tagged that no element has']),
    ...(tagged.every((mcid) => marked.mcids.includes(mcid))
      ? []
      : ['elements have content that is not there']),
    ...annotationFaults(pdf, page, elements, tree),
  ];
}

function annotationFaults(
  pdf: PDFDocument,
  { node }: PDFPage,
  elements: readonly Element[],
  tree: ReadonlyMap<number, unknown>,
): readonly string[] {
  const annotations = node.Annots();
  if (!annotations || annotations.size() === 0) return [];
  const faults =
    node.get(PDFName.of('Tabs'))?.toString() === '/S'
      ? []
      : ['its links are not in the order of the structure'];
  for (let at = 0; at < annotations.size(); at += 1) {
    const ref = annotations.get(at);
    const dict = annotations.lookup(at, PDFDict);
    const owner = elements.find(({ objects }) => objects.includes(ref.toString()));
    if (owner?.type !== 'Link') faults.push(`link ${at + 1} is in ${owner?.type ?? 'no element'}`);
    if (said(dict.lookup(PDFName.of('Contents'))).trim() === '') faults.push(`link ${at + 1} says nothing`);
    const parent = tree.get(dict.lookupMaybe(PDFName.of('StructParent'), PDFNumber)?.asNumber() ?? -1);
    if (!(parent instanceof PDFRef) || parent.toString() !== owner?.ref)
      faults.push(`link ${at + 1} has no parent`);
  }
  void pdf;
  return faults;
}

/** The content of a page, decoded, one letter a byte. */
function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  return streams
    .map((stream) => {
      if (stream instanceof PDFRawStream)
        return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      return stream instanceof PDFStream ? Buffer.from(stream.getContents()).toString('latin1') : '';
    })
    .join('\n');
}

function fontFaults({ context }: PDFDocument): readonly string[] {
  const faults: string[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type'))?.toString() !== '/Font') continue;
    const subtype = object.get(PDFName.of('Subtype'))?.toString() ?? '';
    const name = object.get(PDFName.of('BaseFont'))?.toString() ?? subtype;
    const isPart = subtype.startsWith('/CIDFont');
    if (!isPart && object.lookup(PDFName.of('ToUnicode')) === undefined)
      faults.push(`the font ${name} does not say its letters`);
    if (subtype === '/Type0' || subtype === '/Type3') continue;
    const described = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => described?.has(PDFName.of(key))))
      faults.push(`the font ${name} is not embedded`);
  }
  return faults;
}
