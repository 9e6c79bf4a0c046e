import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { ProjectLimits } from '../../shared/model/limits.ts';
import type { Sqlite } from './sqlite/connection.ts';
import { readJson } from './sqlite/read-json.ts';

/** A change as it is stored; nothing of it is checked. */
type StoredChange = { readonly kind: string; readonly id: string; readonly states: readonly State[] };
type State = Readonly<Record<string, unknown>>;

/** What is to be in no step of the history: the words of participants, and those of some answers, by set. */
export type Forgotten = {
  readonly participants: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, ReadonlySet<number>>;
  /** Records that are known to have had such words: another copy has forgotten them. */
  readonly evidence?: ReadonlySet<string>;
  readonly sources?: ReadonlySet<string>;
};

/** Whose words they are, and which records have them. */
type Person = Forgotten & { readonly evidence: Set<string>; readonly sources: Set<string> };

/** What went out of the history: the names of files, and records of which it holds nothing any more from before. */
export type Purged = {
  readonly files: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
};

/**
 * Takes everything that is forgotten out of the history, as it was at any time, as though it had never been there. No step can be
 * undone afterwards. `made` is the step that forgot it. Runs in a transaction.
 */
export function purgeHistory(
  sqlite: Sqlite,
  forgotten: Forgotten,
  made: ChangeSet,
  limits: ProjectLimits,
): Purged {
  const person: Person = {
    ...forgotten,
    evidence: new Set(forgotten.evidence),
    sources: new Set(forgotten.sources),
  };
  const names = new Set<string>();
  for (const { kind, id, before } of made) {
    if (kind === 'evidence') person.evidence.add(id);
    if (kind === 'source') person.sources.add(id);
    if (kind === 'source') namesIn(before ?? {}, person, names);
  }
  const steps = () => eachStep(sqlite, limits);
  for (const { changes } of steps()) for (const change of changes ?? []) collect(change, person, names);
  // By the names: a piece may have been marked before its speaker was given to the participant.
  for (const { changes } of steps()) for (const change of changes ?? []) collectMarked(change, person, names);

  const files = new Set<string>();
  // Counted anew where it is known what went; a step that had a hole already keeps it.
  const write = sqlite.prepare(
    `UPDATE revision SET changes = ?1, wording = NULL,
      change_count = CASE change_count WHEN ?2 THEN ?3 ELSE change_count END WHERE number = ?4`,
  );
  for (const { number, changes, text } of steps()) {
    if (changes === null) {
      write.run({ 1: '[]', 2: null, 3: null, 4: number });
      continue;
    }
    const kept = changes.filter((change) => !isTheirs(change, person, files));
    if (kept.length === changes.length) continue;
    const whole = readJson(text) as readonly { readonly kind: string; readonly id: string }[];
    const keptKeys = new Set(kept.map(({ kind, id }) => `${kind} ${id}`));
    const left = whole.filter(({ kind, id }) => keptKeys.has(`${kind} ${id}`));
    write.run({ 1: JSON.stringify(left), 2: changes.length, 3: left.length, 4: number });
  }
  sqlite.exec("UPDATE revision SET state = 'fixed' WHERE state IN ('done', 'undone')");
  return { files, evidence: person.evidence, sources: person.sources };
}

function* eachStep(
  sqlite: Sqlite,
  { stepBytes }: ProjectLimits,
): Generator<{
  readonly number: number;
  readonly text: string;
  readonly changes: readonly StoredChange[] | null;
}> {
  const numbers = sqlite.prepare<[], number>('SELECT number FROM revision').pluck().all();
  const read = sqlite
    .prepare<[number, number], string>(
      'SELECT changes FROM revision WHERE number = ? AND octet_length(changes) <= ?',
    )
    .pluck();
  for (const number of numbers) {
    const text = read.get(number, stepBytes) ?? '';
    yield { number, text, changes: changesIn(text) };
  }
}

/** Null for what is no change set: it is not known what is in it. */
function changesIn(text: string): readonly StoredChange[] | null {
  const parsed = readJson(text);
  if (!Array.isArray(parsed)) return null;
  const changes: StoredChange[] = [];
  for (const change of parsed as readonly unknown[]) {
    if (!isState(change) || typeof change['kind'] !== 'string' || typeof change['id'] !== 'string')
      return null;
    const { before, after } = change;
    // Of a record that stays, `after` has the new fields alone.
    const states = [before, isState(before) && isState(after) ? { ...before, ...after } : after];
    changes.push({ kind: change['kind'], id: change['id'], states: states.filter(isState) });
  }
  return changes;
}

const isState = (value: unknown): value is State =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function collect({ kind, id, states }: StoredChange, person: Person, names: Set<string>): void {
  for (const state of states) {
    const { participantId, evidenceId } = state;
    if (kind === 'evidence' && isOneOf(person, participantId)) person.evidence.add(id);
    if (kind === 'source' && namesIn(state, person, names)) person.sources.add(id);
    if (kind === 'answerLink' && typeof evidenceId === 'string' && hasAnswers(state, person))
      person.evidence.add(evidenceId);
  }
}

const isOneOf = ({ participants }: Person, id: unknown): boolean =>
  typeof id === 'string' && participants.has(id);

/** Whether a link to answers is about one of those that are forgotten. */
function hasAnswers({ setId, rows }: State, { answers }: Person): boolean {
  const theirs = typeof setId === 'string' ? answers.get(setId) : undefined;
  const own: readonly unknown[] = Array.isArray(rows) ? rows : [];
  return theirs !== undefined && own.some((one) => typeof one === 'number' && theirs.has(one));
}

/** Adds what the participants are called in a source; false where they do not speak in it. */
function namesIn(state: object, person: Person, names: Set<string>): boolean {
  const speakers: unknown = 'speakers' in state ? state.speakers : [];
  let speaks = false;
  for (const speaker of Array.isArray(speakers) ? (speakers as readonly unknown[]) : []) {
    if (!isState(speaker) || !isOneOf(person, speaker['participantId'])) continue;
    speaks = true;
    if (typeof speaker['name'] === 'string') names.add(speaker['name']);
  }
  return speaks;
}

function collectMarked({ kind, states }: StoredChange, person: Person, names: ReadonlySet<string>): void {
  if (kind !== 'highlight') return;
  for (const { sourceId, evidenceId, speaker } of states as readonly Readonly<Record<string, unknown>>[]) {
    if (typeof evidenceId === 'string' && has(person.sources, sourceId) && has(names, speaker))
      person.evidence.add(evidenceId);
  }
}

const has = (set: ReadonlySet<string>, value: unknown): boolean =>
  typeof value === 'string' && set.has(value);

/** Whether a change is about something the person said, or shows some of it; files are noted. */
function isTheirs({ kind, id, states }: StoredChange, person: Person, files: Set<string>): boolean {
  switch (kind) {
    case 'participant':
      return isOneOf(person, id);
    case 'evidence':
      return person.evidence.has(id);
    case 'source':
      return person.sources.has(id);
    case 'conflict':
      return states.some(
        ({ recordId }) =>
          isOneOf(person, recordId) || has(person.evidence, recordId) || has(person.sources, recordId),
      );
    case 'attachment': {
      const owned = states.filter(
        ({ ownerId }) => has(person.evidence, ownerId) || has(person.sources, ownerId),
      );
      for (const { sha256 } of owned) if (typeof sha256 === 'string') files.add(sha256);
      return owned.length > 0;
    }
    default:
      return states.some(
        ({ sourceId, evidenceId, targetId }) =>
          has(person.sources, sourceId) || has(person.evidence, evidenceId) || has(person.evidence, targetId),
      );
  }
}

/** Whether any step has an id of some. */
export function hasChangesOf(sqlite: Sqlite, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false;
  for (const changes of sqlite.prepare<[], string>('SELECT changes FROM revision').pluck().iterate())
    for (const [id] of changes.matchAll(ID)) if (ids.has(id)) return true;
  return false;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
