import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { t } from '../../../shared/language/translate.ts';
import type { ExportDrawing } from '../../../shared/protocol/export-page.ts';
import { completeStructure } from '../accessible/complete-structure.ts';
import { fontsAreSound } from '../accessible/fonts.ts';
import { markArtifacts } from '../accessible/mark-artifacts.ts';
import { addMetadata } from '../accessible/metadata.ts';
import { attachProject, type ProjectInside } from '../pdf-file/attach-project.ts';
import { readPdf } from '../pdf-file/read-pdf.ts';
import { writePdf } from '../pdf-file/write-pdf.ts';
import { placePieces, type PrintedDrawing } from './place-pieces.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export type PdfDetails = {
  readonly drawing: ExportDrawing;
  /** What the pages show in pieces; null where they show none. */
  readonly shared: PrintedDrawing | null;
  /** How many points one unit of the page stands for. */
  readonly unit: number;
  readonly author: string;
  readonly software: string;
  /** The project that is attached; null: none. */
  readonly inside: ProjectInside | null;
};

/**
 * Gives a printed PDF its exact size, its real unit and its description, and refuses one that is not what it should
 * be: the pages of the drawing, tagged, with an outline of the map's headings. It says that it follows PDF/UA where all is there that
 * a program can check.
 */
export async function finishPdf(printed: Uint8Array, details: PdfDetails): Promise<Result<Uint8Array>> {
  const { drawing, unit } = details;
  const size = drawing.paper;
  const pdf = await readPdf(printed);
  const pages = pdf.getPages();
  if (pages.length !== drawing.pages) {
    return refused(
      t('it has {{pages}} pages instead of {{wanted}}', { pages: pages.length, wanted: drawing.pages }),
    );
  }
  const marked = await markArtifacts(pdf);
  if (drawing.pieces && details.shared) {
    await marked.packed;
    const placed = await placePieces(pdf, drawing.pieces, details.shared);
    if (!placed) return refused(t('the poster is not on one page'));
  }
  const width = size.width / unit;
  const height = size.height / unit;
  for (const page of pages) {
    // The printed page is a little larger than the map, which lies at its top left.
    const bottom = page.getHeight() - height;
    if (page.getWidth() < width || bottom < 0) return refused(t('its page is smaller than the map'));
    page.setMediaBox(0, bottom, width, height);
    page.setCropBox(0, bottom, width, height);
    if (unit > 1) page.node.set(PDFName.of('UserUnit'), PDFNumber.of(unit));
  }
  // A page's own unit came with PDF 1.6; Chromium writes 1.4.
  if (unit > 1) pdf.catalog.set(PDFName.of('Version'), PDFName.of('1.6'));
  if (pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict) === undefined) {
    return refused(t('it has no tags'));
  }
  const complete = completeStructure(pdf) && marked.all && fontsAreSound(pdf);
  describe(pdf, details, { accessible: complete });
  const entries = outlineEntries(pdf);
  if (entries.length !== drawing.headings.length) {
    return refused(
      t('its outline has {{entries}} entries instead of {{headings}}', {
        entries: entries.length,
        headings: drawing.headings.length,
      }),
    );
  }
  for (const [index, entry] of entries.entries()) {
    // Chromium joins the lines of a wrapped heading without the space between them.
    entry.set(PDFName.of('Title'), PDFHexString.fromText(drawing.headings[index] ?? ''));
  }
  if (details.inside) attachProject(pdf, details.inside);
  await marked.packed;
  return ok(await writePdf(pdf));
}

function describe(
  pdf: PDFDocument,
  { drawing, author, software }: PdfDetails,
  { accessible }: { readonly accessible: boolean },
): void {
  const at = new Date();
  pdf.setTitle(drawing.title, { showInWindowTitleBar: true });
  if (author !== '') pdf.setAuthor(author);
  pdf.setSubject(drawing.description);
  pdf.setCreator(software);
  pdf.setProducer('Chromium and pdf-lib');
  pdf.setLanguage(drawing.language);
  pdf.setModificationDate(at);
  pdf.setCreationDate(at);
  const { title, description, language } = drawing;
  addMetadata(pdf, { title, author, description, software, language, at, accessible });
}

/** The entries of the outline, each before those below it: the order of the document. */
function outlineEntries(pdf: PDFDocument): readonly PDFDict[] {
  const below = (parent: PDFDict): readonly PDFDict[] => {
    const entries: PDFDict[] = [];
    let entry = parent.lookupMaybe(PDFName.of('First'), PDFDict);
    while (entry !== undefined) {
      entries.push(entry, ...below(entry));
      entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    return entries;
  };
  const outline = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  return outline === undefined ? [] : below(outline);
}

const refused = (reason: string): Result<never> =>
  fail(
    'check-failed',
    t(
      'The PDF was not created correctly: {{reason}}. No file was written and your project is safe. Export again.',
      { reason },
    ),
  );
