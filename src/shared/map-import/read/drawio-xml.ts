import { SaxesParser } from 'saxes';
import { type CardKind, cardKinds } from '../../kinds/card-kinds.ts';
import { ok, type Result } from '../../result.ts';
import { lightTheme } from '../../scene/theme.ts';
import type { Box, Drawing, Line } from '../drawing/drawing.ts';
import { MAX_BOXES, MAX_MAP_DEPTH, mapDamaged, mapTooDeep, tooManyTexts } from '../table/limits.ts';
import { decodeEntities } from '../markup/html-tokens.ts';
import { htmlWords, wordRuns } from '../markup/html-words.ts';

/** A page of a draw.io file; `packed` where its drawing is deflated, and `drawing` is then empty. */
export type DrawioPage = { readonly name: string; readonly packed: string | null; readonly drawing: Drawing };

type Cell = {
  id: string;
  value: string;
  style: string;
  parent: string;
  isVertex: boolean;
  isEdge: boolean;
  source: string;
  target: string;
  x: number;
  y: number;
  width: number;
  height: number;
};

type Failed = 'damaged' | 'deep' | 'many';

/** Reads the XML of a draw.io file. Nothing in it is resolved, loaded or run. */
export function readDrawioXml(xml: string, name: string): Result<readonly DrawioPage[]> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const pages: DrawioPage[] = [];
  /** The first thing that is wrong; an object, since listeners set it. */
  const state: { failed: Failed | null } = { failed: null };
  let depth = 0;
  let page = '';
  let packed = '';
  let hasModel = false;
  let cells: Cell[] = [];
  let current: Cell | null = null;
  /** An `object` around a cell has the id and the label of it. */
  let wrapper: { readonly id: string; readonly label: string } | null = null;
  parser.on('error', () => {
    state.failed ??= 'damaged';
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    depth += 1;
    if (depth > MAX_MAP_DEPTH) state.failed ??= 'deep';
    if (tag === 'diagram') [page, packed, hasModel, cells] = [attributes['name'] ?? '', '', false, []];
    else if (tag === 'mxGraphModel') [hasModel, cells] = [true, []];
    else if (tag === 'object' || tag === 'UserObject')
      wrapper = { id: attributes['id'] ?? '', label: attributes['label'] ?? '' };
    else if (tag === 'mxCell') {
      current = cellOf(attributes, wrapper);
      cells.push(current);
      if (cells.length > 2 * MAX_BOXES) state.failed ??= 'many';
    } else if (tag === 'mxGeometry' && current && attributes['as'] === 'geometry') {
      const figure = (key: string): number => finite(Number(attributes[key] ?? 0));
      Object.assign(current, {
        x: figure('x'),
        y: figure('y'),
        width: figure('width'),
        height: figure('height'),
      });
    }
  });
  parser.on('text', (text) => {
    if (!hasModel) packed += text;
  });
  parser.on('closetag', ({ name: tag }) => {
    depth -= 1;
    if (tag === 'mxCell') current = null;
    else if (tag === 'object' || tag === 'UserObject') wrapper = null;
    else if (tag === 'mxGraphModel' && depth === 0) pages.push(pageOf('', cells));
    else if (tag === 'diagram')
      pages.push(
        hasModel || packed.trim() === ''
          ? pageOf(page, cells)
          : { name: page, packed: packed.trim(), drawing: { name: page, boxes: [], lines: [] } },
      );
  });
  // Piece by piece, so that what is too deep or broken is not read to its end.
  const PIECE = 256 * 1024;
  for (let at = 0; at < xml.length && state.failed === null; at += PIECE)
    parser.write(xml.slice(at, at + PIECE));
  if (state.failed === null) parser.close();
  if (state.failed === 'deep') return mapTooDeep(name);
  if (state.failed === 'many') return tooManyTexts(name);
  return state.failed === 'damaged' ? mapDamaged(name) : ok(pages);
}

const finite = (value: number): number => (Number.isFinite(value) && Math.abs(value) < 1e7 ? value : 0);

const cellOf = (
  attributes: Readonly<Record<string, string>>,
  wrapper: { readonly id: string; readonly label: string } | null,
): Cell => ({
  id: wrapper?.id || (attributes['id'] ?? ''),
  value: wrapper?.label || (attributes['value'] ?? ''),
  style: attributes['style'] ?? '',
  parent: attributes['parent'] ?? '',
  isVertex: attributes['vertex'] === '1',
  isEdge: attributes['edge'] === '1',
  source: attributes['source'] ?? '',
  target: attributes['target'] ?? '',
  ...{ x: 0, y: 0, width: 0, height: 0 },
});

function pageOf(name: string, cells: readonly Cell[]): DrawioPage {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const places = new Map<Cell, { readonly x: number; readonly y: number }>();
  /** Places count from the frame that holds a cell. A ring of frames ends at the page. */
  const placeOf = (cell: Cell, way: number): { readonly x: number; readonly y: number } => {
    const known = places.get(cell);
    if (known) return known;
    const frame = byId.get(cell.parent);
    const base = frame?.isVertex && way < MAX_MAP_DEPTH ? placeOf(frame, way + 1) : { x: 0, y: 0 };
    const place = { x: base.x + cell.x, y: base.y + cell.y };
    places.set(cell, place);
    return place;
  };
  const holders = new Set(cells.filter(({ isVertex }) => isVertex).map(({ parent }) => parent));
  const labels = new Map<string, string>();
  for (const cell of cells)
    if (cell.isVertex && byId.get(cell.parent)?.isEdge) labels.set(cell.parent, words(cell));
  const boxes = cells
    .filter((cell) => cell.isVertex && !byId.get(cell.parent)?.isEdge)
    .map(
      (cell): Box => ({
        id: cell.id,
        ...placeOf(cell, 0),
        width: cell.width,
        height: cell.height,
        text: cell.id.startsWith('card-') ? cardWords(cell) : words(cell),
        isFrame:
          holders.has(cell.id) || /(?:^|;)(?:swimlane|group|shape=table(?:Row)?)(?:;|$)/.test(cell.style),
        parent: byId.get(cell.parent)?.isVertex ? cell.parent : null,
        kind: cell.id.startsWith('card-') ? kindOf(cell.style) : null,
      }),
    );
  const lines = cells
    .filter(({ isEdge, source, target }) => isEdge && source !== '' && target !== '')
    .map(
      (cell): Line => ({
        from: cell.source,
        to: cell.target,
        label: words(cell) || (labels.get(cell.id) ?? ''),
      }),
    );
  return { name, packed: null, drawing: { name, boxes, lines } };
}

/** Labels are HTML where their style says so; in any other the signs mean themselves. */
function words({ value, style }: Cell): string {
  if (value === '') return '';
  return /(?:^|;)html=1(?:;|$)/.test(style) || /<(?:br|div|p|b|i|span|font)\b/i.test(value)
    ? htmlWords(value)
    : decodeEntities(value).trim();
}

/** A card as it was exported: its title bold, its badges in italics at the end, which are fields and no words. */
function cardWords({ value }: Cell): string {
  const runs = [...wordRuns(value)];
  if (runs.at(-1)?.isItalic === true) runs.pop();
  const title = runs[0]?.isBold === true ? (runs.shift()?.text.trim() ?? '') : '';
  const body = runs
    .map(({ text }) => text)
    .join('')
    .trim();
  return body === '' ? title : `${title.replaceAll('\n', ' ')}\n${body}`;
}

const kindOfEdge: ReadonlyMap<string, CardKind> = new Map(
  cardKinds.map((kind) => [lightTheme.kinds[kind].edge.toLowerCase(), kind]),
);

const kindOf = (style: string): CardKind | null =>
  kindOfEdge.get((/(?:^|;)strokeColor=(#[0-9a-f]{6})(?:;|$)/i.exec(style)?.[1] ?? '').toLowerCase()) ?? null;
