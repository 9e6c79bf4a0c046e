import { basename } from 'node:path';
import { mergeProjects, type Merge } from '../../shared/merge/merge-projects.ts';
import { leaveOpen } from '../../shared/merge/open/leave-open.ts';
import type { Signed } from '../../shared/merge/notes.ts';
import { newId } from '../../shared/model/new-id.ts';
import { tellMerge } from '../../shared/merge/told.ts';
import type { Decisions } from '../../shared/merge/conflict.ts';
import { t } from '../../shared/language/translate.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { Id } from '../../shared/model/fields.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { MergePreview } from '../../shared/merge/merge-preview.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { type Edited, type Editor, runChanges } from './edit.ts';
import type { MergeKeys } from './keys.ts';
import { type OpenOptions, openFile } from './open-session.ts';
import type { Session } from './session.ts';
import { masksToTake } from './mask-too.ts';
import { baseOf } from './merge-base.ts';
import { baseWithout, forgetAhead, forgetHere, forgetInCopy, remembersForgotten } from './forget-in-merge.ts';
import { compareWithOrigin } from './origin.ts';
import { stateAt } from './state-at.ts';
import { removeWorkingCopy } from './working-copy.ts';
import { allRecords } from '../queries/snapshot.ts';
import { type HistoryGraph, joinHistories, type JointHistory, readGraph } from '../database/history-graph.ts';
import { takeContents, takeHistory } from './take-over.ts';

/** Another copy of the project that is open, to be merged into it. */
export type OpenCopy = {
  readonly name: string;
  /** It is the project's own file, as another program has left it. */
  readonly isOwn: boolean;
  readonly session: Session;
  readonly graph: HistoryGraph;
  /** How the project was when the copies parted, by a third file. */
  readonly base: ProjectRecords | null;
  /** The same by what the histories have in common; kept, since what is forgotten goes out of them. */
  readonly bases: Map<string, ProjectRecords | null>;
  /** What was taken out of it because it was forgotten here. */
  readonly done: Set<Id>;
  /** How many participants were found in it who had been forgotten here. */
  people: number;
  /** Pieces and sources whose words are taken from here for that. */
  words: number;
};

/** The other copy is only read, so nobody who has it open is locked out, and nobody locks us out. */
const onlyRead = { onlyRead: true } as const;

/** Opens a file as the other copy of a project. The file is only read. Refused where it is another project, or the same file. */
export function openOtherCopy(
  mine: Session,
  path: string,
  options: OpenOptions,
  basePath?: string,
  keys: MergeKeys = { copy: null, base: null },
): Result<OpenCopy> {
  const name = basename(path);
  const origin = mine.file?.origin;
  const isOwn = origin?.path === path;
  // What another program has changed is a copy as good as any.
  if (isOwn && compareWithOrigin(origin) === 'same')
    return fail('same-file', t('“{{name}}” is the file that is open. Choose another copy of it.', { name }));
  const opened = openFile(path, options, { ...onlyRead, key: keys.copy });
  if (!opened.ok) return opened;
  const session = opened.value;
  const copy: OpenCopy = {
    name,
    isOwn,
    session,
    graph: readGraph(session.sqlite),
    base: null,
    bases: new Map(),
    done: new Set(),
    people: 0,
    words: 0,
  };
  if (projectId(mine) !== projectId(session)) {
    closeCopy(copy);
    return otherProject(name);
  }
  if (basePath === undefined) return ok(copy);
  const base = recordsIn(mine, basePath, options, keys.base);
  if (base.ok) return ok({ ...copy, base: base.value });
  closeCopy(copy);
  return base;
}

const projectId = ({ store }: Session): string | undefined => store.list('project', {})[0]?.id;

function recordsIn(
  mine: Session,
  path: string,
  options: OpenOptions,
  key: MergeKeys['base'],
): Result<ProjectRecords> {
  const opened = openFile(path, options, { ...onlyRead, key });
  if (!opened.ok) return opened;
  const session = opened.value;
  const isSame = projectId(mine) === projectId(session);
  const records = recordsById(allRecords(session.store));
  closeSession(session);
  return isSame ? ok(records) : otherProject(basename(path));
}

const otherProject = (name: string): Result<never> =>
  fail(
    'other-project',
    t(
      '“{{name}}” is another project, not a copy of this one, so there is nothing to merge. Nothing was changed. Copy cards or stages over instead.',
      { name },
    ),
  );

export const closeCopy = ({ session }: OpenCopy): void => closeSession(session);

function closeSession(session: Session): void {
  session.sqlite.close();
  removeWorkingCopy(session.workingCopy);
}

export type Merging = {
  readonly merge: Merge;
  readonly preview: Omit<MergePreview, 'mergeId'>;
  readonly signed: Signed;
};

/** What merging the copy comes to, by decisions and defaults. Nothing changes. What was forgotten in either is in neither. */
export function mergeWith(
  mine: Session,
  copy: OpenCopy,
  editor: Editor,
  decisions: Decisions,
): Result<Merging> {
  const graph = readGraph(mine.sqlite);
  const joint = joinHistories(graph, copy.graph);
  const [newest] = joint.common;
  const found = knownBase(joint, mine, copy);
  const wasMasked = found ? maskedState(copy, newest) : null;
  const left = forgetInCopy(mine, copy.session, editor, copy.done);
  if (!left.ok) return left;
  copy.people += left.value.people.length;
  copy.words += left.value.words;
  const ahead = forgetAhead(recordsById(allRecords(mine.store)), mine, copy.session, editor);
  if (!ahead.ok) return ahead;
  const { records: own, forgot } = ahead.value;
  const base = found && baseWithout(found, editor, [mine, copy.session]);
  const masked = wasMasked && baseWithout(wasMasked, editor, [mine, copy.session]);
  const since = [...graph.nodes, ...copy.graph.nodes].find(({ id }) => id === newest);
  const theirs = copy.graph.chain.filter(({ id }) => !graph.known.has(id));
  const names = [...new Set(theirs.map(({ author }) => author))].filter((name) => name !== '');
  const other = recordsById(allRecords(copy.session.store));
  const signed = { who: { mine: editor.author, theirs: names.join(', ') }, now: editor.now() };
  const merge = mergeProjects(
    { base, ...(masked ? { masked } : {}), mine: own, theirs: other, ...signed },
    decisions,
  );
  return ok({
    merge,
    signed,
    preview: {
      name: copy.name,
      isOwn: copy.isOwn,
      since: since && base ? since.time : null,
      theirs: { authors: names, revisions: theirs.length, time: copy.graph.chain[0]?.time ?? '' },
      mine: { revisions: graph.chain.filter(({ id }) => !copy.graph.known.has(id)).length },
      ...tellMerge(merge, own, other),
      forgotten: {
        inCopy: copy.people,
        here: forgot.people,
        words: copy.words + forgot.words,
        masked: masksToTake(mine, copy.session).answers,
        history: remembersForgotten(mine, copy.session),
      },
    },
  });
}

/** Found once: afterwards what was forgotten goes out of the copy. */
function knownBase(joint: JointHistory, mine: Session, copy: OpenCopy): ProjectRecords | null {
  const key = joint.common.join(' ');
  const known = copy.bases.get(key);
  if (known !== undefined) return known;
  const base = baseOf(joint, mine, copy.session) ?? copy.base;
  copy.bases.set(key, base);
  return base;
}

/** What a masked copy was when it was made, where the copies parted there: what was masked is not what they changed. */
function maskedState({ graph, session, bases }: OpenCopy, parted: Id | undefined): ProjectRecords | null {
  const mark = graph.chain.find(({ isMasked }) => isMasked === 1);
  if (!mark || mark.id !== parted) return null;
  const key = `${mark.id}-as-made`;
  const known = bases.get(key);
  if (known !== undefined) return known;
  const state = stateAt(session, mark.id);
  const records = state.ok ? recordsById(state.value.records) : null;
  bases.set(key, records);
  return records;
}

/** Merges the copy, as one step that can be undone; the history of both is kept. */
export function runMerge(
  mine: Session,
  copy: OpenCopy,
  editor: Editor,
  decisions: Decisions,
  /** Keeps what nobody has decided as open conflicts. */
  leavesOpen: boolean,
): Result<Edited & Merging> {
  const worked = mergeWith(mine, copy, editor, decisions);
  if (!worked.ok) return worked;
  const merging = worked.value;
  const { merge, signed } = merging;
  const open = leavesOpen ? leaveOpen(merge, decisions, signed, newId) : [];
  const changes = [...merge.changes, ...open];
  const [head] = copy.graph.chain;
  if (!head || (changes.length === 0 && merging.preview.theirs.revisions === 0))
    return fail(
      'nothing-to-merge',
      t('This project has everything that is in “{{name}}”. Nothing was changed.', { name: copy.name }),
    );
  const ran = runChanges(mine, 'merge-copy', changes, editor, {
    merged: head.id,
    first: () => forgetHere(mine, copy.session, editor, merging.preview.forgotten.history),
    before: () => {
      takeContents(mine, copy.session, changes);
      takeHistory(mine.sqlite, copy.session.sqlite, copy.graph);
    },
  });
  return ran.ok ? ok({ ...ran.value, ...merging }) : ran;
}
