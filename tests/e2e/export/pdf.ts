import { PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type OutlineEntry = { readonly title: string; readonly items: readonly OutlineEntry[] };

export type PdfText = {
  readonly text: string;
  /** Points from the page's left and top to the start of the base line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

export type PdfContent = {
  readonly pages: number;
  /** Points in the page's own unit. */
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly texts: readonly PdfText[];
  readonly outline: readonly OutlineEntry[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly marked: boolean;
  readonly tagged: boolean;
  /** The alternative texts of its figures, in reading order. */
  readonly figures: readonly string[];
  readonly language: string | undefined;
  readonly showsTitle: boolean;
};

/** What a reader finds in a PDF. */
export async function readPdf(path: string): Promise<PdfContent> {
  const bytes = await readFile(path);
  const structure = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = structure;
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const page = await pdf.getPage(1);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    return [{ text: item.str, x: x - left, y: top - y, width: item.width }];
  });
  const outline = ((await pdf.getOutline()) as readonly OutlineEntry[] | null) ?? [];
  const { info } = await pdf.getMetadata();
  const figures = alternativesIn(await page.getStructTree());
  const unit = structure.getPage(0).node.lookupMaybe(PDFName.of('UserUnit'), PDFNumber)?.asNumber() ?? 1;
  const found = {
    pages: pdf.numPages,
    width: right - left,
    height: top - bottom,
    unit,
    texts,
    outline,
    info: info as Readonly<Record<string, unknown>>,
    marked:
      catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'))?.toString() === 'true',
    tagged: catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict) !== undefined,
    figures,
    language: structure.getLanguage(),
    showsTitle:
      catalog
        .lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
        ?.get(PDFName.of('DisplayDocTitle'))
        ?.toString() === 'true',
  };
  await task.destroy();
  return found;
}

type TreeNode = { readonly alt?: string; readonly children?: readonly object[] };

const alternativesIn = (node: TreeNode | null): readonly string[] =>
  node
    ? [
        ...(node.alt === undefined ? [] : [node.alt]),
        ...(node.children ?? []).flatMap((child) => alternativesIn(child)),
      ]
    : [];

/** Rows of a table that a poppler tool prints, without its two head lines. */
function table(tool: string, args: readonly string[]): readonly (readonly string[])[] {
  const printed = execFileSync(tool, args, { encoding: 'utf8' });
  return printed
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));
}

/** Each font of the PDF and whether it is embedded. */
export const fontsOf = (path: string): readonly { readonly name: string; readonly embedded: boolean }[] =>
  table('pdffonts', [path]).map((columns) => ({
    name: columns[0] ?? '',
    // name type encoding emb sub uni object generation: counted from the end, since types have spaces.
    embedded: columns.at(-5) === 'yes',
  }));

/** Width and height of each picture in the PDF, px. */
export const picturesOf = (path: string): readonly { readonly width: number; readonly height: number }[] =>
  table('pdfimages', ['-list', path]).map((columns) => ({
    width: Number(columns[3]),
    height: Number(columns[4]),
  }));

/** The text as poppler's search sees it, of one page (from 1) or of all. */
export const plainText = (path: string, page?: number): string => {
  const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return execFileSync('pdftotext', ['-raw', ...only, path, '-'], { encoding: 'utf8' });
};

/** What poppler complains about; nothing for a sound file. */
export const complaints = (path: string): string =>
  execFileSync('sh', ['-c', 'pdfinfo "$1" 2>&1 >/dev/null', 'sh', path], { encoding: 'utf8' });

/** Red, green and blue in the four corners of the page, as poppler draws it. */
export function cornersOf(path: string): readonly (readonly number[])[] {
  const printed = execFileSync('pdftoppm', ['-r', '48', '-png', '-singlefile', path], {
    maxBuffer: 256 * 1024 * 1024,
  });
  const { width, height, data } = PNG.sync.read(printed);
  return [0, width - 1, width * (height - 1), width * height - 1].map((pixel) => [
    ...data.subarray(pixel * 4, pixel * 4 + 3),
  ]);
}
