import { z } from 'zod';
import type { Language } from '../language/languages.ts';
import type { ReadyFont } from '../exports/brand/brand-font.ts';
import type { ReadyLogo } from '../exports/brand/ready-logo.ts';
import type { ExportOptions } from '../exports/export-options.ts';
import type { FeltTallies } from '../measures/felt-tallies.ts';
import type { ResponseTally } from '../model/response-tally.ts';
import type { Id } from '../model/fields.ts';
import type { Snapshot } from './host-api.ts';
import type { StateRecords } from './version-api.ts';

/**
 * How main and the hidden page that draws an export talk: the page asks main over its own address
 * (`GET` for what it needs, `POST` for what it made), and waits for the answer before it goes on, so no
 * more than one piece is ever under way. Each export has its own page and its own host name.
 */
export const exportPagePaths = {
  /** GET, JSON: an `ExportJob`. */
  job: '/export-job',
  /** GET: the bytes of an attachment, by `/export-blob/SHA256`. */
  blob: '/export-blob/',
  /** GET: the bytes of the template that was chosen; no content where none was. */
  template: '/export-template',
  /** POST, JSON: an `ExportProgress` within the page's part. */
  progress: '/export-progress',
  /** POST, JSON: an `ExportDrawing`, before anything is drawn. */
  drawing: '/export-drawing',
  /** POST: the next bytes of the picture's zlib stream, by `?rows=`, how many rows it has so far. */
  picture: '/export-picture',
  /** POST, UTF-8: the SVG document. */
  svg: '/export-svg',
  /** POST, JSON: a `DocumentAbout`, before the document itself. */
  about: '/export-about',
  /** POST: the bytes of a document that was written from the records. */
  document: '/export-document',
  /** POST: the document stands in the page, ready to be printed. */
  printable: '/export-printable',
  /** POST, JSON: an `ExportPageFailure`. */
  failed: '/export-failed',
} as const;

/** Two states whose differences are drawn; what the reader may not see is left out of both already. */
export type ComparedStates = {
  readonly before: StateRecords;
  readonly after: StateRecords;
  /** Two maps of `after` in place of two states, the first of which is before. */
  readonly maps: readonly [Id, Id] | null;
  /** What the states are called. */
  readonly names: { readonly before: string; readonly after: string };
  /** Whether comments are told. */
  readonly comments: boolean;
};

/** What the page receives. */
export type ExportJob = {
  readonly snapshot: Pick<Snapshot, 'records'>;
  /** What imported answers are counted to. */
  readonly tallies: readonly ResponseTally[];
  /** The same of how it felt by persona, where a map draws it. */
  readonly felt: FeltTallies;
  /** What the project is called. */
  readonly projectName: string;
  /** A logo is not in them: its bytes are read by its hash. */
  readonly options: ExportOptions;
  /** Drawn in place of what the options say; null: nothing is compared. */
  readonly comparison: ComparedStates | null;
  readonly logo: ReadyLogo | null;
  /** A client’s font; the bytes of its files are read by their hash. */
  readonly font: ReadyFont | null;
  /** The words of the drawing, such as its legend's. */
  readonly words: Language;
  /** The day written on the title block, YYYY-MM-DD. */
  readonly day: string;
};

/** Things to know about what was made, in English; main says them in its own language. */
const notesSchema = z
  .array(
    z.strictObject({
      message: z.string().max(1_000),
      params: z.record(z.string().max(40), z.union([z.string().max(10_000), z.number()])).optional(),
    }),
  )
  .max(1_000)
  .readonly();

const px = z.number().min(-10_000_000).max(10_000_000);
/** What of a page a piece fills, where on it the drawing's corner is, px, and px of the page for each of the drawing. */
const pieceSchema = z.strictObject({
  clip: z.strictObject({ x: px, y: px, width: px, height: px }),
  x: px,
  y: px,
  scale: z.number().min(0.000_1).max(10_000),
});
export type ExportedPiece = z.infer<typeof pieceSchema>;

/** What the page is about to draw. */
export const exportDrawingSchema = z.strictObject({
  /** Map px, whole numbers: of each page. */
  width: z.number().int().min(1).max(10_000_000),
  height: z.number().int().min(1).max(10_000_000),
  /** How many pages a PDF has of it. */
  pages: z.number().int().min(1).max(100_000),
  /** Points: of the paper that each page is printed on. */
  paper: z.strictObject({
    width: z.number().min(0.5).max(8_000_000),
    height: z.number().min(0.5).max(8_000_000),
  }),
  title: z.string().max(10_000),
  /** Of the whole drawing, for readers that cannot see it. */
  description: z.string().max(10_000),
  /**
   * Pieces of one large drawing that the pages show, page by page; null where no page shows one. The large drawing is
   * printed first, alone, and then the pages.
   */
  pieces: z
    .strictObject({
      width: z.number().int().min(1).max(10_000_000),
      height: z.number().int().min(1).max(10_000_000),
      pages: z.array(pieceSchema.nullable()).max(1_000).readonly(),
    })
    .nullable(),
  /** Stages and below them steps, as the PDF's outline must list them. */
  headings: z.array(z.string()).readonly(),
  /** BCP 47, of most of the text. */
  language: z.string().max(35),
  /** How many attached pictures could not be drawn. */
  missingPictures: z.number().int().min(0),
  /** What to know about it, as of documents. */
  notes: notesSchema,
});
export type ExportDrawing = z.infer<typeof exportDrawingSchema>;

/** What the page says of a document that it wrote from the records. */
export const documentAboutSchema = z.strictObject({
  parts: z.number().int().min(0).max(10_000_000),
  notes: notesSchema,
});
export type DocumentAbout = z.infer<typeof documentAboutSchema>;

export const exportProgressSchema = z.strictObject({
  share: z.number().min(0).max(1),
  /** In English; main says it in its own language. */
  doing: z.string().max(200),
});

export const exportPageFailureSchema = z.strictObject({
  /** `nothing-to-draw`: the map or stage is not there. `drawing-failed`: a bug in the page. */
  code: z.enum(['nothing-to-draw', 'drawing-failed']),
  /** In English: a sentence that main says in its own language, or the message of the bug. */
  message: z.string().max(10_000),
  stack: z.string().max(50_000),
});
export type ExportPageFailure = z.infer<typeof exportPageFailureSchema>;

/** A picture's size in its own pixels, for a drawing's size in map px. */
export const pictureSize = (
  drawing: { readonly width: number; readonly height: number },
  scale: number,
): { readonly width: number; readonly height: number } => ({
  width: Math.ceil(drawing.width * scale),
  height: Math.ceil(drawing.height * scale),
});
