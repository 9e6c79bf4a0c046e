import { plainRemark } from '../model/comment.ts';
import type { Id } from '../model/fields.ts';
import { MAX_TEXT, MAX_TITLE } from '../model/limits.ts';
import { keyBetween } from '../model/order.ts';
import { choiceOf, type Conflict, type Decisions } from './conflict.ts';
import {
  fieldsInWords,
  keptInWords,
  lookIn,
  nameOfSide,
  placeInWords,
  recordWords,
  type Who,
} from './conflict-words.ts';
import { derivedId } from './derived-id.ts';
import type { Draft, Prepared } from './draft.ts';
import { noteTarget } from './note-target.ts';
import { withoutGone } from './references.ts';
import type { Fields, RecordName, Side } from './sides.ts';

/** Who merges, and when: what comments of a merge are signed with. */
export type Signed = { readonly who: Who /** ISO 8601, UTC. */; readonly now: string };

/**
 * Says in comments what of theirs is not in the fields, where both shall stay; and marks what was kept though one of the two
 * removed it, until somebody decides.
 */
export function addNotes(prepared: Prepared, draft: Draft, decisions: Decisions, signed: Signed): void {
  for (const conflict of draft.conflicts) {
    if (!draft.tables[conflict.kind].has(conflict.recordId)) continue;
    if (conflict.about === 'removal') {
      if (prepared.base && !decisions.has(conflict.id))
        addComment(draft, conflict, 'mine', signed, textOf(prepared, draft, conflict, signed));
    } else if (choiceOf(conflict, decisions).choice === 'both') {
      if (conflict.about === 'fields' && conflict.fields[0] === 'text' && conflict.kind === 'source')
        addSource(draft, conflict.recordId, conflict.theirs, conflict.id, signed);
      else if (conflict.kind === 'participant')
        addToNote(draft, conflict.recordId, textOf(prepared, draft, conflict, signed));
      else addComment(draft, conflict, 'theirs', signed, textOf(prepared, draft, conflict, signed));
    }
  }
}

/** The comment of a conflict; '' where it needs none. */
function textOf(prepared: Prepared, draft: Draft, conflict: Conflict, { who }: Signed): string {
  const { kind, recordId: id } = conflict;
  const look = lookIn(prepared.theirs, draft.tables);
  const target = noteTarget(draft.tables, { kind, id });
  const isItself = target?.targetId === id || kind === 'participant';
  const record = draft.tables[kind].get(id) ?? {};
  const about = isItself ? null : recordWords({ kind, id }, record, look);
  switch (conflict.about) {
    case 'fields':
      return fieldsInWords(conflict, about, who, look);
    case 'place':
      return placeInWords(conflict, who, look);
    case 'removal':
      return keptInWords(conflict, about, who);
    case 'empty':
      return '';
  }
}

function addComment(draft: Draft, conflict: Conflict, author: Side, signed: Signed, text: string): void {
  const target = noteTarget(draft.tables, { kind: conflict.kind, id: conflict.recordId });
  if (!target) return;
  partsOf(text).forEach((part, at) => {
    const id = commentId(conflict, at, signed.now);
    draft.tables.comment.set(id, {
      ...target,
      id,
      author: nameOfSide(signed.who, author).slice(0, MAX_TITLE),
      text: part,
      createdAt: signed.now,
      resolved: false,
      ...plainRemark,
    });
  });
}

const commentId = ({ id }: Conflict, part: number, now: string): Id => derivedId(`${id} ${part}`, now);

/** The comments in which a merge at this time has said what does not stand of a conflict. */
export function commentsOf(conflict: Conflict, now: string, has: (id: Id) => boolean): readonly Id[] {
  const ids: Id[] = [];
  for (let id = commentId(conflict, 0, now); has(id); id = commentId(conflict, ids.length, now)) ids.push(id);
  return ids;
}

/** A text in parts that a comment can hold. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    // Not between the halves of a character.
    const part = rest.slice(0, MAX_TEXT).replace(rest.length > MAX_TEXT ? /[\ud800-\udbff]$/ : /$^/, '');
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
}

/** What is said of a participant stays with the participant: a comment would show it to everybody who sees the map. */
function addToNote(draft: Draft, id: string, text: string): void {
  const participant = draft.tables.participant.get(id);
  const note = [participant?.['note'], text].filter((part) => part !== '').join('\n');
  if (participant && text !== '' && note.length <= MAX_TEXT)
    draft.tables.participant.set(id, { ...participant, note });
}

/** The words of a source as they have it are a second source: no comment holds as many. */
function addSource(draft: Draft, id: string, words: Fields, conflictId: string, signed: Signed): void {
  const source = draft.tables.source.get(id);
  if (!source) return;
  const name = nameOfSide(signed.who, 'theirs');
  const keys = Array.from(draft.tables.source.values(), ({ order }) => String(order)).sort();
  const suffix = ` (${name.slice(0, 100)})`;
  const second = {
    ...source,
    ...words,
    id: derivedId(conflictId, signed.now),
    title: `${String(source['title']).slice(0, MAX_TITLE - suffix.length)}${suffix}`,
    order: keyBetween(keys.at(-1) ?? null, null),
  };
  // Who speaks there may be nobody whom the result knows.
  const has = (name: RecordName): boolean => draft.tables[name.kind].has(name.id);
  draft.tables.source.set(second.id, withoutGone('source', second, has));
}
