import { createLookFor } from '../../files/looking/look-for.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { startMasking, type Masking } from '../../shared/masking/mask-project.ts';
import { foundPersonal, maskLines } from '../../shared/masking/mask-lines.ts';
import type { MaskPreview } from '../../shared/masking/preview.ts';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { Session } from '../document/session.ts';
import { allRecords } from '../queries/snapshot.ts';
import { createMaskedAnswers, type MaskedAnswers } from './masked-answers.ts';

/** A project as it may leave, before it is written. */
export type PreparedMask = {
  readonly records: ProjectRecords;
  readonly answers: MaskedAnswers;
  readonly masking: Masking;
  /** What is not to be found in what is written. */
  readonly removed: readonly string[];
  readonly preview: MaskPreview;
  /** Names of kept files that could not be opened to look into them. */
  readonly unopened: readonly string[];
};

/** Masks the project as it is now. `day`, YYYY-MM-DD: consents end. `alsoAuthor`: is an author whose steps are not in it yet. */
export function prepareMasked(
  session: Session,
  profile: MaskingProfile,
  day: string,
  alsoAuthor = '',
): PreparedMask {
  const { sqlite, store } = session;
  const before = recordsById(allRecords(store));
  const authors = sqlite.prepare<[], string>('SELECT DISTINCT author FROM revision').pluck().all();
  if (alsoAuthor !== '') authors.push(alsoAuthor);
  const masking = startMasking(before, profile, { day, authors });
  const answers = createMaskedAnswers(session, [...before.responseSet.values()], profile, masking);
  let after: ProjectRecords;
  let known: number;
  // What is found last is taken out of what was masked first.
  do {
    answers.see();
    known = masking.removed().size;
    after = masking.records();
  } while (masking.removed().size > known);
  const removed = [...masking.removed().keys()];
  const files = withoutTellingFiles(session, after, removed);
  const masked = { ...after, attachment: files.attachment };
  const revisions = sqlite.prepare<[], number>('SELECT count(*) FROM revision').pluck().get() ?? 0;
  const thumbnails =
    sqlite.prepare<[], number>('SELECT count(*) FROM blob WHERE thumbnail IS NOT NULL').pluck().get() ?? 0;
  return {
    records: masked,
    answers,
    masking,
    removed,
    unopened: files.unopened,
    preview: {
      lines: maskLines(before, masked, {
        profile,
        removed: masking.removed(),
        day,
        beside: { revisions, thumbnails },
      }),
      personal: foundPersonal(masking.removed()),
      filesWithNames: files.telling,
      unsought: [...masking.people.unsought],
    },
  };
}

/** A file cannot be masked: one in which something is that goes, goes too. */
function withoutTellingFiles(
  { blobs }: Pick<Session, 'blobs'>,
  records: ProjectRecords,
  removed: readonly string[],
): {
  readonly attachment: ProjectRecords['attachment'];
  readonly telling: readonly string[];
  readonly unopened: readonly string[];
} {
  const look = createLookFor(removed);
  const attachment = new Map(records.attachment);
  const looked = new Map<string, { readonly tells: boolean; readonly isWhole: boolean }>();
  const telling = new Set<string>();
  const unopened = new Set<string>();
  for (const { id, sha256, name } of records.attachment.values()) {
    let seen = looked.get(sha256);
    if (!seen) {
      const bytes = blobs.bytes(sha256);
      const { found, isWhole } = bytes ? look.inside(bytes) : { found: new Set(), isWhole: true };
      seen = { tells: found.size > 0, isWhole };
      looked.set(sha256, seen);
    }
    if (seen.tells) {
      attachment.delete(id);
      telling.add(name);
    } else if (!seen.isWhole) unopened.add(name);
  }
  return { attachment, telling: [...telling], unopened: [...unopened] };
}
