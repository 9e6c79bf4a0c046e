import { attribute } from '../../../scene/xml.ts';
import type { Picture } from '../pptx/drawing/picture.ts';
import { oneLine } from './runs.ts';

/** English Metric Units of a px, of which an inch has 96. */
const EMU = 9_525;
/** Largest picture, px: a third of a page. */
const MOST = { width: 420, height: 300 } as const;

/** A picture in the line of text, with what it shows for who cannot see it. `number` is its own in the document. */
export function pictureXml(
  picture: Pick<Picture, 'width' | 'height'>,
  { about, relation, number }: { readonly about: string; readonly relation: string; readonly number: number },
): string {
  const scale = Math.min(1, MOST.width / picture.width, MOST.height / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale)) * EMU;
  const height = Math.max(1, Math.round(picture.height * scale)) * EMU;
  const named = `id="${number}" name="${number}"${attribute('descr', oneLine(about))}`;
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>` +
    `<wp:docPr ${named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}
