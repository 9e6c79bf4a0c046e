import type { Attachment } from '../model/attachment.ts';
import type { Evidence } from '../model/evidence.ts';
import { byOrder } from '../model/order.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { Tag } from '../model/tag.ts';
import { namedAnswers, participantsByNumber, peopleOfLink } from './people-behind.ts';
import {
  type AnswersBehind,
  type CommentCount,
  type LinkedEvidence,
  noComments,
  type Support,
  supportOf,
} from './view.ts';

/** What is linked to a record, by the record's id. */
export type Links = {
  /** The pieces, whatever they say of it. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** How well the pieces prove it. */
  readonly support: ReadonlyMap<string, Support>;
  readonly tags: ReadonlyMap<string, readonly Tag[]>;
  /** The first picture of each card. */
  readonly images: ReadonlyMap<string, Attachment>;
  /** How many comments each thing has; things without any left out. */
  readonly comments: ReadonlyMap<string, CommentCount>;
  /** The personas that each piece of evidence is about; pieces about nobody left out. */
  readonly personas: ReadonlyMap<string, ReadonlySet<string>>;
};

type Cached = { readonly tables: readonly unknown[]; readonly value: unknown };
const cache = new Map<string, Cached>();

/** The last value computed from the very same tables, else a new one. Tables are never changed in place. */
function once<T>(name: string, tables: readonly unknown[], compute: () => T): T {
  const last = cache.get(name);
  if (last?.tables.every((table, index) => table === tables[index])) return last.value as T;
  const value = compute();
  cache.set(name, { tables, value });
  return value;
}

/** Joins links with what they link to. Cheap when the tables are the ones of the last call. */
export function linksOf(records: ProjectRecords): Links {
  const answers = answersByEvidence(records);
  const linked = once('evidence', [records.evidence, records.evidenceLink, answers], () =>
    evidenceByTarget(records, answers),
  );
  const tags = once('tags', [records.tag, records.tagLink], () => tagsByTarget(records));
  const images = once('images', [records.attachment], () => imagesByCard(records));
  const comments = once('comments', [records.comment], () => commentsByTarget(records));
  const personas = once('personas', [records.personaLink], () => personasByEvidence(records));
  return once('links', [linked, tags, images, comments, personas], () => ({
    ...linked,
    tags,
    images,
    comments,
    personas,
  }));
}

/** The imported answers that pieces of evidence were made of, and who gave them, by the piece's id. */
export function answersByEvidence({
  answerLink,
  responseNote,
  participant,
}: Pick<ProjectRecords, 'answerLink' | 'responseNote' | 'participant'>): ReadonlyMap<
  string,
  readonly AnswersBehind[]
> {
  const named = namedAnswers(responseNote);
  return once('answers', [answerLink, named, participant], () => {
    const byNumber = participantsByNumber(participant);
    const links = Array.from(answerLink.values(), (link) => ({
      ...link,
      people: peopleOfLink(link, named, byNumber),
    }));
    return Map.groupBy(links, ({ evidenceId }) => evidenceId);
  });
}

function evidenceByTarget(
  records: ProjectRecords,
  answers: ReadonlyMap<string, readonly AnswersBehind[]>,
): Pick<Links, 'evidence' | 'support'> {
  const found = new Map<string, LinkedEvidence[]>();
  for (const { evidenceId, targetId, stance } of records.evidenceLink.values()) {
    const evidence = records.evidence.get(evidenceId);
    if (evidence) append(found, targetId, { evidence, stance, answers: answers.get(evidenceId) });
  }
  for (const list of found.values()) list.sort((a, b) => (a.evidence.id < b.evidence.id ? -1 : 1));
  const each = [...found];
  return {
    evidence: new Map(each.map(([id, linked]) => [id, linked.map(({ evidence }) => evidence)])),
    support: new Map(each.map(([id, linked]) => [id, supportOf(linked)])),
  };
}

function tagsByTarget(records: ProjectRecords): ReadonlyMap<string, readonly Tag[]> {
  const found = new Map<string, Tag[]>();
  for (const link of records.tagLink.values()) {
    const tag = records.tag.get(link.tagId);
    if (tag) append(found, link.targetId, tag);
  }
  for (const list of found.values()) list.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return found;
}

function imagesByCard(records: ProjectRecords): ReadonlyMap<string, Attachment> {
  const found = new Map<string, Attachment>();
  for (const attachment of records.attachment.values()) {
    if (attachment.ownerKind !== 'card' || !attachment.mediaType.startsWith('image/')) continue;
    const first = found.get(attachment.ownerId);
    if (!first || byOrder(attachment, first) < 0) found.set(attachment.ownerId, attachment);
  }
  return found;
}

function commentsByTarget({ comment }: ProjectRecords): Links['comments'] {
  const found = new Map<string, CommentCount>();
  for (const { targetId, resolved, replyTo } of comment.values()) {
    // A thread is one matter, however much is said about it.
    if (replyTo !== null) continue;
    const { open, all } = found.get(targetId) ?? noComments;
    found.set(targetId, { open: open + Number(!resolved), all: all + 1 });
  }
  return found;
}

function personasByEvidence({ personaLink }: ProjectRecords): Links['personas'] {
  const found = new Map<string, Set<string>>();
  for (const { targetKind, targetId, personaId } of personaLink.values()) {
    if (targetKind !== 'evidence') continue;
    const own = found.get(targetId);
    if (own) own.add(personaId);
    else found.set(targetId, new Set([personaId]));
  }
  return found;
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
