import type { ExportFormat } from '../../../shared/exports/formats/index.ts';
import { writePdf } from './pdf.ts';
import { writePng } from './png.ts';
import { writeSvg } from './svg.ts';
import type { WriteExport } from './write-export.ts';

/** What writes the file of each format. */
export const writers: Readonly<Record<ExportFormat, WriteExport>> = {
  pdf: writePdf,
  png: writePng,
  svg: writeSvg,
};
