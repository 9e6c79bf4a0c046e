import type { Source, Speaker } from '../model/source.ts';
import { turnsAfterAll } from './turns.ts';

/** A part of a text, in UTF-16 units from its beginning. */
export type Range = { readonly start: number; readonly end: number };

/** A source without some of its text, and without some of its speakers. */
export function cutSource(
  { text, speakers, turns }: Pick<Source, 'text' | 'speakers' | 'turns'>,
  ranges: readonly Range[],
  isGone: (speaker: Speaker) => boolean,
): Pick<Source, 'text' | 'speakers' | 'turns'> {
  const kept = speakers.filter((speaker) => !isGone(speaker));
  const places = speakers.map((speaker) => kept.indexOf(speaker));
  const renumbered = turns.map((turn) => {
    const place = turn.speaker === null ? -1 : (places[turn.speaker] ?? -1);
    return { ...turn, speaker: place === -1 ? null : place };
  });
  const parts = joined(ranges);
  let left = '';
  let from = 0;
  for (const { start, end } of parts) {
    left += text.slice(from, start);
    from = end;
  }
  left += text.slice(from);
  const moved = turnsAfterAll(
    renumbered,
    parts.map((part) => ({ ...part, length: 0 })),
  );
  return { text: left, speakers: kept, turns: moved.filter(({ at }) => at < left.length) };
}

/** Ranges in order, those that overlap as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
