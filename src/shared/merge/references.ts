import type { Id } from '../model/fields.ts';
import type { RecordKind } from '../model/records.ts';
import type { Fields, RecordName } from './sides.ts';

/** The kind of record that a field names: always the same, or the one in another field. */
type Target = RecordKind | { readonly in: string };
type References = Readonly<Partial<Record<RecordKind, Readonly<Record<string, Target>>>>>;

/** What a record cannot be without: it is removed with it. A card’s map is its lane’s and its step’s. */
const holders: References = {
  stage: { mapId: 'map' },
  step: { stageId: 'stage' },
  lane: { mapId: 'map' },
  card: { laneId: 'lane', stepId: 'step' },
  connection: { fromCardId: 'card', toCardId: 'card' },
  emotionPoint: { stepId: 'step', personaId: 'persona' },
  personaLink: { personaId: 'persona', targetId: { in: 'targetKind' } },
  evidenceLink: { evidenceId: 'evidence', targetId: { in: 'targetKind' } },
  highlight: { evidenceId: 'evidence', sourceId: 'source' },
  attachment: { ownerId: { in: 'ownerKind' } },
  tagLink: { tagId: 'tag', targetId: { in: 'targetKind' } },
  comment: { targetId: { in: 'targetKind' }, replyTo: 'comment' },
  responseNote: { setId: 'responseSet' },
  answerLink: { evidenceId: 'evidence', setId: 'responseSet' },
};

/** What a record names and can be without: null where it is removed. */
const mentions: References = {
  card: { linkedMapId: 'map' },
  participant: { personaId: 'persona' },
  evidence: { participantId: 'participant' },
  responseNote: { participantId: 'participant' },
};

/** A field that names a record, and the record. */
export type Reference = RecordName & { readonly field: string };

function named(table: References, kind: RecordKind, record: Fields): readonly Reference[] {
  return Object.entries(table[kind] ?? {}).flatMap(([field, target]) => {
    const id = record[field];
    if (typeof id !== 'string') return [];
    const of = typeof target === 'string' ? target : record[target.in];
    // A field beside an id says its kind; the schema knows no other.
    return [{ field, kind: of as RecordKind, id }];
  });
}

/** The records without which this one cannot be. */
export const holdersOf = (kind: RecordKind, record: Fields): readonly Reference[] =>
  named(holders, kind, record);

type Speakers = readonly { readonly participantId: Id | null }[];

/** The records that this one names and can be without. */
export function mentionsOf(kind: RecordKind, record: Fields): readonly Reference[] {
  if (kind !== 'source') return named(mentions, kind, record);
  // The schema of sources says what speakers are.
  return (record['speakers'] as Speakers).flatMap(({ participantId }) =>
    participantId === null ? [] : [{ field: 'speakers', kind: 'participant' as const, id: participantId }],
  );
}

/** A record without the names of what is gone; the same object where nothing is. */
export function withoutGone(kind: RecordKind, record: Fields, has: (name: RecordName) => boolean): Fields {
  const gone = mentionsOf(kind, record).filter((mention) => !has(mention));
  if (gone.length === 0) return record;
  if (kind !== 'source') return { ...record, ...Object.fromEntries(gone.map(({ field }) => [field, null])) };
  const ids = new Set<Id | null>(gone.map(({ id }) => id));
  const speakers = (record['speakers'] as Speakers).map((speaker) =>
    ids.has(speaker.participantId) ? { ...speaker, participantId: null } : speaker,
  );
  return { ...record, speakers };
}

/** The fields of a kind that name records, for whoever gives records other ids. */
export const referenceFields = (kind: RecordKind): readonly string[] =>
  Object.keys({ ...holders[kind], ...mentions[kind] });
