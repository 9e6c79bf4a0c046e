import type { CommandCall, CommandInput } from '../../shared/commands/registry.ts';
import { recipeOf } from '../../shared/feedback/setup/recipe-of.ts';
import type { Place } from '../../shared/model/place.ts';
import type { ImportChoices } from '../../shared/protocol/import-api.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Processed } from './process-rows.ts';

/** What the commands that end an import take: the set as a person names it, and the file that it came from. */
export type NewSet = Pick<CommandInput<'add-response-set'>, 'name' | 'kind' | 'fileName' | 'sha256'> & {
  readonly id: string;
};

/** The commands that end an import: one step of the history. */
export function setCalls(
  store: RecordStore,
  set: NewSet,
  choices: ImportChoices,
  { report, places }: Processed,
): readonly CommandCall[] {
  const input = { ...set, rows: report.kept, recipe: recipeOf(choices, set.name), places };
  return [
    { command: 'add-response-set', input },
    ...lanesFor(
      store,
      report.placed.map(({ place }) => place),
    ),
  ];
}

/** A measures lane for each map that gets answers and has none: what was imported is to be seen. */
function lanesFor(store: RecordStore, places: readonly Place[]): readonly CommandCall[] {
  const maps = places.flatMap(({ kind, id }) => store.get(kind, id)?.mapId ?? []);
  return [...new Set(maps)]
    .filter((mapId) => !store.list('lane', { mapId }).some(({ kind }) => kind === 'measures'))
    .map((mapId): CommandCall => ({ command: 'add-lane', input: { mapId, kind: 'measures' } }));
}
