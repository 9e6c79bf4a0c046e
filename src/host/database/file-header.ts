import { t } from '../../shared/language/translate.ts';
import type { Failure } from '../../shared/result.ts';
import { APPLICATION_ID } from './application-id.ts';
import { type Migration, newestFormat } from './migrations/migration.ts';

/** Bytes at the beginning of a SQLite file that say what it is. */
export const HEADER_BYTES = 100;

const MAGIC = 'SQLite format 3\0';

/** Says why a file with this header is not opened; undefined where it may be. Nothing of the file is run for it. */
export function checkHeader(
  name: string,
  header: Buffer,
  size: number,
  known: readonly Migration[],
): Failure | undefined {
  const newest = newestFormat(known);
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return {
      code: 'not-a-project',
      message: t(
        '“{{name}}” is not a Throughline project: it is another kind of file, or its beginning is damaged. It was not changed.',
        { name },
      ),
    };
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    return {
      code: 'not-a-project',
      message: t(
        '“{{name}}” is a database of another program, not a Throughline project. It was not changed.',
        { name },
      ),
    };
  }
  const version = header.readInt32BE(60);
  if (version > newest) {
    return {
      code: 'newer-version',
      message: t(
        '“{{name}}” was saved by a newer version of Throughline (format {{version}}; this one reads up to {{newest}}). Update Throughline to open it. The file was not changed.',
        { name, version, newest },
      ),
    };
  }
  if (!known.some((migration) => migration.version === version))
    return damaged(name, t('its format number {{version}} does not exist', { version }));
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0)
    return damaged(name, t('its page size is invalid'));
  const pages = header.readUInt32BE(28);
  if (pages * pageSize > size)
    return damaged(
      name,
      t('its end is missing (only {{size}} of {{whole}} bytes are left)', { size, whole: pages * pageSize }),
    );
  return undefined;
}

/** The failure for a file whose inside is broken; `why` is a clause in the language that is spoken. */
export const damaged = (name: string, why: string): Failure => ({
  code: 'damaged',
  message: t('“{{name}}” is damaged: {{why}}. The file was not changed.', { name, why }),
});
