import { CLOCK, clockMs } from './clock.ts';
import { decodeEntities, plainCue } from './plain-cue.ts';
import { speakersAmong, splitName } from './speaker-names.ts';
import type { Utterance } from './utterance.ts';

const TIMES = new RegExp(String.raw`^\s*${CLOCK}\s*-->\s*${CLOCK}(?:\s.*)?$`, 'u');
/** A block of a VTT file that is no cue. */
const OTHER = /^(WEBVTT|NOTE|STYLE|REGION)\b/u;

type Cue = { readonly startMs: number | null; readonly endMs: number | null; readonly lines: string[] };

/** Whether a text has times of cues, as VTT and SRT files do. */
export const hasCues = (text: string): boolean => text.split('\n').some((line) => TIMES.test(line));

/**
 * Reads the cues of a VTT or SRT file. Takes names from `<v Name>` as Teams writes them, or from `Name:` in front as Zoom
 * does. Blocks that are no cues are passed over; a cue ends with a blank line, or where the next one begins.
 */
export function readCues(text: string): readonly Utterance[] {
  const cues = cuesOf(text);
  const plain = cues.filter(({ lines }) => !hasVoice(lines.join('\n')));
  const names = speakersAmong(plain.map(({ lines }) => plainCue(lines[0] ?? '')));
  return cues.flatMap((cue) => utterancesOf(cue, names));
}

function cuesOf(text: string): readonly Cue[] {
  const cues: Cue[] = [];
  let open: Cue | null = null;
  let isOther = false;
  for (const line of text.split('\n')) {
    const times = TIMES.exec(line);
    if (times) {
      // The number of the next cue, where no blank line is before it.
      if (open && /^\s*\d+\s*$/u.test(open.lines.at(-1) ?? '')) open.lines.pop();
      const startMs = clockMs(times.slice(1, 5));
      const endMs = clockMs(times.slice(5, 9));
      open = {
        startMs,
        endMs: endMs !== null && startMs !== null && endMs < startMs ? startMs : endMs,
        lines: [],
      };
      cues.push(open);
      isOther = false;
    } else if (line.trim() === '') {
      open = null;
      isOther = false;
    } else if (open) open.lines.push(line);
    else if (OTHER.test(line)) isOther = true;
    else if (isOther) continue;
  }
  return cues;
}

const VOICE = /<v(?:\.[^\s<>]*)?\s+([^<>\n]*)>/giu;
const hasVoice = (text: string): boolean => text.search(VOICE) !== -1;

function utterancesOf({ startMs, endMs, lines }: Cue, names: ReadonlySet<string>): readonly Utterance[] {
  const whole = lines.join('\n');
  if (!hasVoice(whole)) {
    const text = plainCue(whole);
    const split = splitName(text);
    if (text === '') return [];
    return split && names.has(split.name)
      ? split.text === ''
        ? []
        : [{ speaker: split.name, startMs, endMs, text: split.text }]
      : [{ speaker: null, startMs, endMs, text }];
  }
  const parts: Utterance[] = [];
  const add = (speaker: string | null, raw: string): void => {
    const text = plainCue(raw);
    if (text !== '') parts.push({ speaker, startMs, endMs, text });
  };
  let from = 0;
  let speaker: string | null = null;
  for (const match of whole.matchAll(VOICE)) {
    add(speaker, whole.slice(from, match.index));
    speaker =
      decodeEntities(match[1] ?? '')
        .replace(/\s+/gu, ' ')
        .trim() || null;
    from = match.index + match[0].length;
  }
  add(speaker, whole.slice(from));
  return parts;
}
