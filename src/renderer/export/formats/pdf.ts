import { sendPrintable } from '../ask-main.ts';
import { showDocument } from '../show-document.ts';
import type { DrawFormat } from './draw-format.ts';

export const drawPdf: DrawFormat = (drawing, pictures) => showDocument(drawing, pictures, sendPrintable);
