import type { WebContents } from 'electron';
import { t } from '../../../shared/language/translate.ts';
import { drawn, type WriteExport } from './write-export.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

const PX_PER_INCH = 96;
const POINTS_PER_PX = 72 / PX_PER_INCH;
/** Points. */
const A4_ACROSS = { width: 841.89, height: 595.28 };
/** The longest side a PDF page can have in its default unit, px (200 inches). */
const LONGEST_SIDE = 200 * PX_PER_INCH;
/** Chromium prints no smaller than a tenth. */
const LARGEST_UNIT = 10;
/** Room, px of the printed page, so that rounding cannot begin a second page; cut off again afterwards. */
const SLACK = 2;

/**
 * The page holds the map as positioned text and vector pictures, which Chromium prints on one page of the map's size;
 * a long table comes as several pages of A4, each laid out already.
 * A page past 200 inches is printed smaller and its unit made larger, so it has its real size in readers.
 */
export const writePdf: WriteExport = async ({ page, file, author, software, progress }) => {
  progress.stage(0.35, t('Reading the map'));
  const begun = await page.next('drawing');
  if (!begun.ok) return begun;
  const { drawing } = begun.value;
  const unit = Math.ceil((Math.max(drawing.width, drawing.height) + SLACK) / LONGEST_SIDE);
  if (unit > LARGEST_UNIT) {
    return fail(
      'page-too-large',
      t(
        'The map is {{width}} × {{height}} px, too large for one PDF page. No file was written. Export one stage at a time, or an SVG.',
        { width: drawing.width, height: drawing.height },
      ),
    );
  }
  progress.stage(0.5, t('Placing text'));
  const ready = await page.next('printable');
  if (!ready.ok) return ready;
  progress.stage(0.85, t('Printing'));
  const printed = await page.print((contents) => print(contents, drawing, unit));
  if (!printed.ok) return printed;
  if (!printed.value.ok) return printed.value;
  const pages = printed.value.value;
  progress.stage(0.95, t('Adding structure, checking'));
  const { finishPdf } = await import('./finish-pdf.ts');
  const size =
    drawing.paper === 'a4-landscape'
      ? A4_ACROSS
      : { width: drawing.width * POINTS_PER_PX, height: drawing.height * POINTS_PER_PX };
  const finished = await page.unlessStopped(finishPdf(pages, { drawing, size, unit, author, software }));
  if (!finished.ok) return finished;
  if (!finished.value.ok) return finished.value;
  const written = await file.write(finished.value.value);
  if (!written.ok) return written;
  return drawn({ ...size, parts: drawing.pages }, drawing.missingPictures);
};

/** Chromium says no more about a failure than that there was one. */
async function print(
  contents: WebContents,
  { width, height }: { readonly width: number; readonly height: number },
  unit: number,
): Promise<Result<Uint8Array>> {
  try {
    const pages = await contents.printToPDF({
      pageSize: {
        width: (width / unit + SLACK) / PX_PER_INCH,
        height: (height / unit + SLACK) / PX_PER_INCH,
      },
      scale: 1 / unit,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
      preferCSSPageSize: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return ok(pages);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      'print-failed',
      t(
        'The PDF could not be printed ({{reason}}). No file was written and your project is safe. Start the app again, or export an SVG.',
        { reason },
      ),
    );
  }
}
