import type { Box } from './drawing.ts';

/** A row or a column of a drawing: from where to where it reaches, and the frame it is. */
export type Band = { readonly from: number; readonly to: number; readonly frame: Box | null };

/**
 * The rows (`y`) or columns (`x`) of boxes: the frames, and for boxes outside of them stretches in which boxes lie beside
 * each other. A box over several columns makes none of its own.
 */
export function bands(leaves: readonly Box[], frames: readonly Box[], along: 'x' | 'y'): readonly Band[] {
  const framed = frames.map((frame) => ({ ...stretch(frame, along), frame }));
  const outside = leaves.filter((leaf) => !framed.some((band) => isIn(middle(leaf, along), band)));
  return [...framed, ...clusters(outside, along)].sort((a, b) => a.from - b.from);
}

/** The band that a box is in, by its beginning where it reaches over several, else the nearest. */
export function bandAt(all: readonly Band[], leaf: Box, along: 'x' | 'y'): number {
  const at = middle(leaf, along);
  const { from, to } = stretch(leaf, along);
  const covered = all.flatMap((band, index) => {
    const centre = (band.from + band.to) / 2;
    return centre > from && centre < to ? [index] : [];
  });
  if (covered.length > 1) return covered[0] ?? 0;
  const inside = all.findIndex((band) => isIn(at, band));
  if (inside !== -1) return inside;
  let best = 0;
  all.forEach((band, index) => {
    if (distance(at, band) < distance(at, all[best] ?? band)) best = index;
  });
  return best;
}

const stretch = (box: Box, along: 'x' | 'y'): { readonly from: number; readonly to: number } =>
  along === 'x' ? { from: box.x, to: box.x + box.width } : { from: box.y, to: box.y + box.height };

const middle = (box: Box, along: 'x' | 'y'): number => {
  const { from, to } = stretch(box, along);
  return (from + to) / 2;
};

const isIn = (at: number, { from, to }: Pick<Band, 'from' | 'to'>): boolean => at >= from && at <= to;

const distance = (at: number, { from, to }: Band): number =>
  isIn(at, { from, to }) ? 0 : Math.min(Math.abs(at - from), Math.abs(at - to));

/** Boxes that overlap by more than a third of their usual length are one band; much longer ones lie over several. */
function clusters(boxes: readonly Box[], along: 'x' | 'y'): readonly Band[] {
  const lengths = boxes.map((box) => stretch(box, along).to - stretch(box, along).from).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const short = boxes.filter((box) => stretch(box, along).to - stretch(box, along).from <= 1.7 * usual);
  const sorted = short.map((box) => stretch(box, along)).sort((a, b) => a.from - b.from);
  const found: { from: number; to: number; frame: null }[] = [];
  for (const { from, to } of sorted) {
    const last = found.at(-1);
    if (last && last.to - from > usual / 3)
      last.to = Math.max(last.to, Math.min(to, last.from + 1.7 * usual));
    else found.push({ from, to, frame: null });
  }
  return found;
}
