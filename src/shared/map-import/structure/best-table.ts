import type { ReadTable } from '../table/map-file.ts';
import { gridOf, nameIn } from './grid.ts';
import { laneMeaning } from '../names/lane-meaning.ts';
import { isStageName } from '../names/stage-names.ts';
import { guessTable } from './table-choices.ts';

/**
 * How much a table looks like a map, 0..2: the share of its stages and that of its lanes that have names such as maps have.
 * `own` has the names of stages and steps of the project, in small letters.
 */
export function mapLikeness(table: ReadTable, own: ReadonlySet<string> = new Set()): number {
  if (table.known) return 2;
  const choices = guessTable(table, own);
  const { rows } = gridOf(table, choices.turned);
  const from = choices.names ? 1 : 0;
  const stages = choices.heads === 0 ? [] : (rows[0] ?? []).slice(from).map(nameIn);
  const lanes = choices.names ? rows.slice(choices.heads).map((row) => nameIn(row[0])) : [];
  return (
    share(stages, (name) => (isStageName(name, own) ? 1 : 0)) +
    share(lanes, (name) => {
      const { kind, isKnown } = laneMeaning(name);
      // “Comment” and “Time” are columns of many tables.
      return !isKnown ? 0 : kind === 'free-text' ? 0.5 : 1;
    })
  );
}

/** How much the names that are there say it, 0..1. */
function share(names: readonly string[], says: (name: string) => number): number {
  const filled = names.filter((name) => name !== '');
  return filled.length === 0 ? 0 : filled.reduce((sum, name) => sum + says(name), 0) / filled.length;
}

/** The table that looks most like a map; the first of several that look alike. */
export function bestTable(tables: readonly ReadTable[], own: ReadonlySet<string> = new Set()): number {
  let [best, most] = [0, -1];
  tables.forEach((table, at) => {
    const likeness = mapLikeness(table, own);
    if (likeness > most) [best, most] = [at, likeness];
  });
  return best;
}
