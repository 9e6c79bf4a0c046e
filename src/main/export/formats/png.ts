import { t } from '../../../shared/language/translate.ts';
import { createPngEncoder, PNG_HEAD, PNG_SIGNATURE, type PngText } from './png-encoder.ts';
import type { WholeFile } from '../../../files/whole-file.ts';
import { drawingNotes, type Written, type WriteExport } from './write-export.ts';
import { pictureSize } from '../../../shared/protocol/export-page.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** CSS px an inch: a picture at scale 1 prints as large as the map is. */
const PX_PER_INCH = 96;
/** PNG allows 2^31 - 1; a wider row than this would not fit one piece. */
const LARGEST_SIDE = 1_000_000;

/** The page draws rows from top to bottom and each piece goes to the disk before the next is drawn. */
export const writePng: WriteExport = async ({ page, file, options, author, software, progress, inside }) => {
  progress.stage(0.3, t('Reading the map'));
  const begun = await page.next('drawing');
  if (!begun.ok) return begun;
  const { drawing } = begun.value;
  const { width, height } = pictureSize(drawing, options.scale);
  if (Math.max(width, height) > LARGEST_SIDE) return tooLarge(width, height);
  const created = await createPngEncoder(
    {
      width,
      height,
      dotsPerInch: PX_PER_INCH * options.scale,
      texts: [
        { keyword: 'Title', text: drawing.title },
        { keyword: 'Author', text: author },
        { keyword: 'Description', text: drawing.description },
        { keyword: 'Software', text: software },
      ].filter(({ text }: PngText) => text !== ''),
    },
    file.write,
  );
  if (!created.ok) return created;
  const encoder = created.value;
  try {
    progress.stage(0.97, t('Drawing', { context: 'progress' }));
    // The last bytes come after all rows are drawn, with the end of the stream.
    for (let rows = 0, ended = false; !ended; ) {
      const piece = await page.next('picture');
      if (!piece.ok) return piece;
      ended = rows === height;
      rows = piece.value.rows;
      const written = await encoder.write(piece.value.packed);
      if (!written.ok) return written;
      progress.within(rows / height);
    }
    progress.stage(0.99, t('Checking'));
    const finished = await encoder.finish(inside);
    if (!finished.ok) return finished;
  } finally {
    encoder.close();
  }
  return checked(file, { width, height, parts: 1, notes: drawingNotes(drawing) });
};

/** Reads the file back where it says its size and where it ends. */
async function checked(file: WholeFile, written: Written): Promise<Result<Written>> {
  const head = Buffer.from(await file.read(0, PNG_HEAD));
  const end = Buffer.from(await file.read(file.size() - 8, 8));
  const whole =
    head.length === PNG_HEAD &&
    head.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE) &&
    head.readUInt32BE(16) === written.width &&
    head.readUInt32BE(20) === written.height &&
    end.toString('latin1', 0, 4) === 'IEND';
  return whole
    ? ok(written)
    : fail(
        'check-failed',
        t('The PNG was not written correctly, so it was removed. Your project is safe. Export again.'),
      );
}

const tooLarge = (width: number, height: number): Result<never> =>
  fail(
    'picture-too-large',
    t(
      'The picture would be {{width}} × {{height}} px, too large for a PNG. No file was written. Choose a smaller scale, one stage, or PDF.',
      { width, height },
    ),
  );
