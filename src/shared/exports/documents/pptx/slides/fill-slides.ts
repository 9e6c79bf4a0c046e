import type { Lane } from '../../../../model/lane.ts';
import { GAP, type Strip } from './strip.ts';

/** Strips of one lane that are on one slide. */
export type LanePart = { readonly lane: Lane; readonly strips: readonly Strip[] };

/** The lanes on as few slides as hold them, filled about alike: the last is not left with one lane alone. */
export function balanced(
  lanes: readonly (readonly Strip[])[],
  most: number,
): readonly (readonly LanePart[])[] {
  const pages = paged(lanes, most, most);
  if (pages.length < 2) return pages;
  for (let limit = most * 0.5; limit < most; limit += most * 0.05) {
    const tried = paged(lanes, limit, most);
    if (tried.length === pages.length) return tried;
  }
  return pages;
}

/** At least one slide. A slide ends before what would lead beyond the limit; a lane stays together where a slide can hold it. */
function paged(
  lanes: readonly (readonly Strip[])[],
  limit: number,
  most: number,
): readonly (readonly LanePart[])[] {
  const pages: LanePart[][] = [[]];
  let used = 0;
  const next = (): void => {
    if (used === 0) return;
    pages.push([]);
    used = 0;
  };
  for (const strips of lanes) {
    const [first] = strips;
    if (!first) continue;
    const whole = heightOf(strips);
    if (whole <= most) {
      if (used + whole > limit) next();
      pages.at(-1)?.push({ lane: first.lane, strips });
      used += whole;
      continue;
    }
    for (let from = 0; from < strips.length; ) {
      const fitting = howMany(strips.slice(from), most - used);
      if (fitting === 0 && used > 0) {
        next();
        continue;
      }
      const taken = strips.slice(from, from + Math.max(1, fitting));
      pages.at(-1)?.push({ lane: first.lane, strips: taken });
      used += heightOf(taken);
      from += taken.length;
    }
  }
  return pages;
}

export const heightOf = (strips: readonly Strip[]): number =>
  sum(strips.map(({ height }) => height + GAP)) + GAP;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How many strips fit one below the other. */
function howMany(strips: readonly Strip[], room: number): number {
  let height = GAP;
  for (const [index, strip] of strips.entries()) {
    height += strip.height + GAP;
    if (height > room + 0.5) return index;
  }
  return strips.length;
}
