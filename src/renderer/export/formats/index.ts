import type { DrawnFormatName } from '../../../shared/exports/formats/index.ts';
import type { DrawFormat } from './draw-format.ts';
import { drawPdf } from './pdf.ts';
import { drawPng } from './png.ts';
import { drawSvg } from './svg.ts';

/** What draws each format in the hidden page. */
export const drawings: Readonly<Record<DrawnFormatName, DrawFormat>> = {
  pdf: drawPdf,
  png: drawPng,
  svg: drawSvg,
};
