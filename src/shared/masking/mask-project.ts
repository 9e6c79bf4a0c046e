import { recordsOf, type Fields, type OpenTables } from '../merge/sides.ts';
import type { Id } from '../model/fields.ts';
import { type ProjectRecords, recordKinds } from '../model/records.ts';
import { saysNothing, type ResponseNote } from '../model/response-note.ts';
import { wordsOf } from './names/name-keys.ts';
import { findPeople, type People } from './names/people.ts';
import { highestLabel, SOMETHING } from './names/placeholders.ts';
import type { MaskingProfile } from './profile/profile.ts';
import { allTexts } from './records/all-texts.ts';
import { withoutLeftOut } from './records/left-out.ts';
import { fitting, recordMasks, type RecordMasks } from './records/mask-record.ts';
import { maskSources } from './records/mask-sources.ts';
import { fatesOf } from './records/pieces.ts';
import { saidBy } from './records/said.ts';
import { createTextMasker, type TextMasker } from './masker/text-masker.ts';

export type MaskingOptions = {
  /** The day, YYYY-MM-DD: consents end. */
  readonly day: string;
  /** Names that are not in the records, such as those in the history. */
  readonly authors?: Iterable<string>;
};

/** A project that is being masked: first every text is seen, then all are masked in the same way. */
export type Masking = {
  readonly people: People;
  /** For texts that are not in the records, such as those of imported answers: each is to be seen before the first is masked. */
  readonly see: TextMasker['see'];
  /** Says that a text of theirs goes altogether. */
  readonly remove: TextMasker['remove'];
  readonly text: TextMasker['text'];
  readonly removed: TextMasker['removed'];
  /** The records as they may leave. */
  readonly records: () => ProjectRecords;
};

/** Prepares the masking of a project by a profile. The same project, profile and language give the same. */
export function startMasking(
  records: ProjectRecords,
  profile: MaskingProfile,
  options: MaskingOptions,
): Masking {
  let highest = 0;
  for (const text of allTexts(records)) highest = Math.max(highest, highestLabel(text));
  const people = findPeople(records, profile, { highest, authors: options.authors ?? [] });
  const fates = fatesOf(records, profile, options.day);
  const masker = createTextMasker({
    known: people.known,
    personal: profile.personal === 'replace',
    words: profile.words,
    highest: highest + records.participant.size + people.known.length,
  });
  // A small word that somebody is called by is only taken out where it is written as a name.
  for (const { name, by } of people.known)
    if (wordsOf(name).length > 1 || /[\p{Lu}\p{N}]/u.test(name)) masker.remove(name, 'name', by);
  for (const line of saidBy(records, profile, fates)) masker.remove(line, 'said', SOMETHING);
  const left = withoutLeftOut(records, profile, fates);
  for (const text of allTexts(left)) masker.see(text);
  const masks = { profile, people, text: masker.text, fates, participants: records.participant };
  return {
    people,
    see: masker.see,
    remove: masker.remove,
    text: masker.text,
    removed: masker.removed,
    records: () => {
      // What is masked may be short enough for more to be found in it, which then goes everywhere.
      for (;;) {
        const known = masker.removed().size;
        const made = maskedRecords(recordsOf(left), records, masks, masker);
        if (masker.removed().size === known) return made;
      }
    },
  };
}

function maskedRecords(
  stays: ProjectRecords,
  all: ProjectRecords,
  masks: RecordMasks,
  masker: TextMasker,
): ProjectRecords {
  const of = recordMasks(masks);
  const made = Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      kind === 'source' || kind === 'highlight' ? new Map() : maskedTable(stays[kind], of[kind]),
    ]),
  ) as unknown as OpenTables;
  const marked = maskSources(stays, all.highlight, masks, masker);
  renumber(made);
  withOwnNames(made.tag);
  withOwnNames(made.preset);
  return { ...recordsOf(made), ...marked };
}

function maskedTable(
  table: ReadonlyMap<Id, Fields>,
  mask: (record: never) => unknown,
): ReadonlyMap<Id, Fields> {
  const masked = new Map<Id, Fields>();
  // Each table holds the records of its own kind, as the mask of the kind expects.
  for (const [id, record] of table) masked.set(id, unchanged(record, mask(record as never) as Fields));
  return masked;
}

/** The very record, where nothing in it was masked. */
const unchanged = (before: Fields, after: Fields): Fields =>
  Object.keys(after).every((field) => sameText(before[field], after[field])) ? before : after;

const sameText = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** The numbers of respondents are made from their codes; others do as well. A note that says nothing any more goes. */
function renumber({ answerLink, responseNote }: OpenTables): void {
  const numbers = new Map<unknown, number>([[0, 0]]);
  for (const [id, link] of answerLink) {
    const respondents = (link['respondents'] as readonly number[]).map((number) => {
      const known = numbers.get(number) ?? numbers.size;
      numbers.set(number, known);
      return known;
    });
    answerLink.set(id, { ...link, respondents });
  }
  for (const [id, note] of responseNote) if (saysNothing(note as ResponseNote)) responseNote.delete(id);
}

/** Of these no two may have one name. */
function withOwnNames(table: Map<Id, Fields>): void {
  const taken = new Set<string>();
  for (const [id, record] of table) {
    const name = String(record['name']);
    let own = name;
    for (let count = 2; taken.has(own.toLowerCase()); count++) own = `${fitting(name, 70)} ${count}`;
    taken.add(own.toLowerCase());
    if (own !== name) table.set(id, { ...record, name: own });
  }
}
