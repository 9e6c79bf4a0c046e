import { canvas } from './canvas.ts';
import { docx } from './docx.ts';
import { drawio } from './drawio.ts';
import { type ExportedDrawing, exportDrawings } from './drawings.ts';
import type { DocumentFormat, DrawnFormat, FormatDefinition } from './format.ts';
import { html } from './html.ts';
import { md } from './md.ts';
import { mermaid } from './mermaid.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { review } from './review.ts';
import { pptx } from './pptx.ts';
import { svg } from './svg.ts';
import { xlsx } from './xlsx.ts';

/** The formats that show the scene. */
const drawn = { pdf, png, svg } as const satisfies Readonly<Record<string, DrawnFormat>>;
/** The formats that are written from the records. */
const documents = { pptx, docx, xlsx, html, review, md, mermaid, canvas, drawio } as const satisfies Readonly<
  Record<string, DocumentFormat>
>;

/** Every format that can be exported, in the order in which they are offered. */
export const formats = { ...drawn, ...documents };

export type DrawnFormatName = keyof typeof drawn;
export type DocumentFormatName = keyof typeof documents;
export type ExportFormat = DrawnFormatName | DocumentFormatName;
export const exportFormats = Object.keys(formats) as [ExportFormat, ...ExportFormat[]];

/** A format by its name; its own type is wider than that of the entry in the table. */
export const formatOf = (format: ExportFormat): FormatDefinition => formats[format];

/** True where a format is written from the records. */
export const isDocument = (format: ExportFormat): format is DocumentFormatName => format in documents;

/** How a document is written. */
export const documentOf = (format: DocumentFormatName): DocumentFormat => documents[format];

/** What a format can be made of, the usual first. */
export const drawingsOf = (format: ExportFormat): readonly [ExportedDrawing, ...ExportedDrawing[]] =>
  isDocument(format) ? documentOf(format).draws : exportDrawings;

/** True where a format can be made of a drawing. */
export const canDraw = (format: ExportFormat, what: ExportedDrawing): boolean =>
  drawingsOf(format).includes(what);

/** True where a format shows whom it is made for by their logo or in their colours. */
export const takesBrand = (format: ExportFormat): boolean => formatOf(format).options.includes('brand');
