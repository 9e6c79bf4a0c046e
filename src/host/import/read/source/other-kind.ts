import { fileTypeFromBuffer } from 'file-type';
import { ok, type Result } from '../../../../shared/result.ts';
import { APPLICATION_ID } from '../../../database/application-id.ts';
import { oldWorkbook, otherKind, projectFile, protectedWorkbook, webPage } from './failures.ts';
import { readPiece } from './read-chunks.ts';

/** What a file is that may hold a table: text of some kind, or a ZIP file, which may hold a workbook. */
export type MaybeTable = 'text' | 'zip';

/** Refuses by its first bytes what is no table, and says what it is. */
export async function kindOf(path: string, start: Buffer): Promise<Result<MaybeTable>> {
  if (isMarkup(start)) return webPage(path);
  if (isMarked(start)) return ok('text');
  const type = await fileTypeFromBuffer(start);
  if (type === undefined) return ok('text');
  if (zips.has(type.ext)) return ok('zip');
  // Two or three letters make a signature: a header that begins with “BMI” is no picture.
  if (!start.includes(0) && !documents.has(type.ext)) return ok('text');
  if (type.ext === 'sqlite') return isProject(start) ? projectFile(path) : otherKind(path, 'SQLite');
  if (type.ext === 'cfb')
    return (await isEncrypted(path, start)) ? protectedWorkbook(path) : oldWorkbook(path);
  return otherKind(path, type.ext.toUpperCase());
}

const zips: ReadonlySet<string> = new Set(['zip', 'xlsx', 'xlsm', 'xltx', 'xltm']);
/** Kinds that are written in letters too. */
const documents: ReadonlySet<string> = new Set(['pdf', 'rtf', 'eps', 'ps', 'vcf', 'ics']);

const isProject = (start: Buffer): boolean => start.length >= 72 && start.readUInt32BE(68) === APPLICATION_ID;

/** A byte order mark: only texts have one. */
const isMarked = (start: Buffer): boolean =>
  /^(\xff\xfe|\xfe\xff|\xef\xbb\xbf)/.test(start.toString('latin1', 0, 3));

/** Programs write tables as web pages, or as XML, and name them .xls. */
const isMarkup = (start: Buffer): boolean =>
  /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(!doctype|html|head|table|meta|\?xml|workbook)\b/i.test(
    start.toString('latin1', 0, 1_024).replaceAll('\0', ''),
  );

/** Office keeps an old workbook and one with a password in the same container; the names of its parts tell which. */
async function isEncrypted(path: string, start: Buffer): Promise<boolean> {
  if (start.length < 76) return false;
  const sectorBytes = 2 ** Math.min(12, start.readUInt16LE(30));
  const directory = (start.readUInt32LE(48) + 1) * sectorBytes;
  const names = await readPiece(path, directory, 4_096);
  return names.ok && names.value.includes(Buffer.from('Encrypt', 'utf16le'));
}
