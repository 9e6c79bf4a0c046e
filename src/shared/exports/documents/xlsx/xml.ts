import { type Cell, readBack, serialOf, shownNumber, writtenText } from '../../../workbook/cell.ts';

/** Every part of a workbook begins so. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Text between tags and in attributes. What XML cannot hold, and what Excel would take for that, is written by its number. */
export const escapeXml = (text: string): string =>
  SAFE.test(text)
    ? text
    : text
        .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
        .replace(/[\ufffe\uffff]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase()}_`)
        .replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);
const SAFE = /^[^&<>"_\ufffe\uffff]*$/;
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/**
 * The looks of cells, by their place in styles.xml. `guarded` is for a text that begins as a formula does: it stays text also
 * where somebody edits the cell, as if an apostrophe stood before it.
 */
export const styles = {
  plain: 0,
  header: 1,
  calculatedHeader: 2,
  stage: 3,
  text: 4,
  guarded: 5,
  number: 6,
  share: 7,
  preciseShare: 8,
  day: 9,
  calculated: 10,
  calculatedGuarded: 11,
  calculatedNumber: 12,
  title: 13,
  heading: 14,
  calculatedFraction: 15,
} as const;
export type Style = keyof typeof styles;

/** Texts that a program for tables may take for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function styleOf(cell: Exclude<Cell, null>, isCalculated: boolean): Style {
  switch (cell.kind) {
    case 'text':
      if (FORMULA.test(cell.text)) return isCalculated ? 'calculatedGuarded' : 'guarded';
      return isCalculated ? 'calculated' : 'text';
    case 'number':
      if (!isCalculated) return 'number';
      return Number.isInteger(cell.value) ? 'calculatedNumber' : 'calculatedFraction';
    case 'share':
      return Number.isInteger(Number((cell.value * 100).toPrecision(12))) ? 'share' : 'preciseShare';
    case 'day':
      return serialOf(cell.day) === null ? 'text' : 'day';
  }
}

/** A cell in its place; an empty one has a look too, so that what is written into it wraps. */
export function cellXml(
  cell: Cell,
  place: string,
  { isCalculated = false, style }: { readonly isCalculated?: boolean; readonly style?: Style } = {},
): string {
  if (cell === null) return '';
  const look = styles[style ?? styleOf(cell, isCalculated)];
  const s = look === 0 ? '' : ` s="${look}"`;
  if (cell.kind === 'number' || cell.kind === 'share')
    return `<c r="${place}"${s}><v>${shownNumber(cell.value)}</v></c>`;
  const serial = cell.kind === 'day' ? serialOf(cell.day) : null;
  if (serial !== null) return `<c r="${place}"${s}><v>${serial}</v></c>`;
  const text = cell.kind === 'text' ? writtenText(cell.text) : readBack(cell);
  return `<c r="${place}"${s} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const font = (more: string): string =>
  `<font>${more}<sz val="11"/><color rgb="FF1D2430"/><name val="Calibri"/><family val="2"/></font>`;
const gray = '<font><sz val="11"/><color rgb="FF5B6470"/><name val="Calibri"/><family val="2"/></font>';
const fill = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const wrap = '<alignment vertical="top" wrapText="1"/>';
const top = '<alignment vertical="top"/>';
const start = '<alignment horizontal="left" vertical="top"/>';
const xf = (
  { num = 0, font: f = 0, fill: l = 0, border = 0, guarded = false }: Look,
  alignment: string,
): string =>
  `<xf numFmtId="${num}" fontId="${f}" fillId="${l}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${guarded ? ' quotePrefix="1"' : ''}>${alignment}</xf>`;
type Look = {
  readonly num?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly guarded?: boolean;
};
const DAY = 14;
/** `48,200` and `1.67`: the value in the cell has all of its digits. */
const WHOLE = 3;
const TWO_DIGITS = 4;
const PERCENT = 9;
const PRECISE_PERCENT = 10;

/** styles.xml: the looks of `styles`, in their order. */
export const stylesXml = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="5">${font('')}${font('<b/>')}${gray}<font><b/><sz val="18"/><color rgb="FF1D2430"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="13"/><color rgb="FF1D2430"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFDCE6F5')}${fill('FFEDEFF2')}${fill('FFF6F7F9')}${fill('FFC9D8F0')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8A96A8"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${Object.keys(styles).length}">${[
  xf({}, top),
  xf({ font: 1, fill: 2, border: 1 }, wrap),
  xf({ font: 1, fill: 3, border: 1 }, wrap),
  xf({ font: 1, fill: 5 }, wrap),
  xf({}, wrap),
  xf({ guarded: true }, wrap),
  xf({}, top),
  xf({ num: PERCENT }, top),
  xf({ num: PRECISE_PERCENT }, top),
  xf({ num: DAY }, top),
  xf({ font: 2, fill: 4 }, wrap),
  xf({ font: 2, fill: 4, guarded: true }, wrap),
  xf({ num: WHOLE, font: 2, fill: 4 }, top),
  xf({ font: 3 }, start),
  xf({ font: 4 }, start),
  xf({ num: TWO_DIGITS, font: 2, fill: 4 }, top),
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
