import { strToU8, zipSync, type Zippable } from 'fflate/browser';
import { phrase, t } from '../../../language/translate.ts';
import { bookOf, type Book } from '../../../workbook/book.ts';
import { isCut } from '../../../workbook/cell.ts';
import { type SheetKey, sheetKeys } from '../../../workbook/sheet-keys.ts';
import { nameOf } from '../../../words/titles.ts';
import type { DocumentSource, ExportNote, WriteDocument } from '../document.ts';
import { cardSheets } from './card-sheets.ts';
import { mapSheet } from './map-sheet.ts';
import { measureSheet } from './measure-sheet.ts';
import { aboutSheet, listColumn, listSheet, readMeSheet } from './other-sheets.ts';
import { printEdges } from './print-edges.ts';
import { emotionSheet, evidenceSheet, personaSheet } from './record-sheets.ts';
import type { Sheet } from './sheet.ts';
import { headRows, type RangeOf, sheetXml } from './sheet-xml.ts';
import { columnLetters, escapeXml, HEAD, MAIN, OFFICE, stylesXml } from './xml.ts';

/** A workbook to work in, which can be read back: what is on a map in tables, with the ids of the records in hidden columns. */
export const writeXlsx: WriteDocument = async (source) => {
  const { records, view, options, onProgress } = source;
  const stageId = view.stages.length === 1 ? (view.stages[0]?.stage.id ?? null) : null;
  const book = bookOf(records, view.map.id, stageId);
  if (!book) throw new Error('The view is of a map of the records');
  await onProgress(0.1);
  const sheets = sheetsOf(source, book);
  await onProgress(0.4);
  const content = pack(sheets, book, printEdges(source, nameOf(view.map, t('Untitled map'))));
  return { content, parts: sheets.filter(({ isHidden }) => !isHidden).length, notes: notesOf(book, options) };
};

function sheetsOf(source: DocumentSource, book: Book): readonly Sheet[] {
  const { view, measures, records, options, day } = source;
  const pieces = [...records.evidence.values()]
    .filter((piece) => options.confidential || piece.confidentiality !== 'confidential')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byKey = new Map<SheetKey, Sheet>(cardSheets({ book, view, day }));
  const others = [
    mapSheet(view, measures),
    emotionSheet(book),
    measureSheet(book, view, measures),
    evidenceSheet(book, pieces),
    personaSheet(book),
    listSheet(book),
    readMeSheet(source, book),
    aboutSheet(book, {
      day,
      written: {
        card: book.cards.map(({ id }) => id),
        evidence: pieces.map(({ id }) => id),
        persona: [...records.persona.keys()],
      },
    }),
  ];
  for (const sheet of others) byKey.set(sheet.key, sheet);
  return sheetKeys.flatMap((key) => byKey.get(key) ?? []);
}

function pack(sheets: readonly Sheet[], { lists }: Book, edges: string): Uint8Array<ArrayBuffer> {
  const listTab = sheets.find(({ key }) => key === 'lists')?.name ?? '';
  const rangeOf: RangeOf = (list) => {
    const column = columnLetters(listColumn(list) + 2);
    const count = lists[list].length;
    return count === 0
      ? undefined
      : `'${listTab.replaceAll("'", "''")}'!$${column}$3:$${column}$${count + 2}`;
  };
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml,
  };
  sheets.forEach((sheet, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, { rangeOf, isFirst: at === 0, edges });
  });
  const parts: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
  );
  // A date of its own would make two exports of the same records differ.
  return new Uint8Array(zipSync(parts, { level: 6, mtime: '1980-01-01T12:00:00' }));
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (sheets: number): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${Array.from({ length: sheets }, (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`).join('')}</Types>`;

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const workbookXml = (sheets: readonly Sheet[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600" tabRatio="850"/></bookViews><sheets>${sheets
    .map(
      ({ name, isHidden }, at) =>
        `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${isHidden ? ' state="veryHidden"' : ''} r:id="rId${at + 1}"/>`,
    )
    .join('')}</sheets>${printTitlesXml(sheets)}</workbook>`;

/** The headers of a table stand on each of its printed pages. */
const printTitlesXml = (sheets: readonly Sheet[]): string =>
  `<definedNames>${sheets
    .flatMap((sheet, at) =>
      sheet.isTable && !sheet.isHidden
        ? [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${tabOf(sheet)}!$1:$${headRows(sheet)}</definedName>`,
          ]
        : [],
    )
    .join('')}</definedNames>`;

/** The name of a sheet as formulas have it. */
const tabOf = ({ name }: Pick<Sheet, 'name'>): string => `'${escapeXml(name.replaceAll("'", "''"))}'`;

function notesOf(
  { records, map, cards }: Book,
  { confidential }: DocumentSource['options'],
): readonly ExportNote[] {
  const notes: ExportNote[] = [];
  const arrows = [...records.connection.values()].filter(({ mapId }) => mapId === map.id).length;
  if (arrows > 0)
    notes.push({
      message: phrase('A workbook holds no arrows: {{count}} are left out.'),
      params: { count: arrows },
    });
  const cut =
    cards.filter(({ body, rootCause }) => isCut(body) || isCut(rootCause)).length +
    [...records.evidence.values()].filter(({ text }) => isCut(text)).length;
  if (cut > 0)
    notes.push({
      message: phrase('{{count}} texts are longer than a cell of Excel can be, and were cut there.'),
      params: { count: cut },
    });
  const hidden = confidential
    ? 0
    : [...records.evidence.values()].filter((piece) => piece.confidentiality === 'confidential').length;
  if (hidden > 0)
    notes.push({
      message: phrase('{{count}} confidential pieces of evidence are left out.'),
      params: { count: hidden },
    });
  return notes;
}
