import type { WebContents } from 'electron';
import { t } from '../../../shared/language/translate.ts';
import { drawn, type WriteExport } from './write-export.ts';
import type { ExportPage } from '../page/export-page.ts';
import type { finishPdf } from './finish-pdf.ts';
import type { PrintedDrawing } from './place-pieces.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

const PX_PER_INCH = 96;
/** The longest side a PDF page can have in its default unit, px (200 inches). */
const LONGEST_SIDE = 200 * PX_PER_INCH;
/** Chromium prints no smaller than a tenth. */
const LARGEST_UNIT = 10;
/** Room, px of the printed page, so that rounding cannot begin a second page; cut off again afterwards. */
const SLACK = 2;

/** Loads what works on a printed file; nothing else needs so large a library. */
export const loadFinishing = (): Promise<{ readonly finishPdf: typeof finishPdf }> =>
  import('./finish-pdf.ts');

/**
 * The page holds the map as positioned text and vector pictures, which Chromium prints on one page of the map's size;
 * what comes on paper of a given size is laid out on its pages already.
 * A page past 200 inches is printed smaller and its unit made larger, so it has its real size in readers.
 */
export const writePdf: WriteExport = async ({ page, file, author, software, progress, inside }) => {
  progress.stage(0.35, t('Reading the map'));
  const begun = await page.next('drawing');
  if (!begun.ok) return begun;
  const { drawing } = begun.value;
  const { pieces } = drawing;
  for (const size of pieces ? [pieces, drawing] : [drawing]) {
    if (unitOf(size) > LARGEST_UNIT) return tooLarge(size);
  }
  progress.stage(0.5, t('Placing text'));
  let shared: PrintedDrawing | null = null;
  if (pieces) {
    const printed = await printNext(page, pieces, { tagged: false });
    if (!printed.ok) return printed;
    shared = { bytes: printed.value, unit: unitOf(pieces) };
  }
  const unit = unitOf(drawing);
  progress.stage(0.85, t('Printing'));
  const printed = await printNext(page, drawing, { tagged: true });
  if (!printed.ok) return printed;
  const pages = printed.value;
  progress.stage(0.95, t('Adding structure, checking'));
  const { finishPdf: finish } = await loadFinishing();
  const size = drawing.paper;
  const finished = await page.unlessStopped(
    finish(pages, { drawing, shared, unit, author, software, inside }),
  );
  if (!finished.ok) return finished;
  if (!finished.value.ok) return finished.value;
  const written = await file.write(finished.value.value);
  if (!written.ok) return written;
  return drawn({ ...size, parts: drawing.pages }, drawing);
};

type Size = { readonly width: number; readonly height: number };

/** How many points one unit of a page must stand for, so that the page is no longer than it can be. */
const unitOf = ({ width, height }: Size): number =>
  Math.ceil((Math.max(width, height) + SLACK) / LONGEST_SIDE);

const tooLarge = ({ width, height }: Size): Result<never> =>
  fail(
    'page-too-large',
    t(
      'The map is {{width}} × {{height}} px, too large for one PDF page. No file was written. Export one stage at a time, or an SVG.',
      { width, height },
    ),
  );

/** Prints what the page shows next. */
async function printNext(
  page: ExportPage,
  size: Size,
  { tagged }: { readonly tagged: boolean },
): Promise<Result<Uint8Array>> {
  const ready = await page.next('printable');
  if (!ready.ok) return ready;
  const printed = await page.print((contents) => print(contents, size, tagged));
  return printed.ok ? printed.value : printed;
}

/** Chromium says no more about a failure than that there was one. */
async function print(contents: WebContents, size: Size, tagged: boolean): Promise<Result<Uint8Array>> {
  const { width, height } = size;
  const unit = unitOf(size);
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
      generateTaggedPDF: tagged,
      generateDocumentOutline: tagged,
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
