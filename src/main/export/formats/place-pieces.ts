import {
  beginMarkedContent,
  clip,
  concatTransformationMatrix,
  drawObject,
  endMarkedContent,
  endPath,
  PDFArray,
  type PDFDocument,
  type PDFEmbeddedPage,
  PDFName,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
} from '@cantoo/pdf-lib';
import { readPdf } from '../pdf-file/read-pdf.ts';
import { POINTS_PER_PX } from '../../../shared/exports/paper/units.ts';
import type { ExportDrawing, ExportedPiece } from '../../../shared/protocol/export-page.ts';

/** A drawing that was printed alone, on one page, and how many points one unit of that page stands for. */
export type PrintedDrawing = { readonly bytes: Uint8Array; readonly unit: number };

/**
 * Puts pieces of one drawing under what is on the pages. The drawing is in the file once, however many pages show it, and its
 * text stays text. For readers that cannot see, the pieces are no content: the first page has all of it, tagged.
 * False where the drawing was not printed on one page.
 */
export async function placePieces(
  pdf: PDFDocument,
  { width, height, pages }: NonNullable<ExportDrawing['pieces']>,
  { bytes, unit }: PrintedDrawing,
): Promise<boolean> {
  const printed = await readPdf(bytes);
  const [page, second] = printed.getPages();
  if (page === undefined || second !== undefined) return false;
  const points = { width: width * POINTS_PER_PX, height: height * POINTS_PER_PX };
  const top = page.getHeight();
  const drawing = await pdf.embedPage(page, {
    left: 0,
    right: points.width / unit,
    top,
    bottom: top - points.height / unit,
  });
  for (const [index, piece] of pages.entries()) {
    if (piece !== null) placePiece(pdf.getPage(index), drawing, piece, { height: points.height, unit });
  }
  return true;
}

function placePiece(
  page: PDFPage,
  drawing: PDFEmbeddedPage,
  { clip: shown, x, y, scale }: ExportedPiece,
  { height, unit }: { readonly height: number; readonly unit: number },
): void {
  const top = page.getHeight();
  const name = PDFName.of('Drawing');
  page.node.setXObject(name, drawing.ref);
  const operators = [
    beginMarkedContent(PDFName.of('Artifact')),
    pushGraphicsState(),
    rectangle(
      shown.x * POINTS_PER_PX,
      top - (shown.y + shown.height) * POINTS_PER_PX,
      shown.width * POINTS_PER_PX,
      shown.height * POINTS_PER_PX,
    ),
    clip(),
    endPath(),
    concatTransformationMatrix(
      scale * unit,
      0,
      0,
      scale * unit,
      x * POINTS_PER_PX,
      top - y * POINTS_PER_PX - height * scale,
    ),
    drawObject(name),
    popGraphicsState(),
    endMarkedContent(),
  ];
  const { context } = page.doc;
  page.node.normalize();
  const contents = page.node.Contents();
  if (!(contents instanceof PDFArray)) throw new Error('A printed page has no content.');
  contents.insert(0, context.register(context.contentStream(operators)));
}
