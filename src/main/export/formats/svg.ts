import { t } from '../../../shared/language/translate.ts';
import { drawn, type WriteExport } from './write-export.ts';
import { fail } from '../../../shared/result.ts';

/** The page writes the whole document; here it only goes to the disk. */
export const writeSvg: WriteExport = async ({ page, file, progress }) => {
  progress.stage(0.6, t('Reading the map'));
  const begun = await page.next('drawing');
  if (!begun.ok) return begun;
  progress.stage(0.95, t('Drawing', { context: 'progress' }));
  const sent = await page.next('svg');
  if (!sent.ok) return sent;
  const { document } = sent.value;
  const ends = new TextDecoder().decode(document.subarray(-16)).trimEnd();
  if (!ends.endsWith('</svg>')) {
    return fail(
      'check-failed',
      t('The SVG was not completed, so no file was written. Your project is safe. Export again.'),
    );
  }
  const written = await file.write(document);
  if (!written.ok) return written;
  const { drawing } = begun.value;
  return drawn({ width: drawing.width, height: drawing.height, parts: 1 }, drawing);
};
