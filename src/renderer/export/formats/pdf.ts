import { sendPrintable } from '../ask-main.ts';
import { showDocument } from '../show-document.ts';
import type { DrawFormat } from './draw-format.ts';

export const drawPdf: DrawFormat = async (drawing, pictures) => {
  await showDocument(drawing, pictures);
  await sendPrintable();
};
