import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** True where every font is in the file and says which letters its signs are. */
export const fontsAreSound = ({ context }: PDFDocument): boolean =>
  context
    .enumerateIndirectObjects()
    .every(
      ([, object]) => !(object instanceof PDFDict) || typeOf(object, 'Type') !== 'Font' || isSound(object),
    );

const typeOf = (dict: PDFDict, key: 'Type' | 'Subtype'): string => {
  const type = dict.get(PDFName.of(key));
  return type instanceof PDFName ? type.decodeText() : '';
};

function isSound(font: PDFDict): boolean {
  const kind = typeOf(font, 'Subtype');
  const isPart = kind.startsWith('CIDFont');
  if (!isPart && !font.has(PDFName.of('ToUnicode'))) return false;
  // Type 0 has its parts, and Type 3 its drawings of letters.
  if (kind === 'Type0' || kind === 'Type3') return true;
  const file = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file?.has(PDFName.of(key)));
}
