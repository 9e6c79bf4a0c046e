import { lightTheme } from '../../../../scene/theme.ts';
import { escapeXml } from '../../../../scene/xml.ts';
import { underWhite } from '../../../brand/brand-theme.ts';
import { XML } from '../package/names.ts';

/**
 * A font that Windows, macOS and LibreOffice (under another name, with the same widths) have. It is narrower than the one texts are
 * measured with, so what fits there fits here.
 */
const LATIN = '<a:latin typeface="Arial"/>';
const OTHERS = '<a:ea typeface=""/><a:cs typeface="Arial"/>';
const faces = (family: string | undefined): string =>
  (family === undefined ? LATIN : `<a:latin typeface="${escapeXml(family)}"/>`) + OTHERS;

const { ink, paper, hues } = lightTheme;

const usual: readonly (readonly [string, string])[] = [
  ['dk1', ink],
  ['lt1', paper],
  ['dk2', hues.slate.header],
  ['lt2', hues.slate.soft],
  ['accent1', hues.iris.header],
  ['accent2', hues.azure.header],
  ['accent3', hues.teal.header],
  ['accent4', hues.amber.header],
  ['accent5', hues.rose.header],
  ['accent6', hues.green.header],
  ['hlink', hues.azure.header],
  ['folHlink', hues.slate.header],
];

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = (width: number): string =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** With a client's colours as accents, one after the other. */
const coloursOf = (brand: readonly string[]): typeof usual =>
  usual.map(([name, value]) => {
    const accent = /^accent(\d)$/.exec(name)?.[1];
    const own = accent === undefined ? undefined : brand[(Number(accent) - 1) % brand.length];
    return [name, own === undefined ? value : underWhite(own)];
  });

/** The colours of the light drawing of a map as a theme of Office, or those of a client, and their font. */
export const themeXml = (brand: readonly string[] = [], family?: string): string =>
  `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Throughline"><a:themeElements>` +
  `<a:clrScheme name="Throughline">${coloursOf(brand)
    .map(([name, value]) => `<a:${name}><a:srgbClr val="${value.slice(1).toUpperCase()}"/></a:${name}>`)
    .join('')}</a:clrScheme>` +
  `<a:fontScheme name="Throughline"><a:majorFont>${faces(family)}</a:majorFont><a:minorFont>${faces(family)}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Throughline"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${[6_350, 12_700, 19_050].map(LINE).join('')}</a:lnStyleLst>` +
  `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
  '</a:themeElements></a:theme>';
