import { createStore, useStore } from 'zustand';
import { type FeltTallies, noFeltTallies, wantsFelt } from '../../shared/measures/felt-tallies.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { notifyFailure } from './notices.ts';
import { askHost, projectStore } from './project-store.ts';

/** How it felt by persona: counted only while a map follows answers that can name one of several. */
const feltStore = createStore<{ readonly felt: FeltTallies }>()(() => ({ felt: noFeltTallies }));

export const useFelt = (): FeltTallies => useStore(feltStore, ({ felt }) => felt);
export const getFelt = (): FeltTallies => feltStore.getState().felt;
export const onFelt = (listener: () => void): (() => void) => feltStore.subscribe(listener);

/** What the counts hang on; `null` while they are not wanted. */
type Seen = readonly (ProjectRecords[(typeof watched)[number]] | string)[];
const watched = ['responseSet', 'responseNote', 'participant'] as const;
/** What else is written about a persona changes no count. */
const namesOf = ({ persona }: ProjectRecords): string =>
  JSON.stringify([...persona.values()].map(({ id, order, name }) => [id, order, name]));
let seen: Seen | null = null;
let looked: ProjectRecords | null = null;
/** The failure that was shown: each is one notice a project. */
let shown: string | null = null;

function update(): void {
  const { phase, records } = projectStore.getState();
  if (phase !== 'open') {
    forget();
    return;
  }
  if (records === looked) return;
  looked = records;
  if (!wantsFelt(records)) {
    seen = null;
    if (getFelt() !== noFeltTallies) feltStore.setState({ felt: noFeltTallies });
    return;
  }
  const now = [...watched.map((kind) => records[kind]), namesOf(records)];
  if (now.every((table, at) => table === seen?.[at])) return;
  seen = now;
  void ask(now);
}

/** What was there stays until it comes anew. */
async function ask(own: Seen): Promise<void> {
  const answer = await askHost('answers-felt', {});
  if (own !== seen) return;
  if (answer.ok) feltStore.setState({ felt: answer.value });
  else {
    if (shown !== answer.failure.message) notifyFailure(answer.failure);
    shown = answer.failure.message;
  }
}

function forget(): void {
  [seen, looked, shown] = [null, null, null];
  if (getFelt() !== noFeltTallies) feltStore.setState({ felt: noFeltTallies });
}

/** Keeps the counts up to date with the project. Returns the function that ends it. */
export function followFelt(): () => void {
  const end = projectStore.subscribe(update);
  update();
  return () => {
    end();
    forget();
  };
}
