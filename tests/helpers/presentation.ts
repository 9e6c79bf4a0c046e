import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of XML. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

/** Reads XML; throws where it is not well-formed. */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (said) => {
    const last = open.at(-1);
    if (last) last.text += said;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [top] = root.children;
  if (!top) throw new Error('Nothing in it');
  return top;
}

/** Every element of a name below one, in the order of the document. */
export const all = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** The text below an element, a line a paragraph. */
export const textOf = (element: Element): string =>
  all(element, 'a:p')
    .map((paragraph) =>
      all(paragraph, 'a:t')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');

export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** A presentation as a test reads it. */
export type Presentation = {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly xml: (path: string) => Element;
  readonly relationsOf: (path: string) => readonly Relationship[];
  /** In their order. */
  readonly slides: readonly {
    readonly path: string;
    readonly slide: Element;
    readonly notes: Element | null;
  }[];
};

export function readPresentation(content: string | Uint8Array): Presentation {
  if (typeof content === 'string') throw new Error('A presentation is no text');
  const files = unzipSync(content);
  const xml = (path: string): Element => {
    const bytes = files[path];
    if (!bytes) throw new Error(`${path} is missing`);
    return readXml(strFromU8(bytes));
  };
  const relationsOf = (path: string): readonly Relationship[] => {
    const slash = path.lastIndexOf('/') + 1;
    const own = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
    if (!files[own]) return [];
    return all(xml(own), 'Relationship').flatMap(({ attributes }) =>
      attributes.TargetMode === 'External'
        ? []
        : [
            {
              id: attributes.Id ?? '',
              type: attributes.Type?.split('/').at(-1) ?? '',
              target: decodeURI(new URL(attributes.Target ?? '', `zip:/${path}`).pathname).slice(1),
            },
          ],
    );
  };
  const main = relationsOf('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const slides = all(xml(main), 'p:sldId').map(({ attributes }) => {
    const path = relationsOf(main).find(({ id }) => id === attributes['r:id'])?.target ?? '';
    const notes = relationsOf(path).find(({ type }) => type === 'notesSlide');
    return { path, slide: xml(path), notes: notes ? xml(notes.target) : null };
  });
  return { files, xml, relationsOf, slides };
}

/** The title in a slide's placeholder. */
export const titleOf = (slide: Element): string => {
  const title = all(slide, 'p:sp').find((shape) =>
    all(shape, 'p:ph').some(({ attributes }) => ['title', 'ctrTitle'].includes(attributes.type ?? '')),
  );
  return title ? textOf(title) : '';
};

/** In which order the schema (ECMA-376, 5th edition, part 1, annex A) wants the children of what slides are made of. */
const order: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:defaultTextStyle',
  ],
  'p:sld': ['p:cSld', 'p:clrMapOvr'],
  'p:notes': ['p:cSld', 'p:clrMapOvr'],
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr'],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:txStyles'],
  'p:notesMaster': ['p:cSld', 'p:clrMap', 'p:notesStyle'],
  'p:cSld': ['p:bg', 'p:spTree'],
  'p:bgPr': ['a:solidFill', 'a:effectLst'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:txBody'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:grpSpPr': ['a:xfrm'],
  'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr'],
  'p:nvCxnSpPr': ['p:cNvPr', 'p:cNvCxnSpPr', 'p:nvPr'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'p:nvPicPr': ['p:cNvPr', 'p:cNvPicPr', 'p:nvPr'],
  'p:blipFill': ['a:blip', 'a:stretch'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
  'p:nvGraphicFramePr': ['p:cNvPr', 'p:cNvGraphicFramePr', 'p:nvPr'],
  'p:spPr': ['a:xfrm', 'a:prstGeom', 'a:custGeom', 'a:noFill', 'a:solidFill', 'a:ln'],
  'c:spPr': ['a:noFill', 'a:solidFill', 'a:ln'],
  'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
  'p:xfrm': ['a:off', 'a:ext'],
  'a:custGeom': ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
  'a:ln': ['a:noFill', 'a:solidFill', 'a:prstDash'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'c:txPr': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:p': ['a:pPr', 'a:r', 'a:fld', 'a:endParaRPr'],
  'a:pPr': ['a:spcBef', 'a:buNone', 'a:defRPr'],
  'a:r': ['a:rPr', 'a:t'],
  'a:fld': ['a:rPr', 'a:t'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:tr': ['a:tc'],
  'a:tc': ['a:txBody', 'a:tcPr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill', 'a:solidFill'],
  'c:chartSpace': ['c:date1904', 'c:roundedCorners', 'c:chart', 'c:externalData'],
  'c:chart': ['c:autoTitleDeleted', 'c:plotArea', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:plotArea': ['c:layout', 'c:barChart', 'c:catAx', 'c:valAx'],
  'c:barChart': ['c:barDir', 'c:grouping', 'c:varyColors', 'c:ser', 'c:gapWidth', 'c:axId'],
  'c:ser': [
    'c:idx',
    'c:order',
    'c:tx',
    'c:spPr',
    'c:invertIfNegative',
    'c:dLbls',
    'c:errBars',
    'c:cat',
    'c:val',
  ],
  'c:errBars': ['c:errBarType', 'c:errValType', 'c:noEndCap', 'c:plus', 'c:minus', 'c:spPr'],
  'c:dLbls': [
    'c:dLbl',
    'c:numFmt',
    'c:spPr',
    'c:txPr',
    'c:dLblPos',
    'c:showLegendKey',
    'c:showVal',
    'c:showCatName',
    'c:showSerName',
    'c:showPercent',
    'c:showBubbleSize',
  ],
  'c:catAx': [
    'c:axId',
    'c:scaling',
    'c:delete',
    'c:axPos',
    'c:numFmt',
    'c:majorTickMark',
    'c:minorTickMark',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:crossAx',
    'c:crosses',
  ],
  'c:valAx': [
    'c:axId',
    'c:scaling',
    'c:delete',
    'c:axPos',
    'c:majorGridlines',
    'c:numFmt',
    'c:majorTickMark',
    'c:minorTickMark',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:crossAx',
    'c:crosses',
    'c:crossBetween',
    'c:majorUnit',
  ],
  'c:scaling': ['c:orientation', 'c:max', 'c:min'],
};

/** What makes PowerPoint ask to repair a presentation, or a screen reader stumble; none where all is well. */
export function faultsOf(
  presentation: Presentation,
  { template = false }: { readonly template?: boolean } = {},
): readonly string[] {
  const { files, xml, relationsOf, slides } = presentation;
  const faults: string[] = [];
  const types = xml('[Content_Types].xml');
  const overrides = new Map(
    all(types, 'Override').map(({ attributes }) => [
      decodeURI(attributes.PartName ?? '').slice(1),
      attributes.ContentType ?? '',
    ]),
  );
  const defaults = new Set(all(types, 'Default').map(({ attributes }) => attributes.Extension));
  for (const part of overrides.keys()) if (!files[part]) faults.push(`${part} has a type and is not there`);
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const relations = relationsOf(path);
    if (new Set(relations.map(({ id }) => id)).size !== relations.length)
      faults.push(`${path}: ids of relationships`);
    for (const { target } of relations) {
      if (files[target]) visit(target);
      else faults.push(`${path} needs ${target}`);
    }
    if (!path.endsWith('.xml')) return;
    const used = new Set(
      Array.from(
        strFromU8(files[path] ?? new Uint8Array()).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g),
        ([, id]) => id,
      ),
    );
    for (const id of used)
      if (!relations.some((one) => one.id === id))
        faults.push(`${path} uses ${id}, which is no relationship`);
  };
  visit('');
  reached.delete('');
  for (const path of Object.keys(files)) {
    if (path === '[Content_Types].xml' || path.endsWith('.rels')) continue;
    if (!reached.has(path)) faults.push(`${path} belongs to nothing`);
    const extension = path.split('.').at(-1) ?? '';
    if (!overrides.has(path) && (extension === 'xml' || !defaults.has(extension)))
      faults.push(`${path} has no type`);
    // What comes from a template is as its program wrote it.
    const isOurs = !template || !/slideMasters|slideLayouts|theme|notesMasters/.test(path);
    if (path.endsWith('.xml') && isOurs) checkElement(xml(path), path, faults);
  }
  for (const { path, slide } of slides) {
    const ids = all(slide, 'p:cNvPr').map(({ attributes }) => attributes.id);
    if (new Set(ids).size !== ids.length) faults.push(`${path}: two shapes have one id`);
    if (titleOf(slide).trim() === '') faults.push(`${path} has no title`);
    if (all(slide, 'a:srgbClr').length > 0) faults.push(`${path} has a colour that is not of the theme`);
    for (const { attributes } of all(slide, 'a:rPr'))
      if (attributes.sz && Number(attributes.sz) < 900) faults.push(`${path} has text of ${attributes.sz}`);
    for (const group of all(slide, 'p:grpSp'))
      if (!all(group, 'p:cNvPr')[0]?.attributes.descr)
        faults.push(`${path}: a group without words for who cannot see it`);
    for (const shape of all(slide, 'p:sp'))
      if (all(shape, 'a:p').length === 0) faults.push(`${path}: a shape without a paragraph`);
    for (const ext of all(slide, 'a:ext'))
      for (const length of [ext.attributes.cx, ext.attributes.cy])
        if (!/^\d+$/.test(length ?? '')) faults.push(`${path}: a length of ${length}`);
  }
  return faults;
}

function checkElement(element: Element, path: string, faults: string[]): void {
  const wanted = order[element.name];
  if (wanted) {
    let at = 0;
    for (const { name } of element.children) {
      const index = wanted.indexOf(name);
      // Runs and fields may take turns.
      const turn = element.name === 'a:p' && (name === 'a:r' || name === 'a:fld');
      if (index < 0) faults.push(`${path}: ${name} in ${element.name}`);
      else if (index < at && !turn) faults.push(`${path}: ${name} too late in ${element.name}`);
      at = Math.max(at, index);
    }
  }
  for (const child of element.children) checkElement(child, path, faults);
}

/** What reaches out of the slide, by its name: nothing may be cut. */
export function outside(presentation: Presentation): readonly string[] {
  const main = presentation.relationsOf('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const size = all(presentation.xml(main), 'p:sldSz')[0]?.attributes ?? {};
  const [wide, high] = [Number(size.cx), Number(size.cy)];
  return presentation.slides.flatMap(({ path, slide }) =>
    ['p:sp', 'p:grpSp', 'p:pic', 'p:graphicFrame', 'p:cxnSp'].flatMap((kind) =>
      all(slide, kind).flatMap((shape) => {
        const [off] = all(shape, 'a:off');
        const [ext] = all(shape, 'a:ext');
        if (!off || !ext) return [];
        const [x, y] = [Number(off.attributes.x), Number(off.attributes.y)];
        const fits =
          x >= 0 &&
          y >= 0 &&
          x + Number(ext.attributes.cx) <= wide + 1 &&
          y + Number(ext.attributes.cy) <= high + 1;
        return fits ? [] : [`${path}: ${all(shape, 'p:cNvPr')[0]?.attributes.name ?? ''}`];
      }),
    ),
  );
}
