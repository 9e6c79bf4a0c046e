import { holdersOf, withoutGone } from '../../merge/references.ts';
import type { Fields, OpenTables, Tables } from '../../merge/sides.ts';
import type { Attachment } from '../../model/attachment.ts';
import type { Id } from '../../model/fields.ts';
import { type ProjectRecords, recordKinds, type RecordKind } from '../../model/records.ts';
import type { MaskingProfile } from '../profile/profile.ts';
import type { Fate } from './pieces.ts';

/** The records that stay, without names of those that go. What hangs on a record that goes, goes with it. */
export function withoutLeftOut(
  records: ProjectRecords,
  profile: MaskingProfile,
  fates: ReadonlyMap<Id, Fate>,
): Tables {
  const stays = stayingOf(records, profile, fates);
  const left = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Map<Id, Fields>()]),
  ) as unknown as OpenTables;
  const tables: Tables = records;
  // Parents come before children, so what something hangs on is decided before it.
  for (const kind of recordKinds) {
    tables[kind].forEach((record, id) => {
      if (!stays(kind, record)) return;
      if (holdersOf(kind, record).every((holder) => left[holder.kind].has(holder.id)))
        left[kind].set(id, record);
    });
  }
  for (const kind of recordKinds)
    left[kind].forEach((record, id) => {
      const own = withoutGone(kind, record, (mention) => left[mention.kind].has(mention.id));
      if (own !== record) left[kind].set(id, own);
    });
  return left;
}

function stayingOf(
  records: ProjectRecords,
  profile: MaskingProfile,
  fates: ReadonlyMap<Id, Fate>,
): (kind: RecordKind, record: Fields) => boolean {
  const fate = (id: unknown): Fate | undefined => (typeof id === 'string' ? fates.get(id) : undefined);
  const staying: Readonly<Partial<Record<RecordKind, (record: Fields) => boolean>>> = {
    evidence: ({ id }) => fate(id) !== 'gone',
    highlight: ({ evidenceId }) => fate(evidenceId) === undefined && profile.sources === 'keep',
    source: () => profile.sources !== 'leave-out',
    participant: () => profile.participants !== 'leave-out',
    comment: () => profile.comments !== 'leave-out',
    responseSet: () => profile.answers !== 'leave-out',
    // What a version shows is in the history, which holds everything that was masked.
    version: () => false,
    conflict: () => false,
    attachment: ({ id }) => {
      const attachment = records.attachment.get(String(id));
      return attachment !== undefined && staysAttached(attachment, profile, fates);
    },
  };
  return (kind, record) => staying[kind]?.(record) ?? true;
}

/** Pictures on the map and of personas, and what presets need to look as they do, are not somebody’s words. */
function staysAttached(
  { ownerKind, ownerId, mediaType }: Attachment,
  { attachments, sources }: MaskingProfile,
  fates: ReadonlyMap<Id, Fate>,
): boolean {
  if (fates.has(ownerId)) return false;
  if (ownerKind === 'source' && sources !== 'keep') return false;
  if (attachments === 'keep') return true;
  if (attachments === 'leave-out') return false;
  if (ownerKind === 'preset') return true;
  return (ownerKind === 'card' || ownerKind === 'persona') && mediaType.startsWith('image/');
}
