import { t } from '../../../shared/language/translate.ts';
import { ok } from '../../../shared/result.ts';
import type { WriteExport } from './write-export.ts';

/** The page writes the whole document from the records; here it only goes to the disk. */
export const writeDocument: WriteExport = async ({ page, file, progress }) => {
  progress.stage(0.9, t('Writing the document'));
  const said = await page.next('about');
  if (!said.ok) return said;
  progress.stage(0.95, t('Saving'));
  const document = await page.next('document');
  if (!document.ok) return document;
  const written = await file.write(document.value.bytes);
  if (!written.ok) return written;
  const { parts, notes } = said.value.about;
  const words = notes.map(({ message, params }) => t(message, params));
  return ok({ width: 0, height: 0, parts, notes: words });
};
