import { masks } from '../../feedback/personal/masks.ts';
import type { ProjectRecords } from '../../model/records.ts';
import type { MaskedKind, MaskingProfile, Treatment } from '../profile/profile.ts';
import type { KnownName } from './find-known-names.ts';
import { isNobody, isTeam, isTelling, keyOfName, wordsOf } from './name-keys.ts';
import { labelNumber, personLabel, teamLabel } from './placeholders.ts';

/** The people of a project whose names do not leave, and what stands for each. */
export type People = {
  /** What stands for a name in a field of names; the name itself where it may stay. */
  readonly nameFor: (name: string, of: NameKind) => string;
  /** What stands for a participant in place of the code; undefined where it stays. */
  readonly codeFor: (participantId: string) => string | undefined;
  /** The names that are looked for in every text. */
  readonly known: readonly KnownName[];
  /** Names that are taken out where they are somebody’s, and not looked for in texts, where they are ordinary words. */
  readonly unsought: ReadonlySet<string>;
};

/** The kinds that hold names. */
export type NameKind = Extract<MaskedKind, 'participants' | 'owners' | 'authors'>;

/** `highest`: the last number that stands for something in the project already. */
export function findPeople(
  records: ProjectRecords,
  profile: MaskingProfile,
  { highest, authors }: { readonly highest: number; readonly authors: Iterable<string> },
): People {
  const labels = new Map<string, string>();
  const codes = new Map<string, string>();
  const known = new Map<string, string>();
  const unsought = new Set<string>();
  let last = highest;

  const sought = (name: string, by: string): void => {
    const words = wordsOf(name);
    if (words.length > 1 || words.some(isTelling)) known.set(name, by);
    else if (name.trim() !== '') unsought.add(name);
  };
  const labelOf = (name: string, treatment: Treatment): string => {
    const key = keyOfName(name);
    const have = labels.get(key);
    if (have !== undefined) return have;
    const team = isTeam(name);
    const by = treatment === 'leave-out' ? masks().name : (team ? teamLabel : personLabel)(++last);
    labels.set(key, by);
    if (team) unsought.add(name);
    else sought(name, by);
    return by;
  };
  const name = (text: string, of: NameKind): void => {
    if (profile[of] === 'keep') return;
    const own = labels.has(keyOfName(text)) ? [text] : namesIn(text, of);
    for (const one of own) if (isMasked(one)) labelOf(one, profile[of]);
  };

  if (profile.participants !== 'keep') {
    for (const { id, code } of inOrder(records.participant.values()))
      codes.set(id, labelNumber(code) === undefined ? labelOf(code, profile.participants) : code);
    for (const { speakers } of inOrder(records.source.values()))
      for (const speaker of speakers) {
        const own = speaker.participantId === null ? undefined : codes.get(speaker.participantId);
        if (!isMasked(speaker.name)) continue;
        // A name that is a participant’s stands for the same person, whatever the code is.
        if (own === undefined) labelOf(speaker.name, profile.participants);
        else if (!labels.has(keyOfName(speaker.name))) {
          labels.set(keyOfName(speaker.name), own);
          sought(speaker.name, own);
        }
      }
    for (const { speaker } of records.highlight.values()) name(speaker, 'participants');
  }
  for (const { author, addressee } of records.comment.values()) {
    name(author, 'authors');
    name(addressee, 'authors');
  }
  for (const { author } of records.version.values()) name(author, 'authors');
  for (const author of authors) name(author, 'authors');
  for (const { owner } of records.card.values()) name(owner, 'owners');

  return {
    nameFor: (text, of) => {
      if (profile[of] === 'keep' || text === '' || labelNumber(text) !== undefined) return text;
      if (of !== 'participants' && profile[of] === 'leave-out') return '';
      const whole = labels.get(keyOfName(text));
      if (whole !== undefined) return whole;
      const own = namesIn(text, of).filter(isMasked);
      return own.length === 0
        ? text
        : [...new Set(own.map((one) => labels.get(keyOfName(one)) ?? masks().name))].join(', ');
    },
    codeFor: (participantId) => codes.get(participantId),
    known: Array.from(known, ([one, by]) => ({ name: one, by })),
    unsought,
  };
}

/** Several owners may share a card, and a job may stand behind a name: ‘Lena Brandt, Marketing’ is one person. */
function namesIn(text: string, of: NameKind): readonly string[] {
  if (of !== 'owners') return [text];
  const parts = text.split(/\s*[,;/&+()|]\s*|\s+(?:and|und)\s+/u).filter((part) => part.trim() !== '');
  const people = parts.filter((part) => !isTeam(part));
  return people.length > 0 ? people : parts;
}

const isMasked = (name: string): boolean =>
  name.trim() !== '' && labelNumber(name) === undefined && !isNobody(name);

const inOrder = <T extends { readonly order: string; readonly id: string }>(all: Iterable<T>): readonly T[] =>
  [...all].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
