import { posix } from 'node:path';
import type { SheetInfo } from '../../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { damagedWorkbook, noSheets, otherKind } from '../source/failures.ts';
import { MAX_LIST_BYTES, MAX_SHEET_BYTES } from '../source/limits.ts';
import { builtInDate, dateFormatOf, plainText, type DateFormat } from './cell-text.ts';
import { columnOf, rowOf } from './cell-name.ts';
import { prefixed, readXml, type XmlHandler } from './read-xml.ts';
import { zipFailure, type Parts } from './zip-parts.ts';

export type Sheet = { readonly name: string; readonly isHidden: boolean; readonly part: string };

export type Workbook = {
  readonly is1904: boolean;
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
};

/** Reads a part of a workbook that is small enough to be read as a whole. */
async function readPart(parts: Parts, name: string, handler: XmlHandler): Promise<Result<null>> {
  const stream = await parts.open(name, MAX_LIST_BYTES);
  if (!stream.ok) return stream;
  try {
    return (await readXml(stream.value, handler)) ? ok(null) : damagedWorkbook(parts.path, name);
  } catch (error) {
    return zipFailure(parts.path, error, name);
  } finally {
    stream.value.destroy();
  }
}

type Relation = { readonly type: string; readonly part: string };

/** What a part refers to, by id. */
async function relationsOf(parts: Parts, part: string): Promise<Result<ReadonlyMap<string, Relation>>> {
  const relations = new Map<string, Relation>();
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!parts.names.includes(name)) return ok(relations);
  const read = await readPart(parts, name, {
    open: (element, { Id, Type, Target, TargetMode }) => {
      if (element !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
        return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: Type?.split('/').at(-1) ?? '', part: target });
    },
  });
  return read.ok ? ok(relations) : read;
}

/** The list of a workbook's sheets, and where its texts and styles are. */
export async function readWorkbook(parts: Parts): Promise<Result<Workbook>> {
  const root = await relationsOf(parts, '');
  if (!root.ok) return root;
  const main =
    [...root.value.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!parts.names.includes(main) || !main.endsWith('.xml') || !main.startsWith('xl/'))
    return otherKind(parts.path, zipKind(parts.names));
  const relations = await relationsOf(parts, main);
  if (!relations.ok) return relations;
  const partOf = (type: string): string | null =>
    [...relations.value.values()].find(
      (relation) => relation.type === type && parts.names.includes(relation.part),
    )?.part ?? null;
  const sheets: Sheet[] = [];
  let is1904 = false;
  const read = await readPart(parts, main, {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (element !== 'sheet') return;
      const relation = relations.value.get(prefixed(attributes, 'id') ?? '');
      // Charts have sheets of their own, without cells.
      if (relation?.type !== 'worksheet' || !parts.names.includes(relation.part)) return;
      const isHidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
      sheets.push({ name: plainText(attributes['name'] ?? ''), isHidden, part: relation.part });
    },
  });
  if (!read.ok) return read;
  return sheets.length === 0
    ? noSheets(parts.path)
    : ok({ is1904, sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') });
}

export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

/** Other files that are ZIP files too, by a part that each has. */
const zipKinds: readonly (readonly [part: RegExp, kind: string])[] = [
  [/^xl\/workbook\.bin$/, 'XLSB'],
  [/^word\//, 'DOCX'],
  [/^ppt\//, 'PPTX'],
  [/^content\.xml$/, 'ODS'],
  [/^Index\/Document\.iwa$/, 'NUMBERS'],
];
const zipKind = (names: readonly string[]): string =>
  zipKinds.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? 'ZIP';

/** The texts that cells refer to by number. Readings of East Asian texts are no part of them. */
export async function readSharedStrings(
  parts: Parts,
  { sharedStrings }: Workbook,
): Promise<Result<readonly string[]>> {
  const texts: string[] = [];
  if (sharedStrings === null) return ok(texts);
  let [text, isText, isReading] = ['', false, false];
  const read = await readPart(parts, sharedStrings, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    close: (name) => {
      if (name === 'si') texts.push(plainText(text));
      else if (name === 'rPh') isReading = false;
      else if (name === 't') isText = false;
    },
    text: (more) => {
      if (isText) text += more;
    },
  });
  return read.ok ? ok(texts) : read;
}

/** Which date a cell's style makes of a number, by the style's place in the list. */
export async function readDateFormats(
  parts: Parts,
  { styles }: Workbook,
): Promise<Result<readonly (DateFormat | null)[]>> {
  const formats: (DateFormat | null)[] = [];
  if (styles === null) return ok(formats);
  const codes = new Map<number, string>();
  let isCellStyle = false;
  const read = await readPart(parts, styles, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isCellStyle = true;
      else if (name === 'xf' && isCellStyle) {
        const id = Number(attributes['numFmtId'] ?? 0);
        const code = codes.get(id);
        formats.push(code === undefined ? builtInDate(id) : dateFormatOf(code));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return read.ok ? ok(formats) : read;
}

/** What a sheet claims about its size, in front of its rows. */
export async function sheetInfo(parts: Parts, { name, isHidden, part }: Sheet): Promise<Result<SheetInfo>> {
  const bytes = parts.bytesOf(part);
  let claimed: string | undefined;
  let isOver = false;
  const stream = await parts.open(part, MAX_SHEET_BYTES);
  // A sheet that is refused is still listed: another one may be wanted.
  if (!stream.ok) return ok({ name, isHidden, rows: null, columns: null, bytes });
  try {
    await readXml(
      stream.value,
      {
        open: (element, attributes) => {
          if (element === 'dimension') claimed ??= attributes['ref'];
          isOver ||= element === 'sheetData';
        },
      },
      () => isOver,
    );
  } catch (error) {
    return zipFailure(parts.path, error, part);
  } finally {
    stream.value.destroy();
  }
  const last = claimed?.split(':').at(-1) ?? '';
  const rows = rowOf(last);
  const isKnown = claimed?.includes(':') === true && Number.isFinite(rows);
  return ok({ name, isHidden, rows: isKnown ? rows : null, columns: isKnown ? columnOf(last) : null, bytes });
}
