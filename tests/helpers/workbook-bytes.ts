import { strToU8, zipSync, type Zippable } from 'fflate';

/** A workbook's parts as Excel writes them; each can be replaced. */
export type WorkbookParts = {
  /** What is inside of `<worksheet>`, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly is1904?: boolean;
  readonly texts?: readonly string[];
  /** Formats of numbers: cells of style 1, 2, ... have them in turn. */
  readonly formats?: readonly (string | number)[];
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
};

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export function workbookBytes({
  sheets,
  hidden = [],
  is1904 = false,
  texts = [],
  formats = [],
  more = {},
}: WorkbookParts): Buffer {
  const names = Object.keys(sheets);
  const custom = formats.flatMap((format, at) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(format)}"/>`] : [],
  );
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `${head}<sst ${main} count="${texts.length}">${texts.map((text) => `<si>${text.startsWith('<') ? text : `<t xml:space="preserve">${escapeXml(text)}</t>`}</si>`).join('')}</sst>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map(
        (format, at) =>
          `<xf numFmtId="${typeof format === 'number' ? format : 164 + at}" applyNumberFormat="1"/>`,
      )
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${head}<worksheet ${main}>${sheets[name]}</worksheet>`,
      ]),
    ),
    ...more,
  };
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
  return Buffer.from(zipSync(zippable, { level: 6 }));
}

/** Cells given as XML, in rows from 1. */
export const sheetOf = (...rows: readonly string[]): string =>
  `<sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('')}</sheetData>`;
