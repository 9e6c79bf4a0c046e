import type { WriteDocument } from '../documents/document.ts';
import type { ExportedDrawing } from './drawings.ts';

/** How large a drawing is, px of the map. */
export type DrawingSize = { readonly width: number; readonly height: number };

/** How large what was written is: width and height in the format's `unit`, and of how many parts it is. */
export type WrittenSize = DrawingSize & {
  /** Pages, slides, sheets, steps: what the format counts. */
  readonly parts: number;
};

/** What a person chooses for some formats only; `brand` are a client's logo and colours: every format has label and footer. */
export type FormatOption =
  | 'brand'
  | 'scale'
  | 'page'
  | 'theme'
  | 'density'
  | 'title-block'
  | 'legend'
  | 'assumptions'
  | 'comments'
  | 'template'
  | 'project';

/** The choices of whatever shows the map as it looks on screen. */
export const drawnOptions = [
  'brand',
  'theme',
  'density',
  'title-block',
  'legend',
  'assumptions',
  'comments',
] as const;

type Common = {
  /** In the list of formats: `PDF`; `t` says it. */
  readonly name: string;
  /** What the file is, for the dialog that asks where to save it; `t` says it. */
  readonly kind: string;
  /** Without the dot. */
  readonly extension: string;
  /** What it is good for; `t` says it. */
  readonly about: string;
  /** The options that it has beside those of every export. */
  readonly options: readonly FormatOption[];
  /** How large the file that was written is, in words. */
  writtenWords(size: WrittenSize): string;
};

/**
 * A format that shows the scene as it is on screen. What writes its file is in src/main/export/formats, what draws it in
 * src/renderer/export/formats, under the same name.
 */
export type DrawnFormat = Common & {
  /** What it is made of: the scene, drawn; or the scene in pages where the drawing is a table. */
  readonly source: 'scene' | 'scene-or-pages';
  /** What its sizes are measured in. */
  readonly unit: 'px' | 'pt';
  /** How large the file will be, in words. */
  sizeWords(size: DrawingSize, options: { readonly scale: number }): string;
};

/** A format that is written from the records: all there is to it beside its writer, which is loaded when it is used. */
export type DocumentFormat = Common & {
  readonly source: 'records';
  /** What it can be made of, the usual first. */
  readonly draws: readonly [ExportedDrawing, ...ExportedDrawing[]];
  /** What the command line calls its parts: `steps`. */
  readonly unit: string;
  readonly load: () => Promise<WriteDocument>;
};

/** A format that can be exported, as dialogs, the command line and the host of the export know it. */
export type FormatDefinition = DrawnFormat | DocumentFormat;
