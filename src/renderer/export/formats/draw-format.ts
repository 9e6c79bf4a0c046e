import type { ExportOptions } from '../../../shared/exports/export-options.ts';
import type { Drawing } from '../make-drawing.ts';
import type { Pictures } from '../pictures.ts';

/** Draws in one format and sends main what it made, in pieces as they come. */
export type DrawFormat = (drawing: Drawing, pictures: Pictures, options: ExportOptions) => Promise<void>;
