import { MAX_SOURCE_MS } from '../../model/source.ts';

/** A time of a cue: hours may be missing, and the part of a second be behind a comma. */
export const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;

/** Milliseconds of the four groups of `CLOCK`; null beyond what a recording lasts. */
export function clockMs(groups: readonly (string | undefined)[]): number | null {
  const [hours = '0', minutes = '0', seconds = '0', part = '0'] = groups;
  const ms =
    (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1_000 + Number(part.padEnd(3, '0'));
  return ms <= MAX_SOURCE_MS ? ms : null;
}
