import { z } from 'zod';
import type { CardKind } from '../../kinds/card-kinds.ts';
import { ok, type Result } from '../../result.ts';
import type { Box, Drawing, Line } from '../drawing/drawing.ts';
import { tableOfDrawing } from '../drawing/table-of-drawing.ts';
import { MAX_BOXES, tooManyTexts } from '../table/limits.ts';
import type { ReadTable } from '../table/map-file.ts';
import { plainWords } from './markdown-tables.ts';

const size = z.number().min(-1e7).max(1e7);
/** JSON Canvas 1.0 (jsoncanvas.org/spec/1.0): what is needed of a node; programs add fields of their own. */
const node = z.object({
  id: z.string(),
  type: z.string(),
  x: size,
  y: size,
  width: size,
  height: size,
  text: z.string().optional(),
  label: z.string().optional(),
  file: z.string().optional(),
  url: z.string().optional(),
  color: z.string().optional(),
});
const edge = z.object({ fromNode: z.string(), toNode: z.string(), label: z.string().optional() });
const canvas = z.object({ nodes: z.array(z.unknown()).optional(), edges: z.array(z.unknown()).optional() });

/** The cards of the six colours as exports/documents/boxes/canvas.ts gives them. */
const kindOfColour: Readonly<Record<string, CardKind>> = {
  1: 'pain-point',
  2: 'measure',
  3: 'note',
  4: 'opportunity',
  5: 'touchpoint',
  6: 'thought',
};

/** A JSON Canvas as a table; null for any other text. A node or edge that is broken is passed over. */
export function canvasTables(text: string, name: string): Result<readonly ReadTable[]> | null {
  const read = canvas.safeParse(parsed(text));
  if (!read.success || (read.data.nodes === undefined && read.data.edges === undefined)) return null;
  const { nodes = [], edges = [] } = read.data;
  if (nodes.length > MAX_BOXES || edges.length > MAX_BOXES) return tooManyTexts(name);
  const boxes = nodes.flatMap((one) => {
    const found = node.safeParse(one);
    return found.success ? [boxOf(found.data)] : [];
  });
  const lines = edges.flatMap((one): readonly Line[] => {
    const found = edge.safeParse(one);
    return found.success
      ? [{ from: found.data.fromNode, to: found.data.toNode, label: found.data.label ?? '' }]
      : [];
  });
  const title = boxes.find(({ id }) => id === 'map')?.text ?? '';
  const drawing: Drawing = { name: title, boxes, lines };
  return ok([tableOfDrawing(drawing)]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function boxOf({ id, type, x, y, width, height, text, label, file, url, color }: z.infer<typeof node>): Box {
  const isFrame = type === 'group';
  const isCard = id.startsWith('card-');
  const words = isFrame
    ? (label ?? '')
    : type === 'text'
      ? isCard
        ? cardWords(text ?? '')
        : nodeWords(text ?? '')
      : (url ?? file ?? '').split(/[\\/]/).at(-1)?.split('#')[0]?.replace(/\.md$/, '') || (url ?? '');
  return {
    id,
    x,
    y,
    width,
    height,
    text: words.trim() === '' ? '' : words,
    isFrame,
    parent: null,
    kind: isCard && color !== undefined ? (kindOfColour[color] ?? null) : null,
  };
}

/** Words of a node as they are shown: without the signs of headings, lists of tasks and emphasis. */
const nodeWords = (text: string): string =>
  plainWords(text.replace(/^ {0,3}#{1,6}\s+/gm, '').replace(/^(\s*[-*]\s+)\[[ xX]\]\s+/gm, '$1')).trim();

/** A card as it was exported: its title strong, its badges in italics at the end, which are fields and no words. */
function cardWords(text: string): string {
  const lines = text.split('\n');
  const title: string[] = [];
  while (lines.length > 0 && /^\*\*.*\*\*$/.test(lines[0] ?? ''))
    title.push((lines.shift() ?? '').slice(2, -2));
  if (/^\*(?!\*).*[^\\*]\*$/.test(lines.at(-1) ?? '')) lines.pop();
  const body = lines.join('\n').trim();
  return unescaped(body === '' ? title.join('\n') : `${title.join(' ')}\n${body}`);
}

/** Words of an export mean themselves: each of its signs stands behind a backslash. */
const unescaped = (text: string): string => text.replace(/\\([\\`*_[\]<>~$|#=^.)+-])/g, '$1');
