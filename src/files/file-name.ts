import { basename, extname } from 'node:path';
import { t } from '../shared/language/translate.ts';
import { fitName, MAX_NAME_BYTES } from './fit-name.ts';

const MAX_CHARACTERS = 80;

/** A project's name as a file name every system takes, also with this ending. */
export function suggestedName(name: string, extension: string): string {
  const ending = `.${extension}`;
  const clean = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const safe = fitName(clean, MAX_NAME_BYTES - Buffer.byteLength(ending), MAX_CHARACTERS);
  const plain = safe.replace(/^[. ]+|[. ]+$/g, '');
  const isName = !/^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(basename(plain, extname(plain)));
  return (isName ? plain : t('Journey map')) + ending;
}

/** Adds the extension where the name has another or none. */
export const withExtension = (path: string, extension: string | null): string =>
  extension === null || path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
