import { phrase } from '../../../../language/translate.ts';
import { fail, ok, type Result } from '../../../../result.ts';
import type { Box } from '../drawing/drawn.ts';
import { contentTypes, relationTypes } from '../package/names.ts';
import { openPackage, type OpenPackage } from '../package/open-package.ts';
import { below, type Element, prefixed } from '../package/read-xml.ts';
import { ownNotesMaster } from './own-template.ts';
import { themeFacts } from './theme-facts.ts';
import type { Layout, Placeholder, Template } from './template.ts';

const EMU_A_POINT = 12_700;
const OWN_NOTES = 'ppt/notesMasters/journeyNotes.xml';
const OWN_NOTES_THEME = 'ppt/theme/journeyNotes.xml';

const broken = (): Result<never> =>
  fail(
    'bad-template',
    phrase(
      'This template cannot be read. Save it again in PowerPoint as a template (.potx) and choose it again.',
    ),
  );

/**
 * A client's template (`.potx`, or a presentation), as slides are made from it: its masters, layouts, themes and what belongs to them.
 * Slides, comments, macros and who wrote it stay behind. What is no template is refused by a sentence.
 */
export function readTemplate(bytes: Uint8Array): Result<Template> {
  const pack = openPackage(bytes);
  const main = pack?.relationsOf('')?.find(({ type }) => type === relationTypes.document)?.target;
  const presentation = main === undefined ? undefined : pack?.xml(main);
  if (!pack || main === undefined || !presentation) return broken();
  const kind = pack.part(main)?.type ?? '';
  if (/macroenabled/i.test(kind))
    return fail(
      'bad-template',
      phrase(
        'This template has macros, which are not taken over. Save it as a template without them (.potx).',
      ),
    );
  if (kind !== contentTypes.template && kind !== contentTypes.presentation) return broken();
  const relations = pack.relationsOf(main) ?? [];
  const masters = below(presentation, 'sldMasterId').map((one) => ({
    id: one.attributes['id'] ?? '',
    path: relations.find(({ id }) => id === prefixed(one, 'id'))?.target ?? '',
  }));
  const [first] = masters;
  const size = below(presentation, 'sldSz')[0]?.attributes;
  const [width, height] = [Number(size?.['cx']), Number(size?.['cy'])];
  if (!first || masters.some(({ id }) => !/^\d+$/.test(id)) || !isSize(width) || !isSize(height))
    return broken();
  const notes = relations.find(({ type }) => type === relationTypes.notesMaster)?.target;
  const parts = partsFrom(pack, [
    ...masters.map(({ path }) => path),
    ...(notes === undefined ? [] : [notes]),
  ]);
  const masterXml = pack.xml(first.path);
  const layouts = masterXml && layoutsOf(pack, first.path, masterXml);
  const theme = pack.relationsOf(first.path)?.find(({ type }) => type === relationTypes.theme)?.target;
  const themeXml = theme === undefined ? undefined : pack.xml(theme);
  if (!parts || !layouts || !themeXml) return broken();
  const places = placesOn(pack, layouts.content, masterXml, {
    width: width / EMU_A_POINT,
    height: height / EMU_A_POINT,
  });
  if (places.room.width < LEAST.width || places.room.height < LEAST.height)
    return fail(
      'bad-template',
      phrase(
        'The slides of this template leave too little room below the title. Choose one with larger slides.',
      ),
    );
  return ok({
    parts: notes === undefined ? [...parts, ...ownNotesMaster(OWN_NOTES, OWN_NOTES_THEME)] : parts,
    masters,
    notesMaster: notes ?? OWN_NOTES,
    size: { width, height },
    layouts,
    ...places,
    ...themeFacts(themeXml, masterXml),
  });
}

/** The room that slides need, points. */
const LEAST = { width: 400, height: 240 } as const;

/** The sides that PowerPoint takes: 1 to 56 inches. */
const isSize = (length: number): boolean =>
  Number.isInteger(length) && length >= 914_400 && length <= 51_206_400;

/** Parts and all that they need; undefined where one of them is missing. */
function partsFrom(pack: OpenPackage, roots: readonly string[]): Template['parts'] | undefined {
  const found = new Map<string, Template['parts'][number]>();
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const [part, relations] = [pack.part(path), pack.relationsOf(path)];
    if (!part || !relations || relations.some(({ type }) => type === relationTypes.slide)) return undefined;
    if (path.endsWith('.xml') && !pack.xml(path)) return undefined;
    found.set(path, { part, relations });
    waiting.push(...relations.flatMap(({ target, external }) => (external ? [] : [target])));
  }
  return [...found.values()];
}

/** The layouts of a title and of content under a title, whatever their order. */
function layoutsOf(pack: OpenPackage, master: string, masterXml: Element): Template['layouts'] | undefined {
  const all = (pack.relationsOf(master) ?? [])
    .filter(({ type }) => type === relationTypes.layout)
    .flatMap(({ target }) => {
      const xml = pack.xml(target);
      const layout = xml && layoutIn(xml, target, masterXml);
      return layout ? [{ type: xml.attributes['type'] ?? '', layout, more: below(xml, 'ph').length }] : [];
    });
  // Without the usual one, that with the fewest places to fill: an empty one says 'Click to add text'.
  const [fewest] = all.toSorted((a, b) => a.more - b.more);
  const content = all.find(({ type }) => type === 'titleOnly') ?? fewest;
  const title = all.find(({ type }) => type === 'title') ?? content;
  return title && content && { title: title.layout, content: content.layout };
}

function layoutIn(xml: Element, path: string, master: Element): Layout | undefined {
  const places = below(xml, 'ph').map(({ attributes }): Placeholder => {
    const type = attributes['type'] ?? 'obj';
    return { type, index: attributes['idx'] ?? null, centred: isCentred(type, xml, master) };
  });
  const one = (...types: readonly string[]): Placeholder | null =>
    places.find(({ type }) => types.includes(type)) ?? null;
  const title = one('title', 'ctrTitle');
  return title
    ? { path, title, subtitle: one('subTitle'), footer: one('ftr'), number: one('sldNum') }
    : undefined;
}

/** Which way a placeholder of a layout is aligned where it says nothing itself: as that of the master, then as all text of its kind. */
const inherits: Readonly<Record<string, readonly [placeholder: string, style: string]>> = {
  title: ['title', 'titleStyle'],
  ctrTitle: ['title', 'titleStyle'],
  subTitle: ['body', 'bodyStyle'],
  ftr: ['ftr', 'otherStyle'],
};

function isCentred(type: string, layout: Element, master: Element): boolean {
  const [above = type, style = 'otherStyle'] = inherits[type] ?? [];
  const shapeOf = (xml: Element, wanted: string): Element | undefined =>
    below(xml, 'sp').find((one) => below(one, 'ph').some(({ attributes }) => attributes['type'] === wanted));
  const aligned = [shapeOf(layout, type), shapeOf(master, above), below(master, style)[0]].map(
    (one) => one && below(one, 'lvl1pPr')[0]?.attributes['algn'],
  );
  return aligned.find((one) => one !== undefined) === 'ctr';
}

/** Where a placeholder is: in the layout, else in its master. */
function boxOf(layers: readonly (Element | undefined)[], types: readonly string[]): Box | undefined {
  for (const layer of layers) {
    const shape =
      layer &&
      below(layer, 'sp').find((one) =>
        below(one, 'ph').some(({ attributes }) => types.includes(attributes['type'] ?? '')),
      );
    const [off, ext] = [
      shape && below(shape, 'off')[0],
      shape && below(shape, 'ext').find(({ attributes }) => 'cx' in attributes),
    ];
    if (!off || !ext) continue;
    const [x, y, width, height] = [
      off.attributes['x'],
      off.attributes['y'],
      ext.attributes['cx'],
      ext.attributes['cy'],
    ].map((text) => Number(text) / EMU_A_POINT);
    if (
      x !== undefined &&
      y !== undefined &&
      width !== undefined &&
      height !== undefined &&
      [x, y, width, height].every(Number.isFinite)
    )
      return { x, y, width, height };
  }
  return undefined;
}

/** Least margin, and the room that slides need to be of use, as shares of the slide. */
const MARGIN = 0.03;
const HIGHEST_TITLE = 0.35;

/** The room below the title and above the footers. A title that is elsewhere than at the top leaves the usual room. */
function placesOn(
  pack: OpenPackage,
  { path }: Layout,
  master: Element,
  page: { readonly width: number; readonly height: number },
): Pick<Template, 'room' | 'title'> {
  const layers = [pack.xml(path), master];
  const title = boxOf(layers, ['title', 'ctrTitle']);
  const foot = boxOf(layers, ['sldNum', 'ftr', 'dt']);
  const [side, edge] = [page.width * MARGIN, page.height * MARGIN];
  const top =
    title && title.y + title.height <= page.height * HIGHEST_TITLE
      ? title.y + title.height + 6
      : page.height * 0.2;
  const bottom = foot && foot.y >= page.height * 0.8 ? foot.y - 4 : page.height - edge;
  const x = Math.max(side, title && title.width > page.width * 0.6 ? title.x : side);
  const right =
    title && title.width > page.width * 0.6
      ? Math.min(page.width - side, title.x + title.width)
      : page.width - side;
  const size = titleSize([...layers]);
  const high = title?.height ?? size * 1.3;
  return {
    room: { x, y: top, width: right - x, height: bottom - top },
    title: {
      width: Math.max(72, (title?.width ?? right - x) - 15),
      size,
      lines: Math.max(1, Math.floor((high - 8) / (size * 1.2))),
    },
  };
}

/** The size of titles, points: of the layout, else of the master. */
function titleSize([layout, master]: readonly (Element | undefined)[]): number {
  const shape =
    layout &&
    below(layout, 'sp').find((one) =>
      below(one, 'ph').some(({ attributes }) => attributes['type'] === 'title'),
    );
  const style = master && below(master, 'titleStyle')[0];
  const sizes = [shape, style].map((one) =>
    Number(one && below(one, 'defRPr').find(({ attributes }) => 'sz' in attributes)?.attributes['sz']),
  );
  const size = sizes.find((one) => Number.isFinite(one)) ?? 4_400;
  return Math.min(96, Math.max(9, size / 100));
}
