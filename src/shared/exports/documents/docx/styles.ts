import { language } from '../../../language/translate.ts';
import { lightTheme, type Theme } from '../../../scene/theme.ts';
import { escapeXml } from '../../../scene/xml.ts';
import { XML } from '../pptx/package/names.ts';
import { namespaces, TEXT_WIDTH } from './names.ts';

/** The ids of the styles that text is given. */
export const styleIds = {
  title: 'Title',
  subtitle: 'Subtitle',
  contentsHeading: 'TOCHeading',
  contents: 'TOC1',
  lead: 'Lead',
  list: 'ListBullet',
  quote: 'Quote',
  quoteSource: 'QuoteSource',
  picture: 'Picture',
  tableText: 'TableText',
  header: 'Header',
  footer: 'Footer',
  strong: 'Strong',
  soft: 'Soft',
  link: 'Hyperlink',
} as const;

const hex = (colour: string): string => colour.slice(1).toUpperCase();
const ink = hex(lightTheme.ink);
const soft = hex(lightTheme.softInk);
const line = hex(lightTheme.line);
const band = hex(lightTheme.hues.slate.soft);

/** The language of the words, by which Word checks their spelling and screen readers choose a voice. */
export const documentLanguage = (): string => ({ en: 'en-GB', de: 'de-DE' })[language()];

type RightToLeftLanguage = 'ar-SA' | 'he-IL';

/** The language of what reads from right to left in a text: that of most of its letters. */
export function rightToLeftLanguage(text: string): RightToLeftLanguage {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  return count(/\p{Script=Hebrew}/gu) > count(/\p{Script=Arabic}/gu) ? 'he-IL' : 'ar-SA';
}

type ParagraphStyle = {
  readonly id: string;
  /** As Word calls it: its own styles are known by this name in every language. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
  /** Word shows it in its gallery. */
  readonly shown?: boolean;
};

const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const bold = '<w:b/><w:bCs/>';
const coloured = (colour: string): string => `<w:color w:val="${colour}"/>`;

const paragraphStyles = (accent: string): readonly ParagraphStyle[] => [
  {
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    paragraph: `<w:keepNext/>${spacing(0, 60)}`,
    run: bold + coloured(accent) + size(26),
    shown: true,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: spacing(0, 320),
    run: coloured(soft) + size(12),
    shown: true,
  },
  heading(1, 16, spacing(440, 120), accent),
  heading(2, 13, spacing(280, 80), ink),
  heading(3, 11, spacing(200, 60), ink),
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(360, 120)}`,
    run: bold + coloured(accent) + size(13),
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    next: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${TEXT_WIDTH}"/></w:tabs>${spacing(0, 60)}`,
  },
  {
    id: 'Lead',
    name: 'Lead',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(160, 60)}`,
    shown: true,
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: '<w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="0" w:after="80"/>',
    shown: true,
  },
  {
    id: 'Quote',
    name: 'Quote',
    next: 'Normal',
    paragraph: `<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="${line}"/></w:pBdr>${spacing(80, 0)}<w:ind w:left="340"/>`,
    run: '<w:i/><w:iCs/>',
    shown: true,
  },
  {
    id: 'QuoteSource',
    name: 'Quote Source',
    next: 'Normal',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="${line}"/></w:pBdr>${spacing(0, 140)}<w:ind w:left="340"/>`,
    run: coloured(soft) + size(9.5),
  },
  { id: 'Picture', name: 'Picture', next: 'Normal', paragraph: spacing(80, 160) },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
    run: size(9),
  },
  {
    id: 'AfterTable',
    name: 'After Table',
    next: 'Normal',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
    run: size(4),
  },
  { id: 'Header', name: 'header', paragraph: spacing(0, 0), run: coloured(soft) + size(9) },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: `${spacing(0, 0)}<w:jc w:val="right"/>`,
    run: coloured(soft) + size(9),
  },
];

function heading(level: 1 | 2 | 3, points: number, around: string, colour: string): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${around}<w:outlineLvl w:val="${level - 1}"/>`,
    run: bold + coloured(colour) + size(points),
    shown: true,
  };
}

const characterStyles: readonly { readonly id: string; readonly name: string; readonly run: string }[] = [
  { id: 'Strong', name: 'Strong', run: bold },
  { id: 'Soft', name: 'Soft', run: coloured(soft) },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    run: `${coloured(hex(lightTheme.hues.azure.text))}<w:u w:val="single"/>`,
  },
];

const paragraphStyleXml = ({ id, name, basedOn, next, paragraph, run, shown }: ParagraphStyle): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn ?? 'Normal'}"/>` +
  (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
  (shown === true ? '<w:qFormat/>' : '') +
  (paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`) +
  (run === undefined ? '' : `<w:rPr>${run}</w:rPr>`) +
  '</w:style>';

const border = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="${line}"/>`;

const tableStyle =
  '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr>' +
  `<w:tblBorders>${['top', 'bottom', 'insideH'].map(border).join('')}</w:tblBorders>` +
  '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblStylePr w:type="firstRow"><w:rPr>${bold}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${band}"/></w:tcPr></w:tblStylePr>` +
  '</w:style>';

/** The styles of a report, its headings in the first colour of the theme: Word's own for headings, contents, lists and quotes, so that another set of styles changes all of it. */
export const stylesXml = (theme: Theme, rightToLeft: RightToLeftLanguage, family = 'Calibri'): string =>
  `${XML}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="${escapeXml(family)}" w:hAnsi="${escapeXml(family)}" w:eastAsia="Calibri" w:cs="Arial"/>${coloured(ink)}${size(10.5)}` +
  `<w:lang w:val="${documentLanguage()}" w:eastAsia="ja-JP" w:bidi="${rightToLeft}"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>' +
  paragraphStyles(hex(theme.hues.iris.onSoft)).map(paragraphStyleXml).join('') +
  characterStyles
    .map(
      ({ id, name, run }) =>
        `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>` +
        `<w:qFormat/><w:rPr>${run}</w:rPr></w:style>`,
    )
    .join('') +
  `${tableStyle}</w:styles>`;

/** The one list: a bullet. */
export const numberingXml = (): string =>
  `${XML}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
  '<w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

export const settingsXml = (): string =>
  `${XML}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  `<w:themeFontLang w:val="${documentLanguage()}"/></w:settings>`;
