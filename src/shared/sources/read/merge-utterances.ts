import type { Utterance } from './utterance.ts';

/** Cues of one speaker that are no further apart are one turn. */
const APART_MS = 2_000;
/** Where nobody knows who speaks, a turn ends with a sentence after so many characters. */
const LONG = 600;

/** Joins what one speaker says with short breaks. What has no times stays as the file has it. */
export function mergeUtterances(utterances: readonly Utterance[]): readonly Utterance[] {
  const merged: Utterance[] = [];
  for (const next of utterances) {
    const last = merged.at(-1);
    if (last && isOneTurn(last, next)) {
      merged[merged.length - 1] = {
        ...last,
        endMs: latest(last.endMs, next.endMs),
        text: `${last.text} ${next.text}`,
      };
    } else merged.push(next);
  }
  return merged;
}

function isOneTurn(last: Utterance, next: Utterance): boolean {
  if (last.speaker !== next.speaker || last.endMs === null || next.startMs === null) return false;
  if (last.speaker === null && last.text.length >= LONG && /[.?!…]["”“’)]?$/u.test(last.text)) return false;
  return next.startMs - last.endMs <= APART_MS;
}

const latest = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.max(one, other);
