import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { dictsOfType } from '../pdf-file/dicts-of-type.ts';

/** True where every font is in the file and says which letters its signs are. */
export const fontsAreSound = (pdf: PDFDocument): boolean => [...dictsOfType(pdf, 'Font')].every(isSound);

function isSound(font: PDFDict): boolean {
  const subtype = font.get(PDFName.of('Subtype'));
  const kind = subtype instanceof PDFName ? subtype.decodeText() : '';
  const isPart = kind.startsWith('CIDFont');
  if (!isPart && !font.has(PDFName.of('ToUnicode'))) return false;
  // Type 0 has its parts, and Type 3 its drawings of letters.
  if (kind === 'Type0' || kind === 'Type3') return true;
  const file = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file?.has(PDFName.of(key)));
}
