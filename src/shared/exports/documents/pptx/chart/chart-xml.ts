import { escapeXml } from '../../../../scene/xml.ts';
import { cleanText } from '../../../../layout/clean-text.ts';
import { colourXml, ink, line } from '../drawing/colours.ts';
import { emu } from '../drawing/emu.ts';
import { XML } from '../package/names.ts';
import type { Bar, ChartData } from '../drawing/chart-data.ts';

/** The sheet's name in formulas. */
export const SHEET = 'Sheet1';

/** Size of all text in a chart, hundredths of a point. */
const SIZE = 1_000;

/** Room between bars, in per cent of their width: few bars are not as wide as the slide. */
const gapBetween = (bars: number): number => (bars < 3 ? 400 : bars < 6 ? 180 : 80);

const textXml = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill>${colourXml(ink)}</a:solidFill></a:defRPr></a:pPr>` +
  '<a:endParaRPr/></a:p></c:txPr>';

const words = (text: string): string => escapeXml(cleanText(text).replace(/\s+/g, ' '));

/** A native chart: bars with the ends of their intervals as error bars, and the sheet behind it. `workbook` is the relationship to it. */
export function chartXml(chart: ChartData, workbook: string): string {
  const { bars, colour, series, least, most, step, format } = chart;
  const rows = bars.length + 1;
  const numbers = (column: string, valueOf: (bar: Bar) => number): string =>
    `<c:numRef><c:f>${SHEET}!$${column}$2:$${column}$${rows}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${bars.length}"/>${bars
      .map((bar, index) => `<c:pt idx="${index}"><c:v>${valueOf(bar)}</c:v></c:pt>`)
      .join('')}</c:numCache></c:numRef>`;
  const names = `<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${rows}</c:f><c:strCache><c:ptCount val="${bars.length}"/>${bars
    .map(({ name }, index) => `<c:pt idx="${index}"><c:v>${words(name)}</c:v></c:pt>`)
    .join('')}</c:strCache></c:strRef></c:cat>`;
  const errors =
    '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>' +
    `<c:plus>${numbers('G', aboveOf)}</c:plus><c:minus>${numbers('F', belowOf)}</c:minus>` +
    `<c:spPr><a:ln w="${emu(1.25)}"><a:solidFill>${colourXml(ink)}</a:solidFill></a:ln></c:spPr></c:errBars>`;
  return (
    `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/>' +
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>' +
    `<c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>${SHEET}!$B$1</c:f><c:strCache>` +
    `<c:ptCount val="1"/><c:pt idx="0"><c:v>${words(series)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:solidFill>${colourXml({ theme: colour, alpha: 0.55 })}</a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `${errors}${names}<c:val>${numbers('B', ({ value }) => value)}</c:val></c:ser>` +
    `<c:gapWidth val="${gapBetween(bars.length)}"/>` +
    '<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>' +
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${axisLine(0.75)}${textXml(SIZE)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="${most}"/><c:min val="${least}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${axisLine(0.5)}</c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(SIZE)}<c:crossAx val="111111111"/>` +
    `<c:crosses val="autoZero"/><c:crossBetween val="between"/>${step === null ? '' : `<c:majorUnit val="${step}"/>`}</c:valAx>` +
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

const axisLine = (width: number): string =>
  `<c:spPr><a:ln w="${emu(width)}"><a:solidFill>${colourXml(line)}</a:solidFill></a:ln></c:spPr>`;

/** How far the interval goes from the value, which it may not reach by rounding. */
export const aboveOf = ({ value, high }: Bar): number => Math.max(0, high - value);
export const belowOf = ({ value, low }: Bar): number => Math.max(0, value - low);
