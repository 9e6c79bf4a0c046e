import { escapeXml } from '../../../../scene/xml.ts';
import { cleanText } from '../../../../layout/clean-text.ts';
import { chartXml } from '../chart/chart-xml.ts';
import { chartWorkbook } from '../chart/workbook.ts';
import type { Slide } from '../drawing/drawn.ts';
import type { SlideParts } from '../drawing/drawn-xml.ts';
import { contentTypes, namespaces, relationTypes, XML } from '../package/names.ts';
import { notesSize } from './notes-master.ts';
import { createPackage, type Package } from '../package/package.ts';
import { notesXml, slideXml } from './slide-xml.ts';
import type { Template } from './template.ts';

const PRESENTATION = 'ppt/presentation.xml';
/** The least id of a slide. */
const FIRST_SLIDE = 256;

export type DeckAbout = {
  readonly title: string;
  /** At the foot of a slide. */
  readonly footer: (number: { readonly page: number; readonly pages: number }) => string;
  /** YYYY-MM-DD. */
  readonly day: string;
};

/** Slides as a presentation that PowerPoint opens, the bytes of its file. */
export function writeDeck(
  slides: readonly Slide[],
  template: Template,
  about: DeckAbout,
): Uint8Array<ArrayBuffer> {
  const pack = createPackage();
  for (const { part, relations } of template.parts) pack.take(part, relations);
  pack.relate('', relationTypes.document, PRESENTATION);
  const masters = template.masters.map(
    ({ path, id }) =>
      `<p:sldMasterId id="${id}" r:id="${pack.relate(PRESENTATION, relationTypes.master, path)}"/>`,
  );
  const notesMaster = pack.relate(PRESENTATION, relationTypes.notesMaster, template.notesMaster);
  const contents = createContents(pack);
  const ids = slides.map((slide, index) => {
    const path = addSlide(
      pack,
      contents,
      slide,
      index + 1,
      template,
      about.footer({ page: index + 1, pages: slides.length }),
    );
    const relation = pack.relate(PRESENTATION, relationTypes.slide, path);
    return `<p:sldId id="${FIRST_SLIDE + index}" r:id="${relation}"/>`;
  });
  const theme = template.parts
    .find(({ part }) => part.path === template.masters[0]?.path)
    ?.relations.find(({ type }) => type === relationTypes.theme);
  if (theme) pack.relate(PRESENTATION, relationTypes.theme, theme.target);
  const { width, height } = template.size;
  pack.add({
    path: PRESENTATION,
    type: contentTypes.presentation,
    content:
      `${XML}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst>${masters.join('')}</p:sldMasterIdLst>` +
      `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst>` +
      `<p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="${notesSize.width}" cy="${notesSize.height}"/>` +
      `<p:defaultTextStyle>${textStyleXml()}</p:defaultTextStyle></p:presentation>`,
  });
  addProperties(pack, about);
  return pack.zip();
}

/** What text in shapes looks like unless it says otherwise: the theme's font. */
const textStyleXml = (): string =>
  Array.from(
    { length: 9 },
    (_, index) =>
      `<a:lvl${index + 1}pPr marL="0" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
      `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${index + 1}pPr>`,
  ).join('');

function addSlide(
  pack: Package,
  contents: Contents,
  slide: Slide,
  number: number,
  template: Template,
  footer: string,
): string {
  const path = `ppt/slides/slide${number}.xml`;
  const layout = template.layouts[slide.layout];
  pack.relate(path, relationTypes.layout, layout.path);
  // The tree itself has 1.
  let last = 1;
  const nextId = (): number => (last += 1);
  const relateTo: SlideParts['relateTo'] = (content) =>
    'picture' in content
      ? pack.relate(path, relationTypes.image, contents.picture(content.picture))
      : pack.relate(path, relationTypes.chart, contents.chart(content.chart));
  pack.add({
    path,
    type: contentTypes.slide,
    content: slideXml(slide, layout, footer, { nextId, relateTo }),
  });
  if (slide.notes.some((note) => note.trim() !== '')) {
    const notes = `ppt/notesSlides/notesSlide${number}.xml`;
    pack.add({ path: notes, type: contentTypes.notes, content: notesXml(slide.notes) });
    pack.relate(notes, relationTypes.notesMaster, template.notesMaster);
    pack.relate(notes, relationTypes.slide, path);
    pack.relate(path, relationTypes.notes, notes);
  }
  return path;
}

type Contents = ReturnType<typeof createContents>;

/** The parts of pictures and charts: a picture that is shown twice is there once. */
function createContents(pack: Package) {
  const pictures = new Map<Uint8Array, string>();
  let charts = 0;
  return {
    picture: ({
      bytes,
      extension,
    }: Extract<Parameters<SlideParts['relateTo']>[0], { picture: unknown }>['picture']): string => {
      const known = pictures.get(bytes);
      if (known !== undefined) return known;
      const path = `ppt/media/journey${pictures.size + 1}.${extension}`;
      pack.add({ path, type: `image/${extension}`, content: bytes });
      pictures.set(bytes, path);
      return path;
    },
    chart: (chart: Extract<Parameters<SlideParts['relateTo']>[0], { chart: unknown }>['chart']): string => {
      charts += 1;
      const path = `ppt/charts/chart${charts}.xml`;
      const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${charts}.xlsx`;
      pack.add({ path: workbook, type: contentTypes.workbook, content: chartWorkbook(chart) });
      const relation = pack.relate(path, relationTypes.workbook, workbook);
      pack.add({ path, type: contentTypes.chart, content: chartXml(chart, relation) });
      return path;
    },
  };
}

function addProperties(pack: Package, { title, day }: DeckAbout): void {
  pack.relate('', relationTypes.core, 'docProps/core.xml');
  pack.relate('', relationTypes.extended, 'docProps/app.xml');
  const moment = `${day}T00:00:00Z`;
  pack.add({
    path: 'docProps/core.xml',
    type: contentTypes.core,
    content:
      `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(cleanText(title))}</dc:title>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
  });
  pack.add({
    path: 'docProps/app.xml',
    type: contentTypes.extended,
    content:
      `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      '<Application>Throughline</Application></Properties>',
  });
}
