import { t } from '../../../../language/translate.ts';
import { escapeXml } from '../../../../scene/xml.ts';
import { emu } from '../drawing/emu.ts';
import type { Box } from '../drawing/drawn.ts';
import { contentTypes, namespaces, relationTypes, XML } from '../package/names.ts';
import { notesMasterXml } from './notes-master.ts';
import { themeXml } from './own-theme.ts';
import type { Part, Relation } from '../package/package.ts';
import type { Placeholder, Template } from './template.ts';

/** 16:9, as PowerPoint begins a presentation, in points. */
const SIZE = { width: 960, height: 540 } as const;
const SIDE = 36;
const WIDTH = SIZE.width - 2 * SIDE;

const places = {
  title: { x: SIDE, y: 18, width: WIDTH, height: 44 },
  footer: { x: SIDE, y: 514, width: 700, height: 16 },
  number: { x: SIZE.width - SIDE - 100, y: 514, width: 100, height: 16 },
  mainTitle: { x: 72, y: 150, width: 816, height: 120 },
  subtitle: { x: 72, y: 282, width: 816, height: 140 },
} as const satisfies Readonly<Record<string, Box>>;

const TITLE_SIZE = 24;
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const TITLE_LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';
const CONTENT_LAYOUT = 'ppt/slideLayouts/slideLayout2.xml';
const THEME = 'ppt/theme/theme1.xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

const title: Placeholder = { type: 'title', index: null };
const footer: Placeholder = { type: 'ftr', index: '11' };
const number: Placeholder = { type: 'sldNum', index: '12' };

/** The template of whoever brings none; in a client's colours and font, if any. */
export const ownTemplate = (colours?: readonly string[], family?: string): Template => ({
  parts: [
    part(MASTER, contentTypes.master, masterXml(), [
      relation('rId1', relationTypes.layout, TITLE_LAYOUT),
      relation('rId2', relationTypes.layout, CONTENT_LAYOUT),
      relation('rId3', relationTypes.theme, THEME),
    ]),
    part(TITLE_LAYOUT, contentTypes.layout, titleLayoutXml(), [
      relation('rId1', relationTypes.master, MASTER),
    ]),
    part(CONTENT_LAYOUT, contentTypes.layout, contentLayoutXml(), [
      relation('rId1', relationTypes.master, MASTER),
    ]),
    part(THEME, contentTypes.theme, themeXml(colours, family), []),
    ...ownNotesMaster(NOTES_MASTER, NOTES_THEME),
  ],
  masters: [{ path: MASTER, id: '2147483648' }],
  notesMaster: NOTES_MASTER,
  size: { width: emu(SIZE.width), height: emu(SIZE.height) },
  layouts: {
    title: {
      path: TITLE_LAYOUT,
      title: { type: 'ctrTitle', index: null },
      subtitle: { type: 'subTitle', index: '1' },
      footer: null,
      number: null,
    },
    content: { path: CONTENT_LAYOUT, title, subtitle: null, footer, number },
  },
  room: { x: SIDE, y: 72, width: WIDTH, height: 434 },
  title: { width: WIDTH, size: TITLE_SIZE, lines: 1 },
  wider: 1,
  onAccent: 'bg1',
});

/** The master of notes and its theme, for templates that have none. */
export const ownNotesMaster = (path: string, theme: string): Template['parts'] => [
  part(path, contentTypes.notesMaster, notesMasterXml(), [relation('rId1', relationTypes.theme, theme)]),
  part(theme, contentTypes.theme, themeXml(), []),
];

const part = (
  path: string,
  type: string,
  content: string,
  relations: readonly Relation[],
): { readonly part: Part; readonly relations: readonly Relation[] } => ({
  part: { path, type, content },
  relations,
});

const relation = (id: string, type: string, target: string): Relation => ({
  id,
  type,
  target,
  external: false,
});

const treeXml = (shapes: readonly string[]): string =>
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>' +
  '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
  `${shapes.join('')}</p:spTree>`;

type Look = { readonly anchor: 't' | 'ctr' | 'b'; readonly style: string; readonly text: string };

function placeholderXml(
  id: number,
  name: string,
  { type, index }: Placeholder,
  box: Box,
  { anchor, style, text }: Look,
): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>` +
    `<p:ph type="${type}"${index === null ? '' : ` idx="${index}"`}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>` +
    `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>' +
    `<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>` +
    `<a:lstStyle>${style}</a:lstStyle><a:p>${text}</a:p></p:txBody></p:sp>`
  );
}

const levelXml = (
  level: number,
  size: number,
  look: {
    readonly bold?: boolean;
    readonly soft?: boolean;
    readonly right?: boolean;
    /** Of the theme: of titles, or of all else. */
    readonly font?: 'mj' | 'mn';
  } = {},
): string =>
  `<a:lvl${level}pPr marL="0" indent="0" algn="${look.right ? 'r' : 'l'}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>` +
  `<a:defRPr sz="${size * 100}" b="${look.bold ? 1 : 0}"><a:solidFill>` +
  `${look.soft ? '<a:schemeClr val="tx1"><a:alpha val="70000"/></a:schemeClr>' : '<a:schemeClr val="tx1"/>'}</a:solidFill>` +
  `<a:latin typeface="+${look.font ?? 'mn'}-lt"/><a:ea typeface="+${look.font ?? 'mn'}-ea"/><a:cs typeface="+${look.font ?? 'mn'}-cs"/>` +
  `</a:defRPr></a:lvl${level}pPr>`;

const run = (text: string): string => `<a:r><a:rPr/><a:t>${escapeXml(text)}</a:t></a:r>`;
const NUMBER =
  '<a:fld id="{6C1F2B2A-6D0B-4F6B-9C35-2F0C6A3D1B11}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>';

const titleXml = (): string =>
  placeholderXml(2, t('Title'), title, places.title, { anchor: 'ctr', style: '', text: run(t('Title')) });
const footersXml = (): readonly string[] => [
  placeholderXml(3, t('Footer'), footer, places.footer, {
    anchor: 'ctr',
    style: levelXml(1, 9, { soft: true }),
    text: run(t('Footer')),
  }),
  placeholderXml(4, t('Slide number'), number, places.number, {
    anchor: 'ctr',
    style: levelXml(1, 9, { soft: true, right: true }),
    text: NUMBER,
  }),
];

const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const INHERIT = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

const layoutXml = (type: string, name: string, shapes: readonly string[]): string =>
  `${XML}<p:sldLayout ${namespaces} type="${type}" preserve="1"><p:cSld name="${name}">${treeXml(shapes)}</p:cSld>${INHERIT}</p:sldLayout>`;

const contentLayoutXml = (): string => layoutXml('titleOnly', 'Title Only', [titleXml(), ...footersXml()]);

const titleLayoutXml = (): string =>
  layoutXml('title', 'Title Slide', [
    placeholderXml(2, t('Title'), { type: 'ctrTitle', index: null }, places.mainTitle, {
      anchor: 'b',
      style: levelXml(1, 36, { bold: true, font: 'mj' }),
      text: run(t('Title')),
    }),
    placeholderXml(3, t('Subtitle'), { type: 'subTitle', index: '1' }, places.subtitle, {
      anchor: 't',
      style: levelXml(1, 16, { soft: true }),
      text: run(t('Subtitle')),
    }),
    '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Accent"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm>' +
      `<a:off x="0" y="0"/><a:ext cx="${emu(14)}" cy="${emu(SIZE.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
      '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>' +
      '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>',
  ]);

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const masterXml = (): string =>
  `${XML}<p:sldMaster ${namespaces}><p:cSld>${BACKGROUND}${treeXml([
    titleXml(),
    placeholderXml(
      5,
      'Text',
      { type: 'body', index: '1' },
      { x: SIDE, y: 72, width: WIDTH, height: 434 },
      {
        anchor: 't',
        style: '',
        text: run(t('Text')),
      },
    ),
    ...footersXml(),
  ])}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ` +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
  '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>' +
  `<p:txStyles><p:titleStyle>${levelXml(1, TITLE_SIZE, { bold: true, font: 'mj' })}</p:titleStyle>` +
  `<p:bodyStyle>${levels.map((level) => levelXml(level, 14)).join('')}</p:bodyStyle>` +
  `<p:otherStyle>${levels.map((level) => levelXml(level, 12)).join('')}</p:otherStyle></p:txStyles></p:sldMaster>`;
