import type { ProjectRecords } from '../model/records.ts';
import type { MaskingProfile } from './profile/profile.ts';
import type { FoundPersonal, MaskLine } from './preview.ts';
import { fatesOf } from './records/pieces.ts';
import type { RemovedKind } from './masker/text-masker.ts';

/** What only the host knows of a project: its history, and the bytes of files. */
export type BesideRecords = { readonly revisions: number; readonly thumbnails: number };

type Removed = ReadonlyMap<string, { readonly kind: RemovedKind; readonly by: string }>;
type Example = MaskLine['examples'][number];

/** Most examples of one kind, and the longest. */
const MOST_EXAMPLES = 3;
const LONGEST = 120;

const personalKinds: readonly RemovedKind[] = ['email', 'phone', 'iban', 'card', 'ip', 'web'];

/** How many different pieces of personal data of each sort were found. */
export function foundPersonal(removed: Removed): FoundPersonal {
  const found: Partial<Record<RemovedKind, number>> = {};
  for (const { kind } of removed.values())
    if (personalKinds.includes(kind)) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}

/** What masking does to each kind that is in the project, in the order of the kinds. */
export function maskLines(
  before: ProjectRecords,
  after: ProjectRecords,
  {
    profile,
    removed,
    day,
    beside,
  }: {
    readonly profile: MaskingProfile;
    readonly removed: Removed;
    readonly day: string;
    readonly beside: BesideRecords;
  },
): readonly MaskLine[] {
  const fates = fatesOf(before, profile, day);
  const all = { ...profile, verbatims: 'replace', confidential: 'replace' } as const;
  const hidden = fatesOf(before, all, day);
  const pieces = [...before.evidence.values()].filter(({ id }) => hidden.has(id));
  const confidential = pieces.filter((piece) => piece.confidentiality === 'confidential');
  const verbatims = pieces.filter((piece) => piece.confidentiality !== 'confidential');
  const silent = verbatims.filter(({ id }) => fates.has(id)).length;
  const values = (kinds: readonly RemovedKind[]): readonly Example[] =>
    Array.from(removed, ([text, { kind, by }]) => ({ kind, before: text, after: by })).filter(({ kind }) =>
      kinds.includes(kind),
    );
  const lines: MaskLine[] = [];
  const add = (
    kind: MaskLine['kind'],
    treatment: MaskLine['treatment'],
    count: number,
    changed: number,
    examples: readonly Example[] = [],
  ): void => {
    if (count > 0) lines.push({ kind, treatment, count, changed, examples: shown(examples) });
  };
  const whole = (
    kind: Exclude<keyof MaskingProfile, 'name' | 'words'>,
    count: number,
    examples: readonly Example[] = [],
  ): void => add(kind, profile[kind], count, profile[kind] === 'keep' ? 0 : count, examples);

  const personal = values(personalKinds);
  add('personal', profile.personal, personal.length, personal.length, personal);
  const own = values(['word']);
  add('words', 'replace', own.length, own.length, own);
  const names = values(['name']).filter(({ before: name, after: by }) => name !== by);
  add('texts', 'replace', names.length, names.length, names);
  whole(
    'verbatims',
    verbatims.length,
    verbatims.map(({ id, text }) => pair(text, after.evidence.get(id)?.text)),
  );
  if (profile.verbatims === 'keep') add('consent', 'replace', silent, silent);
  let rows = 0;
  for (const set of before.responseSet.values()) rows += set.rows;
  whole('answers', rows);
  whole(
    'sources',
    before.source.size,
    [...before.source.values()].map(({ id, title }) => pair(title, after.source.get(id)?.title)),
  );
  whole(
    'participants',
    before.participant.size,
    [...before.participant.values()].map(({ id, code }) => pair(code, after.participant.get(id)?.code)),
  );
  const owned = [...before.card.values()].filter(({ owner }) => owner !== '');
  add(
    'owners',
    profile.owners,
    owned.length,
    owned.filter(({ id, owner }) => after.card.get(id)?.owner !== owner).length,
    owned.map(({ id, owner }) => pair(owner, after.card.get(id)?.owner)),
  );
  const signed = [...before.comment.values()].filter(({ author }) => author !== '');
  add(
    'authors',
    profile.authors,
    signed.length,
    signed.filter(({ id, author }) => after.comment.get(id)?.author !== author).length,
    signed.map(({ id, author }) => pair(author, after.comment.get(id)?.author)),
  );
  whole(
    'comments',
    before.comment.size,
    [...before.comment.values()].map(({ id, text }) => pair(text, after.comment.get(id)?.text)),
  );
  whole('history', beside.revisions);
  const linked = [...before.evidence.values()].filter(({ link }) => link !== '');
  add(
    'links',
    profile.links,
    linked.length,
    linked.filter(({ id, link }) => after.evidence.get(id)?.link !== link).length,
    linked.map(({ id, link }) => pair(link, after.evidence.get(id)?.link)),
  );
  add(
    'attachments',
    profile.attachments,
    before.attachment.size,
    before.attachment.size - after.attachment.size,
  );
  whole('confidential', confidential.length);
  whole('thumbnails', beside.thumbnails);
  return lines;
}

const pair = (before: string, after: string | undefined): Example => ({ before, after: after ?? '' });

function shown(examples: readonly Example[]): readonly Example[] {
  const seen = new Set<string>();
  const different: Example[] = [];
  for (const { before, after } of examples) {
    if (before === after || seen.has(before)) continue;
    seen.add(before);
    different.push({ before: cut(before), after: cut(after) });
    if (different.length === MOST_EXAMPLES) break;
  }
  return different;
}

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).toWellFormed()}…`;
};
