/** As far as one looks for the next word or character. */
const WINDOW = 400;

const segmenters = new Map<string, Intl.Segmenter>();
const segmenter = (granularity: 'grapheme' | 'word'): Intl.Segmenter => {
  const known = segmenters.get(granularity) ?? new Intl.Segmenter(undefined, { granularity });
  segmenters.set(granularity, known);
  return known;
};

/** The place one character, or one word, on from a place in a text. */
export function stepInText(text: string, from: number, by: 1 | -1, unit: 'grapheme' | 'word'): number {
  const start = by === 1 ? from : Math.max(0, from - WINDOW);
  const piece = text.slice(start, by === 1 ? from + WINDOW : from);
  const parts = [...segmenter(unit).segment(piece)].filter(
    ({ isWordLike }) => unit === 'grapheme' || isWordLike === true,
  );
  if (by === 1) {
    const [first] = parts;
    return first ? start + first.index + first.segment.length : Math.min(text.length, from + WINDOW);
  }
  const last = parts.at(-1);
  return last ? start + last.index : start;
}

/** A time of a recording as it is read beside what was said: 3:07, 1:02:07. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
