import { basename, extname } from 'node:path';
import { t } from '../shared/language/translate.ts';

/** A project's name as a file name every system takes. */
export function fileNameOf(name: string): string {
  const safe = name
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  const plain = safe.replace(/^[. ]+|[. ]+$/g, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(basename(plain, extname(plain))) ? t('Journey map') : plain;
}

/** Adds the extension where the name has another or none. */
export const withExtension = (path: string, extension: string | null): string =>
  extension === null || path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
