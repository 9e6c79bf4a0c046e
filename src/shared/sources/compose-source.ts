import type { Id } from '../model/fields.ts';
import type { Source, Speaker, Turn } from '../model/source.ts';
import type { Utterance } from './read/utterance.ts';

/** Who speaks in a file, and how much, the one who begins first. */
export type FoundSpeaker = {
  readonly name: string;
  readonly turns: number;
  readonly words: number;
  /** How it begins, to know them by. */
  readonly first: string;
};

export function speakersOf(utterances: readonly Utterance[]): readonly FoundSpeaker[] {
  const found = new Map<string, { turns: number; words: number; first: string }>();
  for (const { speaker, text } of utterances) {
    if (speaker === null) continue;
    const known = found.get(speaker) ?? { turns: 0, words: 0, first: text };
    known.turns += 1;
    known.words += text.split(/\s+/u).length;
    found.set(speaker, known);
  }
  return [...found].map(([name, rest]) => ({ name, ...rest }));
}

/** What becomes of what one speaker says. */
export type SpeakerChoice = {
  /** False: what they say is left out. */
  readonly isIncluded: boolean;
  readonly participantId: Id | null;
};

/** The text of a source with its speakers and turns, as a person chose. A speaker without a choice is taken along. */
export function composeSource(
  utterances: readonly Utterance[],
  choices: ReadonlyMap<string, SpeakerChoice>,
): Pick<Source, 'text' | 'speakers' | 'turns'> {
  const speakers: Speaker[] = [];
  const places = new Map<string, number>();
  const turns: Turn[] = [];
  let text = '';
  for (const { speaker, startMs, endMs, text: said } of utterances) {
    const choice = speaker === null ? undefined : choices.get(speaker);
    if (choice?.isIncluded === false) continue;
    if (speaker !== null && !places.has(speaker)) {
      places.set(speaker, speakers.length);
      speakers.push({ name: speaker, participantId: choice?.participantId ?? null });
    }
    const place = speaker === null ? null : (places.get(speaker) ?? null);
    const last = turns.at(-1);
    const goesOn = last?.speaker === place && startMs === null && last.startMs === null;
    if (!goesOn) turns.push({ at: text.length, speaker: place, startMs, endMs });
    text += `${said}\n`;
  }
  return { text, speakers, turns: speakers.length === 0 && turns.every(hasNoTime) ? [] : turns };
}

const hasNoTime = ({ startMs }: Turn): boolean => startMs === null;
