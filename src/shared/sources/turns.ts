import type { Source, Speaker, Turn } from '../model/source.ts';

/** What turns are read from. */
export type Spoken = Pick<Source, 'text' | 'speakers' | 'turns'>;

/** A stretch of a source’s text in which one person speaks, or nobody knows who. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  /** In the list of the speakers; null where it is not known. */
  readonly speaker: number | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
};

/**
 * The whole text in stretches, without gaps and in order. Turns that are out of order or beyond the text, as a file from
 * elsewhere may have them, are passed over; of several at one place the last one counts.
 */
export function turnsOf({ text, speakers, turns }: Spoken): readonly Stretch[] {
  const kept: Turn[] = [];
  for (const turn of turns) {
    const last = kept.at(-1);
    if (turn.at >= text.length || (last && turn.at < last.at)) continue;
    if (last?.at === turn.at) kept.pop();
    kept.push(turn);
  }
  if (text !== '' && kept[0]?.at !== 0) kept.unshift({ at: 0, speaker: null, startMs: null, endMs: null });
  return kept.map(({ at, speaker, startMs, endMs }, index) => ({
    start: at,
    end: kept[index + 1]?.at ?? text.length,
    speaker: speaker !== null && speaker < speakers.length ? speaker : null,
    startMs,
    endMs,
  }));
}

/** Who says a stretch of the text, and when. */
export type Speech = {
  /** The first who speaks in it, as the source has the name; empty where it has none. */
  readonly speaker: string;
  /** The only participant who speaks in it; null where there are several, or one is not known. */
  readonly participantId: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
};

/** The stretches that a part of the text has a share in; of an empty part the one that it is in. */
export const stretchesIn = (stretches: readonly Stretch[], start: number, end: number): readonly Stretch[] =>
  stretches.filter((one) => one.start < Math.max(end, start + 1) && one.end > start);

export function speechOf(source: Spoken, start: number, end: number): Speech {
  const parts = stretchesIn(turnsOf(source), start, end);
  const speakerOf = ({ speaker }: Stretch): Speaker | undefined =>
    speaker === null ? undefined : source.speakers[speaker];
  const people = new Set(parts.map((part) => speakerOf(part)?.participantId ?? null));
  const [only = null] = people;
  const [first] = parts;
  const last = parts.at(-1);
  return {
    speaker: parts.map((part) => speakerOf(part)?.name ?? '').find((name) => name !== '') ?? '',
    participantId: people.size === 1 ? only : null,
    startMs: first?.startMs ?? null,
    endMs: last?.endMs ?? last?.startMs ?? null,
  };
}

/** A part of the text that another one of so many UTF-16 units took the place of. */
export type Replaced = { readonly start: number; readonly end: number; readonly length: number };

/** The turns after parts of the text were replaced: those that began inside of one are gone. In order, none over another, by their places in the text as it was. */
export function turnsAfterAll(turns: readonly Turn[], parts: readonly Replaced[]): readonly Turn[] {
  const longer = [0];
  for (const { start, end, length } of parts) longer.push((longer.at(-1) ?? 0) + length - (end - start));
  const moved: Turn[] = [];
  for (const turn of turns) {
    const before = countBefore(parts, turn.at);
    const last = parts[before - 1];
    if (last && turn.at < last.end) continue;
    const at = turn.at + (longer[before] ?? 0);
    // A turn of which nothing is left.
    if (moved.at(-1)?.at === at) moved.pop();
    moved.push(at === turn.at ? turn : { ...turn, at });
  }
  return moved;
}

/** How many parts begin before a place. */
function countBefore(parts: readonly Replaced[], at: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
