import { createStore, useStore } from 'zustand';
import { hasFigures } from '../../shared/measures/place-measures.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
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
  seen = sets;
  seenNotes = records.responseNote;
  if (isCorrected) requested = new Set();
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
  if (answer.ok) {
    const before = tallyStore.getState().tallies;
    // Figures that were there stay until they come anew.
    const kept = before.filter(({ setId, column }) => isFigure(seen, setId, column));
    show([...answer.value, ...kept]);
    if ([...sets.values()].some(hasFigures)) await askFigures(own, answer.value);
    return;
  }
  refuse(answer.failure);
}

/** What is no score takes longer: comments are read for it. The scores are shown meanwhile. */
async function askFigures(own: number, scores: readonly ResponseTally[]): Promise<void> {
  const answer = await askHost('response-figures', {});
  if (own !== newest || seen === null) return;
  if (answer.ok) show([...scores, ...answer.value]);
  else refuse(answer.failure);
}

const isFigure = (sets: Sets | null, setId: string, column: number): boolean =>
  sets?.get(setId)?.recipe.columns[column]?.role.kind !== 'score';

/** Shows what is counted of the sets that are there. */
function show(tallies: readonly ResponseTally[]): void {
  const living = seen;
  tallyStore.setState({ tallies: living ? tallies.filter(({ setId }) => living.has(setId)) : none });
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
