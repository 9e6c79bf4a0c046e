import { CLOCK, clockMs } from './clock.ts';
import { isLikeName, speakersAmong, splitName } from './speaker-names.ts';
import type { Utterance } from './utterance.ts';

/** A time in brackets in front of a line: `[00:01:02] Mia: ...` */
const TIME_FIRST = new RegExp(String.raw`^\s*[\[(]${CLOCK}[\])]\s*`, 'u');
/** A line that is a name and a time, with what is said below it, as Teams writes it into a document. */
const NAME_AND_TIME = new RegExp(String.raw`^\s*(.{1,200}?)\s+[\[(]?${CLOCK}[\])]?\s*$`, 'u');

/** Reads notes or a transcript without cues: a line a paragraph, with a name in front where people speak. */
export function readLines(text: string): readonly Utterance[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const names = speakersAmong(
    lines.filter((line) => line !== '').map((line) => line.replace(TIME_FIRST, '')),
  );
  const found: Utterance[] = [];
  let heading: Pick<Utterance, 'speaker' | 'startMs'> | null = null;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const above = headingOf(line);
    if (above) {
      heading = above;
      continue;
    }
    const time = TIME_FIRST.exec(line);
    const startMs = time ? clockMs(time.slice(1, 5)) : null;
    const rest = time ? line.slice(time[0].length) : line;
    const split = splitName(rest);
    if (split && names.has(split.name)) {
      heading = { speaker: split.name, startMs: null };
      if (split.text !== '') found.push({ speaker: split.name, startMs, endMs: null, text: split.text });
    } else {
      // What stands below a name is still theirs; notes have no names, and then it is nobody’s.
      found.push({
        speaker: heading?.speaker ?? null,
        startMs: startMs ?? heading?.startMs ?? null,
        endMs: null,
        text: rest,
      });
      if (heading) heading = { ...heading, startMs: null };
    }
  }
  return found.filter(({ text: said }) => said.trim() !== '');
}

function headingOf(line: string): Pick<Utterance, 'speaker' | 'startMs'> | null {
  const match = NAME_AND_TIME.exec(line);
  const name = match?.[1]?.replace(/\s+/gu, ' ').trim() ?? '';
  return match && isLikeName(name) ? { speaker: name, startMs: clockMs(match.slice(2, 6)) } : null;
}

/** Markdown as plain text: marks of headings, quotations and emphasis are left out, what they are around stays. */
export const plainMarkdown = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line.replace(/^\s{0,3}(?:#{1,6}\s+|(?:>\s?)+)/u, '').replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2'),
    )
    .join('\n');
