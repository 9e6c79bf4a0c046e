import { createStore, useStore } from 'zustand';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import { notifyFailure } from './notices.ts';
import { askHost, projectStore } from './project-store.ts';

const none: readonly ResponseTally[] = [];

/** What imported answers are counted to. The rows of a set never change: each set is asked for once. */
const tallyStore = createStore<{ readonly tallies: readonly ResponseTally[] }>()(() => ({ tallies: none }));

export const useTallies = (): readonly ResponseTally[] => useStore(tallyStore, ({ tallies }) => tallies);
export const getTallies = (): readonly ResponseTally[] => tallyStore.getState().tallies;
export const onTallies = (listener: () => void): (() => void) => tallyStore.subscribe(listener);

type Sets = ProjectRecords['responseSet'];

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
  if (sets === seen) return;
  seen = sets;
  const { tallies } = tallyStore.getState();
  // A set that is gone takes its answers with it at once.
  const left = tallies.filter(({ setId }) => sets.has(setId));
  if (left.length < tallies.length) tallyStore.setState({ tallies: left });
  requested = new Set([...requested].filter((setId) => sets.has(setId)));
  if ([...sets.keys()].some((setId) => !requested.has(setId))) void ask(sets);
}

async function ask(sets: Sets): Promise<void> {
  newest += 1;
  const own = newest;
  requested = new Set(sets.keys());
  const answer = await askHost('response-tallies', {});
  if (own !== newest || seen === null) return;
  const living = seen;
  if (answer.ok) {
    tallyStore.setState({ tallies: answer.value.filter(({ setId }) => living.has(setId)) });
    return;
  }
  requested = new Set();
  if (shown !== answer.failure.message) notifyFailure(answer.failure);
  shown = answer.failure.message;
}

function forget(): void {
  if (seen === null) return;
  seen = null;
  requested = new Set();
  newest += 1;
  shown = null;
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
