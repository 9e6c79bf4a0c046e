import { strFromU8, unzipSync } from 'fflate';
import { all, type Element, readXml } from './presentation.ts';

/** A paragraph as a test reads it. */
export type ReadParagraph = {
  /** The id of its style; '' where it has none. */
  readonly style: string;
  readonly text: string;
  readonly element: Element;
};

/** A text document (.docx) as a test reads it. */
export type TextDocument = {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly xml: (path: string) => Element;
  readonly document: Element;
  readonly paragraphs: readonly ReadParagraph[];
  readonly tables: readonly Element[];
};

export function readTextDocument(content: string | Uint8Array): TextDocument {
  if (typeof content === 'string') throw new Error('A document is no text');
  const files = unzipSync(content);
  const xml = (path: string): Element => {
    const bytes = files[path];
    if (!bytes) throw new Error(`${path} is missing`);
    return readXml(strFromU8(bytes));
  };
  const document = xml('word/document.xml');
  return {
    files,
    xml,
    document,
    paragraphs: all(document, 'w:p').map((element) => ({
      style: all(element, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
      text: textOf(element),
      element,
    })),
    tables: all(document, 'w:tbl'),
  };
}

/** What is read in an element: its texts, and its line breaks as line feeds. */
export function textOf(element: Element): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:br') return '\n';
  return element.children.map(textOf).join('');
}

/** In which order the schema (ECMA-376, 5th edition, part 1, annex A) wants the children of what documents are made of. */
const order: Readonly<Record<string, readonly string[]>> = {
  'w:document': ['w:body'],
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:numPr',
    'w:pBdr',
    'w:tabs',
    'w:bidi',
    'w:spacing',
    'w:ind',
    'w:jc',
    'w:outlineLvl',
  ],
  'w:rPr': [
    'w:rStyle',
    'w:rFonts',
    'w:b',
    'w:bCs',
    'w:i',
    'w:iCs',
    'w:color',
    'w:sz',
    'w:szCs',
    'w:u',
    'w:rtl',
    'w:lang',
  ],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tblPr': [
    'w:tblStyle',
    'w:tblW',
    'w:tblInd',
    'w:tblBorders',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
    'w:tblDescription',
  ],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:tc': ['w:tcPr', 'w:p'],
  'w:sectPr': ['w:headerReference', 'w:footerReference', 'w:pgSz', 'w:pgMar', 'w:titlePg'],
  'w:style': ['w:name', 'w:basedOn', 'w:next', 'w:qFormat', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:tblStylePr'],
  'w:tblStylePr': ['w:rPr', 'w:tcPr'],
  'w:lvl': ['w:start', 'w:numFmt', 'w:pStyle', 'w:lvlText', 'w:lvlJc', 'w:pPr'],
  'w:settings': ['w:zoom', 'w:defaultTabStop', 'w:characterSpacingControl', 'w:compat', 'w:themeFontLang'],
  'wp:inline': ['wp:extent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
  'pic:pic': ['pic:nvPicPr', 'pic:blipFill', 'pic:spPr'],
  'pic:spPr': ['a:xfrm', 'a:prstGeom'],
};

/** What makes Word ask to repair a document, or a screen reader stumble; none where all is well. */
export function faultsOf({ files, xml, document, tables }: TextDocument): readonly string[] {
  const faults: string[] = [];
  const typed = new Set(
    all(xml('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes.PartName),
  );
  for (const path of Object.keys(files)) {
    if (path !== '[Content_Types].xml' && !path.endsWith('.rels') && !typed.has(`/${path}`))
      faults.push(`${path} has no type`);
    if (path.endsWith('.xml') && path.startsWith('word/')) checkOrder(xml(path), path, faults);
  }
  const relations = new Map(
    all(xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes,
    ]),
  );
  for (const relation of relations.values()) {
    const target = relation.Target ?? '';
    if (relation.TargetMode !== 'External' && !files[target.slice(1)]) faults.push(`${target} is missing`);
    if (relation.TargetMode === 'External' && !URL.canParse(target)) faults.push(`${target} is no address`);
  }
  const used = [
    ...all(document, 'w:hyperlink').map(({ attributes }) => attributes['r:id']),
    ...all(document, 'a:blip').map(({ attributes }) => attributes['r:embed']),
  ];
  for (const id of used) if (id !== undefined && !relations.has(id)) faults.push(`${id} is no relationship`);
  const marks = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
  if (new Set(marks).size !== marks.length) faults.push('Bookmarks of one name');
  for (const { attributes } of all(document, 'w:hyperlink'))
    if (attributes['w:anchor'] !== undefined && !marks.includes(attributes['w:anchor']))
      faults.push(`${attributes['w:anchor']} leads nowhere`);
  const styles = new Set(
    all(xml('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']),
  );
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
    for (const { attributes } of all(document, name))
      if (!styles.has(attributes['w:val'])) faults.push(`No style ${attributes['w:val'] ?? ''}`);
  for (const table of tables) {
    const columns = all(table, 'w:gridCol').length;
    const rows = table.children.filter(({ name }) => name === 'w:tr');
    if (rows.some((row) => row.children.filter(({ name }) => name === 'w:tc').length !== columns))
      faults.push('Cells do not fit the grid');
    if (all(table, 'w:tblHeader').length !== 1) faults.push('A table without a header');
    if (!all(table, 'w:tblDescription')[0]?.attributes['w:val']) faults.push('A table that is not described');
  }
  for (const { attributes } of all(document, 'wp:docPr'))
    if (!attributes.descr) faults.push('A picture that is not described');
  return faults;
}

function checkOrder(element: Element, path: string, faults: string[]): void {
  const wanted = order[element.name];
  if (wanted) {
    const places = element.children.map(({ name }) => wanted.indexOf(name));
    if (places.includes(-1) || places.some((place, index) => place < (places[index - 1] ?? 0)))
      faults.push(`${path}: ${element.name} has ${element.children.map(({ name }) => name).join(' ')}`);
  }
  for (const child of element.children) checkOrder(child, path, faults);
}
