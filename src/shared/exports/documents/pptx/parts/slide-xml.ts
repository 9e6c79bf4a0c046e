import { t } from '../../../../language/translate.ts';
import { attribute, escapeXml } from '../../../../scene/xml.ts';
import type { Slide } from '../drawing/drawn.ts';
import { drawnXml, type SlideParts } from '../drawing/drawn-xml.ts';
import { plainParagraphsXml } from '../drawing/text-xml.ts';
import { namespaces, XML } from '../package/names.ts';
import type { Layout, Placeholder } from './template.ts';

const INHERIT = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

const treeXml = (shapes: readonly string[]): string =>
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  `<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`;

/** A slide: its title first, then what is on it in reading order, the footer and the number last. */
export function slideXml(slide: Slide, layout: Layout, footer: string, parts: SlideParts): string {
  const shapes = [
    placeholderXml(t('Title'), layout.title, plainParagraphsXml([slide.title], layout.title), parts),
  ];
  if (layout.subtitle && slide.subtitle !== undefined)
    shapes.push(
      placeholderXml(
        t('Subtitle'),
        layout.subtitle,
        plainParagraphsXml([slide.subtitle], { ...layout.subtitle, besides: slide.title }),
        parts,
      ),
    );
  shapes.push(...slide.drawn.map((drawn) => drawnXml(drawn, parts)));
  if (layout.footer && footer !== '')
    shapes.push(
      placeholderXml(t('Footer'), layout.footer, plainParagraphsXml([footer], layout.footer), parts),
    );
  if (layout.number) shapes.push(placeholderXml(t('Slide number'), layout.number, NUMBER, parts));
  return `${XML}<p:sld ${namespaces}><p:cSld>${treeXml(shapes)}</p:cSld>${INHERIT}</p:sld>`;
}

const NUMBER =
  '<a:p><a:fld id="{6C1F2B2A-6D0B-4F6B-9C35-2F0C6A3D1B11}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p>';

const placeholderXml = (
  name: string,
  { type, index }: Placeholder,
  paragraphs: string,
  { nextId }: Pick<SlideParts, 'nextId'>,
): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}"${attribute('name', name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>` +
  `<p:ph${attribute('type', type)}${attribute('idx', index)}/></p:nvPr></p:nvSpPr><p:spPr/>` +
  `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;

/** The notes of a slide. */
export const notesXml = (notes: readonly string[]): string =>
  `${XML}<p:notes ${namespaces}><p:cSld>${treeXml([
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${escapeXml(t('Slide'))}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>` +
      '<p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>',
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${escapeXml(t('Notes'))}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr>` +
      `</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${plainParagraphsXml(notes)}</p:txBody></p:sp>`,
  ])}</p:cSld>${INHERIT}</p:notes>`;
