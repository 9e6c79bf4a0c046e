import { z } from 'zod';

/** Millimetres. */
export type PaperSize = { readonly width: number; readonly height: number };

/** Upright, mm. */
const sizes = {
  A5: { width: 148, height: 210 },
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
  Legal: { width: 215.9, height: 355.6 },
  Tabloid: { width: 279.4, height: 431.8 },
} as const satisfies Readonly<Record<string, PaperSize>>;

export type PaperName = keyof typeof sizes;
/** Paper that has a name, as it is offered. Names are the same in every language. */
export const paperNames = Object.keys(sizes) as [PaperName, ...PaperName[]];

/** Shortest and longest side of paper, mm: below it nothing has room, above it a PDF page needs another unit. */
export const SHORTEST_SIDE = 50;
export const LONGEST_SIDE = 5_000;

const written = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*[x×*]\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*(mm|cm|in)?$/i;
const mmPer = { mm: 1, cm: 10, in: 25.4 } as const;

/** `a3` is `A3`; `40 x 30 cm` is `400x300mm`; null where it is neither a name nor a size within the limits. */
export function parsePaper(text: string): string | null {
  const wanted = text.trim();
  const named = paperNames.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (named !== undefined) return named;
  const [, width = '', height = '', unit = 'mm'] = written.exec(wanted) ?? [];
  if (width === '') return null;
  const factor = mmPer[unit.toLowerCase() as keyof typeof mmPer];
  const sides = [width, height].map(
    (side) => Math.round(Number(side.replace(',', '.')) * factor * 100) / 100,
  );
  if (sides.some((side) => side < SHORTEST_SIDE || side > LONGEST_SIDE)) return null;
  return `${sides.join('x')}mm`;
}

const named = (paper: string): PaperName | undefined => paperNames.find((name) => name === paper);

/** A paper's name, or a size as `parsePaper` writes it. */
export const paperSchema = z
  .string()
  .max(40)
  .refine((text) => parsePaper(text) === text);

/** Named paper upright; a size as it was given. */
export function paperSize(paper: string): PaperSize {
  const name = named(paper);
  if (name !== undefined) return sizes[name];
  const [width, height] = paper.replace('mm', '').split('x').map(Number);
  if (width === undefined || height === undefined || !(width > 0 && height > 0)) {
    throw new Error(`“${paper}” is no paper.`);
  }
  return { width, height };
}

export const orientations = ['auto', 'portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

/**
 * The ways a sheet can lie, the usual first: `auto` leaves both open for named paper, and what was given in millimetres as
 * it was given.
 */
export function waysToLay(paper: string, orientation: Orientation): readonly [PaperSize, ...PaperSize[]] {
  const size = paperSize(paper);
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  const across = { width: long, height: short };
  const upright = { width: short, height: long };
  if (orientation === 'landscape') return [across];
  if (orientation === 'portrait') return [upright];
  return named(paper) === undefined ? [size] : [across, upright];
}
