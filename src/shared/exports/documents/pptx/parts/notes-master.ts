import { t } from '../../../../language/translate.ts';
import { escapeXml } from '../../../../scene/xml.ts';
import { namespaces, XML } from '../package/names.ts';

/** A4 upright, as PowerPoint prints notes, in English metric units. */
export const notesSize = { width: 6_858_000, height: 9_144_000 } as const;

const shapeXml = (id: number, name: string, type: string, box: string, body: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"${type === 'sldImg' ? ' noRot="1" noChangeAspect="1"' : ''}/></p:cNvSpPr>` +
  `<p:nvPr><p:ph type="${type}" idx="${id - 2}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${box}</a:xfrm>` +
  `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>${body}</p:sp>`;

/** The page that notes are printed on: the slide, and the notes below it. */
export const notesMasterXml = (): string =>
  `${XML}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>` +
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
  shapeXml(
    2,
    t('Slide'),
    'sldImg',
    '<a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/>',
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>',
  ) +
  shapeXml(
    3,
    t('Notes'),
    'body',
    '<a:off x="685800" y="4000500"/><a:ext cx="5486400" cy="4457700"/>',
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>',
  ) +
  '</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
  '<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1100"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
  '</a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>';
