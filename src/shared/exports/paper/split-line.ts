/** A part of a line that one sheet shows, mm. */
export type Strip = { readonly from: number; readonly to: number };

/** The strips that cover a line, and how many of the seams between them do not run through a gap. */
export type Split = { readonly strips: readonly Strip[]; readonly cuts: number };

export type LineToSplit = {
  /** mm, of the whole line. */
  readonly length: number;
  /** The most that one strip shows, mm. */
  readonly room: number;
  /** How much neighbouring strips show alike, mm: half of it on each side of their seam. */
  readonly overlap: number;
  /** Where a seam cuts nothing, mm from the line's beginning. */
  readonly gaps: readonly number[];
};

/** Rounding of lengths, mm: less than any printer can place. */
const ROUNDING = 1e-6;

/** The fewest strips that cover the line. Infinite where they overlap as much as they show. */
export const fewestStrips = ({ length, room, overlap }: Omit<LineToSplit, 'gaps'>): number => {
  if (length <= room + ROUNDING) return 1;
  return room <= overlap ? Infinity : Math.ceil((length - overlap) / (room - overlap) - ROUNDING);
};

/**
 * Splits a line into so many strips: as many of the seams as can be run through gaps, and the strips are as alike as that
 * lets them be. `count` is at least `fewestStrips`.
 */
export function splitLine(line: LineToSplit, count: number): Split {
  const { length, room, overlap } = line;
  const seams = count === 1 ? { at: [], cuts: 0 } : bestSeams(line, count);
  const edges = [0, ...seams.at, length];
  const strips = edges.slice(1).map((end, index): Strip => {
    const from = index === 0 ? 0 : (edges[index] ?? 0) - overlap / 2;
    return { from, to: index === count - 1 ? length : end + overlap / 2 };
  });
  if (strips.some(({ from, to }) => to - from > room + 2 * ROUNDING)) {
    throw new Error(`${count} strips of ${room} do not cover ${length}.`);
  }
  return { strips, cuts: seams.cuts };
}

type Way = { readonly at: readonly number[]; readonly cuts: number; readonly uneven: number };

/** The seams that cut least, and among those the most even ones: found from left to right over all places they can have. */
function bestSeams(line: LineToSplit, count: number): Way {
  const { length, room, overlap } = line;
  const step = room - overlap;
  const places = placesOf(line, count);
  /** Of each place where the last seam can be, the best way to it. */
  let ways = new Map<number, Way>([[0, { at: [], cuts: 0, uneven: 0 }]]);
  for (let seam = 1; seam < count; seam += 1) {
    const next = new Map<number, Way>();
    // The first strip has no neighbour on its left, so it reaches half an overlap further.
    const reach = seam === 1 ? room - overlap / 2 : step;
    const left = count - seam - 1;
    const needed = length - (left * step + room - overlap / 2);
    const even = evenSeam(line, count, seam);
    for (const { at, cut } of places) {
      if (at < needed - ROUNDING) continue;
      for (const [from, way] of ways) {
        if (at <= from + ROUNDING || at - from > reach + ROUNDING) continue;
        const here: Way = {
          at: [...way.at, at],
          cuts: way.cuts + cut,
          uneven: way.uneven + (at - even) ** 2,
        };
        const known = next.get(at);
        if (known === undefined || isBetter(here, known)) next.set(at, here);
      }
    }
    ways = next;
  }
  const [first, ...others] = ways.values();
  if (first === undefined) throw new Error(`${count} strips of ${room} do not cover ${length}.`);
  return others.reduce((best, way) => (isBetter(way, best) ? way : best), first);
}

const isBetter = (a: Way, b: Way): boolean => a.cuts < b.cuts || (a.cuts === b.cuts && a.uneven < b.uneven);

/** Where a seam, counted from 1, is when all strips are of one length. */
function evenSeam({ length, overlap }: LineToSplit, count: number, seam: number): number {
  const strip = (length + (count - 1) * overlap) / count;
  return strip - overlap / 2 + (seam - 1) * (strip - overlap);
}

type Place = { readonly at: number; readonly cut: 0 | 1 };

/**
 * Where seams can be: in gaps, at even distances, and as far from another place as a strip reaches, which is where a seam
 * must be when there is no gap in reach.
 */
function placesOf(line: LineToSplit, count: number): readonly Place[] {
  const { length, room, overlap, gaps } = line;
  const step = room - overlap;
  const inside = (at: number): boolean => at > overlap / 2 && at < length - overlap / 2;
  const free = [...new Set(gaps)].filter(inside);
  const anchors = [0, length, ...free];
  const others = new Set<number>();
  for (let seam = 1; seam < count; seam += 1) {
    others.add(evenSeam(line, count, seam));
    others.add(room - overlap / 2 + (seam - 1) * step);
    others.add(length - (room - overlap / 2) - (seam - 1) * step);
  }
  // A way may leave the gaps only beside the last one in reach; from there on it goes as far as it can.
  for (const anchor of anchors) {
    others.add(anchor + step);
    others.add(anchor - step);
  }
  return [
    ...free.map((at): Place => ({ at, cut: 0 })),
    ...[...others].filter((at) => inside(at) && !free.includes(at)).map((at): Place => ({ at, cut: 1 })),
  ].toSorted((a, b) => a.at - b.at);
}
