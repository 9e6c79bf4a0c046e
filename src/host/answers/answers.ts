import { Worker } from 'node:worker_threads';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { Place } from '../../shared/model/place.ts';
import type { ResponseNote } from '../../shared/model/response-note.ts';
import type {
  AnswerKey,
  AnswersAnswers,
  AnswersFilter,
  AnswersProgress,
  AnswersSort,
  ValueRole,
} from '../../shared/protocol/answers-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { AnswersUpdate, NoteChange } from './answer-store.ts';
import type { Ask, SetTones, Told } from './engine.ts';
import type { Wanted } from './filter-rows.ts';
import { placeOfNote, placesOfAnswers, placesWithin } from './places-of-answers.ts';

/** What a window can ask about imported answers. */
export type Answers = {
  readonly find: (
    filter: AnswersFilter,
    sort: AnswersSort,
  ) => Promise<Result<AnswersAnswers['answers-find']>>;
  readonly rows: (
    queryId: string,
    from: number,
    count: number,
  ) => Promise<Result<AnswersAnswers['answers-rows']>>;
  readonly keys: (
    queryId: string,
    from: number,
    count: number,
  ) => Promise<Result<AnswersAnswers['answers-keys']>>;
  readonly whole: (keys: readonly AnswerKey[]) => Promise<Result<AnswersAnswers['answers-whole']>>;
  readonly draw: (
    queryId: string,
    how: 'typical' | 'extreme' | 'random',
    seed: number | null,
    count: number,
  ) => Promise<Result<AnswersAnswers['answers-draw']>>;
  readonly facets: (queryId: string) => Promise<Result<AnswersAnswers['answers-facets']>>;
  readonly phrases: (queryId: string, most: number) => Promise<Result<AnswersAnswers['answers-phrases']>>;
  /** What is answered at a place and in it, apart by who answered. */
  readonly groups: (place: Place, role: ValueRole) => Promise<Result<AnswersAnswers['answers-groups']>>;
  /** How it felt by the answers of the project, apart by persona. */
  readonly felt: () => Promise<Result<AnswersAnswers['answers-felt']>>;
  readonly progress: () => Result<AnswersAnswers['answers-progress']>;
  /** What the answers of all sets sound like, for who counts them; the thread builds no index for it. */
  readonly tones: () => Promise<Result<SetTones>>;
  /** After every change set. */
  readonly changed: (changes: ChangeSet) => void;
  /**
   * Does something while no thread reads the answers, after which other ones are stored. Questions wait meanwhile, those that
   * were being answered too.
   */
  readonly renew: <T>(work: () => Promise<T>) => Promise<T>;
  /** Ends the thread; the next question starts another one. Resolves when it holds no file any more. */
  readonly stop: () => Promise<void>;
};

/** The project as it is open now; another one after a reload. */
export type AskedProject = {
  readonly store: RecordStore;
  readonly workingCopy: { readonly database: string; readonly index: string };
};

export type WorkerData = { readonly database: string; readonly index: string };
export type ToWorker = { readonly number: number; readonly ask: Ask; readonly update: AnswersUpdate | null };
export type FromWorker =
  | { readonly kind: 'told'; readonly number: number; readonly told: Told }
  | { readonly kind: 'progress'; readonly progress: AnswersProgress | null };

/** The built program has it beside itself, the source one folder up. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? '../answers-worker.ts' : './answers-worker.js',
  import.meta.url,
);

type Thread = {
  readonly worker: Worker;
  readonly waiting: Map<number, (told: Told | 'ended') => void>;
  readonly ended: Promise<null>;
  /** What it does not know yet; null: nothing. */
  pending: NoteChange[] | null;
  /** Where answers were ever placed by hand, by id: to look through all notes after each of them would keep commands waiting. */
  readonly byHand: Map<string, Place>;
  /** Whether another one goes on with its questions. */
  isRenewed: boolean;
};

/** Kinds of which a change makes a query's answer another one. */
const watched: ReadonlySet<string> = new Set([
  'responseSet',
  'responseNote',
  'answerLink',
  'participant',
  'map',
  'stage',
  'step',
  'card',
]);

/** Questions are answered in a thread of their own, which is started by the first one. */
export function createAnswers(project: () => AskedProject): Answers {
  let thread: Thread | null = null;
  let progress: AnswersProgress | null = null;
  let version = 0;
  let number = 0;
  let renewal: Promise<unknown> | null = null;

  const start = (): Thread => {
    const { store, workingCopy } = project();
    const { database, index } = workingCopy;
    const workerData: WorkerData = { database, index };
    const worker = new Worker(script, { workerData, execArgv: [] });
    const { promise: ended, resolve } = Promise.withResolvers<null>();
    const notes = store
      .list('responseSet', {})
      .flatMap(({ id: setId }) => store.list('responseNote', { setId }))
      .map((note): NoteChange => ({ setId: note.setId, row: note.row, note }));
    const started: Thread = {
      worker,
      waiting: new Map(),
      ended,
      pending: notes,
      byHand: new Map(),
      isRenewed: false,
    };
    for (const { note } of notes) rememberPlace(started, note);
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') progress = message.progress;
      else {
        started.waiting.get(message.number)?.(message.told);
        started.waiting.delete(message.number);
      }
    });
    let failure: Error | undefined;
    worker.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', () => {
      if (thread === started) thread = null;
      progress = null;
      for (const tell of started.waiting.values()) tell('ended');
      resolve(null);
      // A bug of the thread's is one of the host's.
      if (failure) throw failure;
    });
    return started;
  };

  const ask = async <T>(question: Ask): Promise<Result<T>> => {
    while (renewal) await renewal;
    thread ??= start();
    const asked = thread;
    const { waiting, worker, byHand } = asked;
    const { store } = project();
    const update: AnswersUpdate | null = thread.pending && {
      version,
      sets: store.list('responseSet', {}),
      notes: thread.pending,
      places: placesOfAnswers(store, byHand.values()),
      participants: store.list('participant', {}),
    };
    thread.pending = null;
    const { promise, resolve } = Promise.withResolvers<Told | 'ended'>();
    number += 1;
    waiting.set(number, resolve);
    worker.postMessage({ number, ask: question, update } satisfies ToWorker);
    const told = await promise;
    if (told === 'ended') return asked.isRenewed ? ask(question) : closed();
    if (told.kind === 'gone') return queryGone();
    if (told.kind === 'damaged') return unreadable(told.set);
    // What is told follows from what is asked.
    return ok(told.value as T);
  };
  const wantedBy = ({ places, evidenceId, ...filter }: AnswersFilter): Wanted => {
    const { store } = project();
    const rows = new Map<string, readonly number[]>();
    if (evidenceId !== null)
      for (const link of store.list('answerLink', { evidenceId })) rows.set(link.setId, link.rows);
    return {
      ...filter,
      places:
        places.length === 0 ? null : places.flatMap((place) => (place ? placesWithin(store, place) : [])),
      wantsNotPlaced: places.includes(null),
      rows: evidenceId === null ? null : rows,
    };
  };
  const stop = async (): Promise<void> => {
    const ending = thread;
    thread = null;
    if (!ending) return;
    await ending.worker.terminate();
    await ending.ended;
  };
  return {
    find: (filter, sort) => ask({ kind: 'find', queryId: newId(), wanted: wantedBy(filter), sort }),
    rows: (queryId, from, count) => ask({ kind: 'rows', queryId, from, count }),
    keys: (queryId, from, count) => ask({ kind: 'keys', queryId, from, count }),
    whole: async (keys) => {
      const found = await ask<AnswersAnswers['answers-whole']>({ kind: 'whole', keys });
      if (!found.ok) return found;
      const { store } = project();
      return ok(
        found.value.map((one) => ({
          ...one,
          evidence: store
            .list('answerLink', { setId: one.setId })
            .flatMap(({ rows, evidenceId }) => (rows.includes(one.row) ? [evidenceId] : [])),
        })),
      );
    },
    draw: (queryId, how, seed, count) =>
      ask({ kind: 'draw', queryId, how, seed: seed ?? Math.floor(Math.random() * 0x1_0000_0000), count }),
    facets: (queryId) => ask({ kind: 'facets', queryId }),
    phrases: (queryId, most) => ask({ kind: 'phrases', queryId, most }),
    groups: (place, role) => ask({ kind: 'groups', role, places: placesWithin(project().store, place) }),
    felt: () => ask({ kind: 'felt', personas: project().store.list('persona', {}) }),
    progress: () => ok(progress),
    tones: () => ask({ kind: 'tones' }),
    changed: (changes) => {
      if (!changes.some(({ kind }) => watched.has(kind))) return;
      version += 1;
      if (!thread) return;
      thread.pending ??= [];
      for (const change of changes) {
        if (change.kind !== 'responseNote') continue;
        const { before, after } = change;
        const of = after ?? before;
        if (of) thread.pending.push({ setId: of.setId, row: of.row, note: after });
        rememberPlace(thread, after);
      }
    },
    renew: (work) => {
      const ending = thread;
      if (ending) ending.isRenewed = true;
      const before = renewal;
      const renewing = (async () => {
        await before;
        await stop();
        return await work();
      })();
      const settled = renewing.then(
        () => undefined,
        () => undefined,
      );
      const own = settled.then(() => {
        if (renewal === own) renewal = null;
      });
      renewal = own;
      return renewing;
    },
    stop,
  };
}

function rememberPlace({ byHand }: Thread, note: ResponseNote | null): void {
  const place = note && placeOfNote(note);
  if (place) byHand.set(place.id, place);
}

const closed = (): Result<never> =>
  fail('closed', t('The project was closed while its answers were looked through.'));

const queryGone = (): Result<never> =>
  fail('query-gone', t('These answers are not as they were any more. Look for them again.'));

const unreadable = (name: string): Result<never> =>
  fail(
    'responses-damaged',
    t(
      'The responses of “{{name}}” are damaged and cannot be read. Everything else is safe. Remove them and import the file again.',
      { name },
    ),
  );
