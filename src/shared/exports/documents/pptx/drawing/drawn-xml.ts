import { attribute } from '../../../../scene/xml.ts';
import { cleanText } from '../../../../layout/clean-text.ts';
import { fillXml } from './colours.ts';
import type { Box, Cell, Drawn, DrawnOf, Point } from './drawn.ts';
import { emu } from './emu.ts';
import type { Picture } from './picture.ts';
import type { ChartData } from './chart-data.ts';
import { textBodyXml } from './text-xml.ts';

/** What the XML of a slide asks of the package it is in. */
export type SlideParts = {
  /** A number that nothing else on the slide has. */
  readonly nextId: () => number;
  /** The relationship to a picture, or to a chart that was made into a part. */
  readonly relateTo: (content: { readonly picture: Picture } | { readonly chart: ChartData }) => string;
};

/** Longest name and alternative text. */
const LONGEST = 2_000;

/** What is drawn, as PresentationML. */
export function drawnXml(drawn: Drawn, parts: SlideParts): string {
  switch (drawn.kind) {
    case 'shape':
      return shapeXml(drawn, parts);
    case 'group':
      return groupXml(drawn, parts);
    case 'curve':
      return curveXml(drawn, parts);
    case 'line':
      return lineXml(drawn, parts);
    case 'picture':
      return pictureXml(drawn, parts);
    case 'table':
      return frameXml(drawn, parts, tableXml(drawn));
    case 'chart':
      return frameXml(drawn, parts, chartXml(parts.relateTo({ chart: drawn.chart })));
  }
}

const nonVisual = ({ name, about }: Pick<Drawn, 'name' | 'about'>, { nextId }: SlideParts): string =>
  `<p:cNvPr id="${nextId()}"${attribute('name', short(name))}${about === '' ? '' : attribute('descr', short(about))}/>`;

const short = (text: string): string => {
  const clean = cleanText(text).replace(/\s+/g, ' ').trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1).toWellFormed()}…` : clean;
};

const place = ({ x, y, width, height }: Box): string =>
  `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(Math.max(0, width))}" cy="${emu(Math.max(0, height))}"/>`;

const borderXml = (border: DrawnOf<'shape'>['border']): string =>
  border ? `<a:ln w="${emu(border.width)}">${fillXml(border.colour)}</a:ln>` : '<a:ln><a:noFill/></a:ln>';

function shapeXml(drawn: DrawnOf<'shape'>, parts: SlideParts): string {
  const { box, outline, fill, border, text } = drawn;
  return (
    `<p:sp><p:nvSpPr>${nonVisual(drawn, parts)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>` +
    `<a:xfrm>${place(box)}</a:xfrm><a:prstGeom prst="${outline}">${adjustXml(drawn)}</a:prstGeom>` +
    `${fillXml(fill)}${borderXml(border)}</p:spPr>${textBodyXml(text, 'p:txBody')}</p:sp>`
  );
}

/** Points that the corners of a rounded box are round by. */
const CORNER = 3;

/** Corners and points of arrows of one size, however large the box is. */
function adjustXml({ outline, box: { width, height } }: DrawnOf<'shape'>): string {
  const side = Math.max(1, Math.min(width, height));
  const points = { roundRect: CORNER, homePlate: 8, rect: 0, ellipse: 0, star5: 0 }[outline];
  if (points === 0) return '<a:avLst/>';
  const share = Math.min(50_000, Math.round((points / side) * 100_000));
  return `<a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst>`;
}

function groupXml(drawn: DrawnOf<'group'>, parts: SlideParts): string {
  const { x, y, width, height } = drawn.box;
  const inner =
    `<a:chOff x="${emu(x)}" y="${emu(y)}"/>` +
    `<a:chExt cx="${emu(Math.max(0, width))}" cy="${emu(Math.max(0, height))}"/>`;
  return (
    `<p:grpSp><p:nvGrpSpPr>${nonVisual(drawn, parts)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>` +
    `${place(drawn.box)}${inner}</a:xfrm></p:grpSpPr>${drawn.parts.map((part) => drawnXml(part, parts)).join('')}</p:grpSp>`
  );
}

function curveXml(drawn: DrawnOf<'curve'>, parts: SlideParts): string {
  const all = [drawn.start, ...drawn.cubics.flat()];
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const box = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
  const point = ({ x, y }: Point): string => `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`;
  const path =
    `<a:path w="${emu(box.width)}" h="${emu(box.height)}" fill="none"><a:moveTo>${point(drawn.start)}</a:moveTo>` +
    `${drawn.cubics.map((three) => `<a:cubicBezTo>${three.map(point).join('')}</a:cubicBezTo>`).join('')}</a:path>`;
  return (
    `<p:sp><p:nvSpPr>${nonVisual(drawn, parts)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${place(box)}</a:xfrm>` +
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst>${path}</a:pathLst></a:custGeom><a:noFill/><a:ln w="${emu(drawn.width)}">` +
    `${fillXml(drawn.colour)}${drawn.dashed ? '<a:prstDash val="dash"/>' : ''}</a:ln></p:spPr>` +
    `${textBodyXml(null, 'p:txBody')}</p:sp>`
  );
}

/** A line from left to right, or from top to bottom. */
function lineXml(drawn: DrawnOf<'line'>, parts: SlideParts): string {
  const { from, to } = drawn;
  const box = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  return (
    `<p:cxnSp><p:nvCxnSpPr>${nonVisual(drawn, parts)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${place(box)}</a:xfrm>` +
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${borderXml(drawn)}</p:spPr></p:cxnSp>`
  );
}

function pictureXml(drawn: DrawnOf<'picture'>, parts: SlideParts): string {
  const { box, picture } = drawn;
  return (
    `<p:pic><p:nvPicPr>${nonVisual(drawn, parts)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${parts.relateTo({ picture })}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr><a:xfrm>${place(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

function frameXml(drawn: DrawnOf<'table'> | DrawnOf<'chart'>, parts: SlideParts, data: string): string {
  const { x, y, width, height } = drawn.box;
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${nonVisual(drawn, parts)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>` +
    `</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/>` +
    `<a:ext cx="${emu(width)}" cy="${emu(height)}"/></p:xfrm><a:graphic>${data}</a:graphic></p:graphicFrame>`
  );
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const chartXml = (relation: string): string =>
  `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData>`;

function tableXml({ columns, rows }: DrawnOf<'table'>): string {
  const grid = columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const body = rows
    .map(({ height, cells }) => `<a:tr h="${emu(height)}">${cells.map(cellXml).join('')}</a:tr>`)
    .join('');
  return (
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/>' +
    `<a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl></a:graphicData>`
  );
}

/** Room in a cell, in points: left and right, top and bottom. */
export const cellRoom = { side: 5, top: 3 } as const;

/** Readers draw borders of cells without their alpha, so this is the ink made light. */
const RULE = '<a:schemeClr val="tx1"><a:lumMod val="25000"/><a:lumOff val="75000"/></a:schemeClr>';

function cellXml({ text, fill = null, across = 1 }: Cell): string {
  const border = ['lnL', 'lnR', 'lnT'].map((side) => `<a:${side} w="0"><a:noFill/></a:${side}>`).join('');
  const under = `<a:lnB w="${emu(0.75)}"><a:solidFill>${RULE}</a:solidFill></a:lnB>`;
  const own =
    `<a:tc${across > 1 ? ` gridSpan="${across}"` : ''}>${textBodyXml(text, 'a:txBody')}` +
    `<a:tcPr marL="${emu(cellRoom.side)}" marR="${emu(cellRoom.side)}" marT="${emu(cellRoom.top)}" marB="${emu(cellRoom.top)}"` +
    `${text.anchor === 'middle' ? ' anchor="ctr"' : ''}>${border}${under}${fillXml(fill)}</a:tcPr></a:tc>`;
  const covered = `<a:tc hMerge="1">${textBodyXml(null, 'a:txBody')}<a:tcPr/></a:tc>`;
  return own + covered.repeat(across - 1);
}
