import {
  type DrawnFormatName,
  type ExportFormat,
  isDocument,
} from '../../../shared/exports/formats/index.ts';
import { writeDocument } from './document.ts';
import { loadFinishing, writePdf } from './pdf.ts';
import { writePng } from './png.ts';
import { writeSvg } from './svg.ts';
import type { WriteExport } from './write-export.ts';

const drawn: Readonly<Record<DrawnFormatName, WriteExport>> = {
  pdf: writePdf,
  png: writePng,
  svg: writeSvg,
};

/** What writes the file of a format. */
export const writerOf = (format: ExportFormat): WriteExport =>
  isDocument(format) ? writeDocument : drawn[format];

/** Loads what a writer takes long to load, before it is needed. What cannot be loaded is said then. */
export function prepareWriter(format: ExportFormat): void {
  if (format === 'pdf') loadFinishing().catch(() => {});
}
