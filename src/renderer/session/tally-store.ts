import { createStore, useStore } from 'zustand';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import { type TallyRequest, talliesOf } from '../../shared/protocol/tallies-of.ts';
import type { Failure } from '../../shared/result.ts';
import { notifyFailure } from './notices.ts';
import { askHost, projectStore } from './project-store.ts';

const none: readonly ResponseTally[] = [];

/** What imported answers are counted to. The rows of a set never change: it is asked for once, and anew where a person corrected answers. */
const tallyStore = createStore<{ readonly tallies: readonly ResponseTally[] }>()(() => ({ tallies: none }));

export const useTallies = (): readonly ResponseTally[] => useStore(tallyStore, ({ tallies }) => tallies);
export const getTallies = (): readonly ResponseTally[] => tallyStore.getState().tallies;
export const onTallies = (listener: () => void): (() => void) => tallyStore.subscribe(listener);

type Sets = ProjectRecords['responseSet'];

/** The answers that came to each request. */
const counted = new Map<TallyRequest, readonly ResponseTally[]>();

/** What is noted about answers, as last looked at. */
let seenNotes: ProjectRecords['responseNote'] | null = null;

/** The sets of the project when they were last looked at; null while none is open. */
let seen: Sets | null = null;
/** The sets whose tallies came or are on their way; one without an answer has none. */
let requested: ReadonlySet<string> = new Set();
/** The request that counts: what another line or earlier sets are answered is dropped. */
let newest = 0;
/** The failure that was shown: each is one notice a project. */
let shown: string | null = null;

function update(): void {
  const { phase, records } = projectStore.getState();
  if (phase !== 'open') {
    forget();
    return;
  }
  const sets = records.responseSet;
  const isCorrected = seenNotes !== null && seenNotes !== records.responseNote;
  if (sets === seen && !isCorrected) return;
  const isForgotten = seen !== null && hasForgotten(seen, sets);
  seen = sets;
  seenNotes = records.responseNote;
  if (isCorrected || isForgotten) requested = new Set();
  const { tallies } = tallyStore.getState();
  // A set that is gone takes its answers with it at once.
  const left = tallies.filter(({ setId }) => sets.has(setId));
  if (left.length < tallies.length) tallyStore.setState({ tallies: left });
  requested = new Set([...requested].filter((setId) => sets.has(setId)));
  if ([...sets.keys()].some((setId) => !requested.has(setId))) void ask(sets);
}

/** Whether answers of a set that is there were forgotten since. */
const hasForgotten = (before: Sets, now: Sets): boolean =>
  [...now.values()].some(({ id, forgotten }) => (before.get(id)?.forgotten ?? forgotten) !== forgotten);

async function ask(sets: Sets): Promise<void> {
  newest += 1;
  const own = newest;
  requested = new Set(sets.keys());
  const wanted = talliesOf([...sets.values()]);
  // Of each kind what was there stays until it comes anew.
  for (const kind of counted.keys()) if (!wanted.includes(kind)) counted.delete(kind);
  await Promise.all([
    // Comments are read in a thread of their own.
    ...wanted.filter((kind) => kind === 'response-tones').map((kind) => askOne(own, kind)),
    askInTurn(
      own,
      wanted.filter((kind) => kind !== 'response-tones'),
    ),
  ]);
}

async function askInTurn(own: number, kinds: readonly TallyRequest[]): Promise<void> {
  for (const kind of kinds) if (!(await askOne(own, kind))) return;
}

/** False where it was refused, or is not wanted any more. */
async function askOne(own: number, kind: TallyRequest): Promise<boolean> {
  const answer = await askHost(kind, {});
  if (own !== newest || seen === null) return false;
  if (!answer.ok) {
    refuse(answer.failure);
    return false;
  }
  counted.set(kind, answer.value);
  const living = seen;
  const tallies = [...counted.values()].flat();
  tallyStore.setState({ tallies: tallies.filter(({ setId }) => living.has(setId)) });
  return true;
}

function refuse(failure: Failure): void {
  requested = new Set();
  if (shown !== failure.message) notifyFailure(failure);
  shown = failure.message;
}

function forget(): void {
  if (seen === null) return;
  seen = null;
  seenNotes = null;
  requested = new Set();
  newest += 1;
  shown = null;
  counted.clear();
  tallyStore.setState({ tallies: none });
}

/**
 * Keeps the tallies up to date with the sets of the project, and with nothing else: a project without sets asks for nothing.
 * Returns the function that ends it.
 */
export function followTallies(): () => void {
  const end = projectStore.subscribe(update);
  update();
  return () => {
    end();
    forget();
  };
}
