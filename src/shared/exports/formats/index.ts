import type { FormatDefinition } from './format.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';

/** Every format that can be exported, in the order in which they are offered. */
export const formats = { pdf, png, svg } as const satisfies Readonly<Record<string, FormatDefinition>>;

export type ExportFormat = keyof typeof formats;
export const exportFormats = Object.keys(formats) as [ExportFormat, ...ExportFormat[]];

/** A format by its name; its own type is wider than that of the entry in the table. */
export const formatOf = (format: ExportFormat): FormatDefinition => formats[format];
