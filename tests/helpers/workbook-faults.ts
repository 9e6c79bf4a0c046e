import { strFromU8, unzipSync } from 'fflate';
import { all, type Element, readXml } from './presentation.ts';

/** In which order the schema (ECMA-376, part 1, annex A: sml.xsd) wants the children of what workbooks are made of. */
const order: Readonly<Record<string, readonly string[]>> = {
  workbook: ['bookViews', 'sheets', 'definedNames'],
  worksheet: [
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'autoFilter',
    'mergeCells',
    'dataValidations',
    'pageMargins',
    'pageSetup',
    'headerFooter',
  ],
  sheetView: ['pane', 'selection'],
  c: ['v', 'is'],
  dataValidation: ['formula1', 'formula2'],
  headerFooter: ['oddHeader', 'oddFooter'],
  styleSheet: ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'],
  font: ['b', 'sz', 'color', 'name', 'family'],
  border: ['left', 'right', 'top', 'bottom', 'diagonal'],
};

/** What makes Excel ask to repair a workbook: none where all is well. Its limits are those of its specification. */
export function workbookFaults(bytes: Uint8Array): readonly string[] {
  const faults: string[] = [];
  const parts = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => path.endsWith('.xml'))
      .map(([path, part]) => [path, readXml(strFromU8(part))] as const),
  );
  for (const [path, part] of parts) check(part, path, faults);
  const book = parts.get('xl/workbook.xml');
  const styles = parts.get('xl/styles.xml');
  const names = book ? all(book, 'sheet').map(({ attributes }) => attributes['name'] ?? '') : [];
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
    faults.push('two sheets have one name');
  for (const name of names)
    if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
      faults.push(`a sheet is called ${name}`);
  const looks = styles ? all(styles, 'cellXfs').flatMap(({ children }) => children).length : 1;
  for (const [path, part] of parts) {
    if (!path.startsWith('xl/worksheets/')) continue;
    const counted = ['mergeCells', 'dataValidations'].flatMap((name) => all(part, name));
    for (const { name, attributes, children } of counted)
      if (Number(attributes['count']) !== children.length) faults.push(`${path}: the count of ${name}`);
    for (const { attributes } of all(part, 'dataValidation'))
      if ((attributes['error'] ?? '').length > 255 || (attributes['errorTitle'] ?? '').length > 32)
        faults.push(`${path}: the words of a validation are too long`);
    for (const { text } of [...all(part, 'formula1'), ...all(part, 'formula2')])
      if (text.length > 255) faults.push(`${path}: a formula of ${text.length}`);
    for (const { text } of [...all(part, 'oddHeader'), ...all(part, 'oddFooter')])
      if (text.length > 255) faults.push(`${path}: what is printed is ${text.length} long`);
    for (const { text } of all(part, 't'))
      if (text.length > 32_767) faults.push(`${path}: a text of ${text.length}`);
    let before = 0;
    for (const row of all(part, 'row')) {
      const line = Number(row.attributes['r']);
      if (line <= before) faults.push(`${path}: row ${line} after ${before}`);
      before = line;
      let last = 0;
      for (const { attributes } of row.children) {
        const place = attributes['r'] ?? '';
        const column = columnOf(place);
        if (!place.endsWith(String(line)) || column <= last) faults.push(`${path}: the cell ${place}`);
        if (Number(attributes['s'] ?? 0) >= looks) faults.push(`${path}: the look of ${place}`);
        last = column;
      }
    }
    for (const { attributes } of all(part, 'row'))
      if (Number(attributes['ht'] ?? 15) > 409) faults.push(`${path}: a row ${attributes['ht']} high`);
  }
  return faults;
}

/** 1 for A, 27 for AA. */
const columnOf = (place: string): number =>
  Array.from(place.replace(/\d+$/, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function check(element: Element, path: string, faults: string[]): void {
  const wanted = order[element.name];
  if (wanted) {
    let at = 0;
    for (const { name } of element.children) {
      const index = wanted.indexOf(name);
      if (index < 0) faults.push(`${path}: ${name} in ${element.name}`);
      else if (index < at) faults.push(`${path}: ${name} too late in ${element.name}`);
      at = Math.max(at, index);
    }
  }
  for (const child of element.children) check(child, path, faults);
}
