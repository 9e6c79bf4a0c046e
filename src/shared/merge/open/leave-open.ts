import { canMove } from '../../commands/conflicts/can-take.ts';
import { canEdit } from '../../commands/conflicts/edit-record.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { MAX_COMMENTS, MAX_STATE, type OpenConflict } from '../../model/conflict.ts';
import type { Id } from '../../model/fields.ts';
import { MAX_TITLE } from '../../model/limits.ts';
import { choiceOf, type Conflict, type Decisions } from '../conflict.ts';
import { groupsOf, pick } from '../field-groups.ts';
import type { Merge } from '../merge-projects.ts';
import { commentsOf, type Signed } from '../notes.ts';
import type { Fields } from '../sides.ts';

/** The conflicts of a merge that nobody decided, as records that keep them open. */
export function leaveOpen(merge: Merge, decisions: Decisions, signed: Signed, newId: () => Id): ChangeSet {
  return merge.conflicts
    .filter(({ id }) => !decisions.has(id))
    .map((conflict) => {
      const id = newId();
      return { kind: 'conflict', id, before: null, after: openConflict(id, conflict, merge, signed) };
    });
}

function openConflict(id: Id, conflict: Conflict, { records }: Merge, { who, now }: Signed): OpenConflict {
  const { about, kind, recordId } = conflict;
  const { choice } = choiceOf(conflict, new Map());
  const comments = commentsOf(conflict, now, (comment) => records.comment.has(comment)).slice(
    0,
    MAX_COMMENTS,
  );
  return {
    id,
    about,
    recordKind: kind,
    recordId,
    name: plainName(records[kind].get(recordId) ?? recordOf(conflict))
      .slice(0, MAX_TITLE)
      .toWellFormed(),
    ...statesOf(conflict),
    removedBy: about === 'removal' ? conflict.removedBy : null,
    taken: choice === 'edit' ? 'both' : choice,
    mineBy: who.mine.slice(0, MAX_TITLE),
    theirsBy: who.theirs.slice(0, MAX_TITLE),
    comments,
    createdAt: now,
  };
}

const recordOf = (conflict: Conflict): Fields =>
  'record' in conflict ? conflict.record : 'kept' in conflict ? conflict.kept : conflict.mine;

/** The words by which people know a record; '' for what has none, or where the conflict holds only other fields of it. */
function plainName(record: Fields): string {
  const words = ['title', 'name', 'code', 'text'].map((field) => record[field]);
  return words.find((word): word is string => typeof word === 'string' && word !== '') ?? '';
}

type States = Pick<OpenConflict, 'fields' | 'base' | 'mine' | 'theirs'>;
const nothing: States = { fields: [], base: null, mine: {}, theirs: {} };

/** What each state says, as far as it can be taken afterwards by itself. */
function statesOf(conflict: Conflict): States {
  switch (conflict.about) {
    case 'fields': {
      const { kind, fields, base, mine, theirs } = conflict;
      return canEdit(kind, fields) ? short({ fields, base, mine, theirs }) : { ...nothing, fields };
    }
    case 'place': {
      const { kind, base, mine, theirs } = conflict;
      const fields = groupsOf(kind).place;
      if (!canMove(kind)) return { ...nothing, fields };
      const at = (record: Fields): Fields => pick(record, fields);
      return { fields, base: base && at(base), mine: at(mine), theirs: at(theirs) };
    }
    case 'removal':
    case 'empty':
      return nothing;
  }
}

const short = (states: States): States =>
  [states.base, states.mine, states.theirs].every((state) => JSON.stringify(state).length <= MAX_STATE)
    ? states
    : { ...nothing, fields: states.fields };
