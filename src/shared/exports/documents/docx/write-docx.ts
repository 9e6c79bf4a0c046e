import { phrase, t } from '../../../language/translate.ts';
import { escapeXml } from '../../../scene/xml.ts';
import { lightTheme } from '../../../scene/theme.ts';
import { brandTheme } from '../../brand/brand-theme.ts';
import { logoSize } from '../../brand/brand-scene.ts';
import type { DocumentSource, WriteDocument } from '../document.ts';
import { brandFooter, brandLabel, joined } from '../footer-text.ts';
import { collectPictures } from '../pptx/deck/pictures.ts';
import { type Picture, readPicture } from '../pptx/drawing/picture.ts';
import { contentTypes as common, relationTypes as root, XML } from '../pptx/package/names.ts';
import { createPackage, type Package, type Relation } from '../pptx/package/package.ts';
import { contentsOf, type Report } from '../report/block.ts';
import { createReport } from '../report/create-report.ts';
import { createSetting } from '../report/setting.ts';
import { bodyXml } from './body-xml.ts';
import { contentTypes, namespaces, relationTypes } from './names.ts';
import { pictureXml } from './picture-xml.ts';
import { oneLine, paragraphXml, runXml } from './runs.ts';
import {
  documentLanguage,
  numberingXml,
  rightToLeftLanguage,
  settingsXml,
  styleIds,
  stylesXml,
} from './styles.ts';

/** A report on the map for Word: its own styles, a field of contents, tables whose header is repeated, pictures with alternative texts. */
export const writeDocx: WriteDocument = async (source) => {
  const { pictures, left } = await collectPictures(source);
  const report = createReport(createSetting(source, pictures));
  await source.onProgress(0.5);
  const pack = createPackage();
  pack.relate('', root.document, 'word/document.xml');
  addDocument(pack, report, source);
  addProperties(pack, report.title, source.day);
  return {
    content: pack.zip(),
    parts: contentsOf(report).length,
    notes:
      left === 0
        ? []
        : [
            {
              message: phrase('{{count}} pictures are of a kind that Word cannot show, and were left out.'),
              params: { count: left },
            },
          ],
  };
};

function addDocument(pack: Package, report: Report, source: DocumentSource): void {
  const relations: Relation[] = [];
  const relate = (type: string, target: string, external = false): string => {
    const known = relations.find((one) => one.type === type && one.target === target);
    if (known) return known.id;
    const id = `rId${relations.length + 1}`;
    relations.push({ id, type, target, external });
    return id;
  };
  const part = (
    name: keyof typeof contentTypes & keyof typeof relationTypes,
    content: string,
    of = '',
  ): string => {
    const path = `word/${name}${of}.xml`;
    pack.add({ path, type: contentTypes[name], content });
    return relate(relationTypes[name], path);
  };
  const label = brandLabel(source);
  part('numbering', numberingXml());
  part('settings', settingsXml());
  const files = new Map<Picture, string>();
  const pictureOf = (picture: Picture): string => {
    let path = files.get(picture);
    if (path === undefined) {
      path = `word/media/image${files.size + 1}.${picture.extension}`;
      files.set(picture, path);
      pack.add({ path, type: `image/${picture.extension}`, content: picture.bytes });
    }
    return relate(relationTypes.image, path);
  };
  const body = bodyXml(report, {
    linkTo: (address) => relate(relationTypes.hyperlink, address, true),
    pictureOf,
    header: part('header', headerXml(label, joined([source.projectName, report.title]))),
    firstHeader: label === '' ? null : part('header', headerXml(label, ''), '-first'),
    footer: part('footer', edgeXml('ftr', footerXml(source, report.title))),
  });
  const theme = brandTheme(lightTheme, source.options.brand?.colours);
  part('styles', stylesXml(theme, rightToLeftLanguage(body), source.font?.family));
  pack.take(
    {
      path: 'word/document.xml',
      type: contentTypes.document,
      content: `${XML}<w:document ${namespaces}><w:body>${logoXml(source, pictureOf)}${body}</w:body></w:document>`,
    },
    relations,
  );
}

/** Room for a logo above the title, px. */
const LOGO = { width: 200, height: 60 } as const;
/** No other picture of a report has this number. */
const LOGO_NUMBER = 1_000_000;

/** The client's logo, before the title. */
function logoXml({ logo }: DocumentSource, pictureOf: (picture: Picture) => string): string {
  const picture = logo ? readPicture(logo) : null;
  if (!picture) return '';
  const size = logoSize({ sha256: '', ...picture }, LOGO);
  const drawn = pictureXml(size, { about: t('Logo'), relation: pictureOf(picture), number: LOGO_NUMBER });
  return paragraphXml(drawn, { style: styleIds.picture }, '');
}

const edgeXml = (element: 'hdr' | 'ftr', content: string): string =>
  `${XML}<w:${element} ${namespaces}>${content}</w:${element}>`;

/** A label that stands out, then what the document is about. */
function headerXml(label: string, about: string): string {
  const between = label === '' || about === '' ? '' : ' · ';
  const runs = `${runXml(label, styleIds.strong)}${runXml(between)}${runXml(about)}`;
  return edgeXml('hdr', paragraphXml(runs, { style: styleIds.header }, label + about));
}

/** The client's footer, or ‘Page 3 of 12’, in the order of the language; Word fills the numbers. */
function footerXml(source: DocumentSource, title: string): string {
  const [PAGE, PAGES] = ['\ue000', '\ue001'];
  const field = (instruction: string): string =>
    `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const number = { page: PAGE, pages: PAGES };
  const words = brandFooter(source, title, number) || t('Page {{page}} of {{pages}}', number);
  const runs = words
    .split(/([\ue000\ue001])/)
    .map((part) => (part === PAGE ? field('PAGE') : part === PAGES ? field('NUMPAGES') : runXml(part)));
  return paragraphXml(runs.join(''), { style: styleIds.footer }, '');
}

function addProperties(pack: Package, title: string, day: string): void {
  const moment = `${day}T00:00:00Z`;
  pack.relate('', root.core, 'docProps/core.xml');
  pack.relate('', root.extended, 'docProps/app.xml');
  pack.add({
    path: 'docProps/core.xml',
    type: common.core,
    content:
      `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(oneLine(title))}</dc:title>` +
      `<dc:language>${documentLanguage()}</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
  });
  pack.add({
    path: 'docProps/app.xml',
    type: common.extended,
    content:
      `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      '<Application>Throughline</Application></Properties>',
  });
}
