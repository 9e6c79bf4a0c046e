import type { ReadTable } from '../table/map-file.ts';
import { type Grid, gridOf, nameIn, textOf } from './grid.ts';
import { laneMeaning } from '../names/lane-meaning.ts';
import type { CellSplit } from './split-cell.ts';
import { isStageName, saysLane, saysStage, saysStep } from '../names/stage-names.ts';

/** How a table is understood; a person may change each. */
export type TableChoices = {
  /** Stages are rows, and lanes columns. */
  readonly turned: boolean;
  /** How many rows name the columns once stages run from left to right: none, stages, or stages over steps. */
  readonly heads: 0 | 1 | 2;
  /** The first column then names lanes. */
  readonly names: boolean;
  readonly split: CellSplit;
};

/**
 * The choices that suit a table best. `own` has the names of stages and steps that the project has, in small letters; `wanted`
 * is how a person has turned it.
 */
export function guessTable(
  table: ReadTable,
  own: ReadonlySet<string> = new Set(),
  wanted: boolean | null = null,
): TableChoices {
  if (table.known) {
    const { heads, names } = table.known;
    return { turned: false, heads, names, split: 'whole' };
  }
  const upright = gridOf(table, false);
  const turned = wanted ?? isTurned(upright, own);
  const grid = turned ? gridOf(table, true) : upright;
  const names = hasNames(grid, own);
  return { turned, names, heads: headsOf(grid, names, own), split: table.isDrawn ? 'whole' : 'lines' };
}

/** True where names of stages stand below each other rather than beside each other, and those of lanes the other way. */
function isTurned({ rows }: Grid, own: ReadonlySet<string>): boolean {
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2) return false;
  const head = (rows[0] ?? []).slice(1).map(nameIn);
  const side = rows.slice(1).map((row) => nameIn(row[0]));
  const corner = nameIn(rows[0]?.[0]);
  const isStage = (name: string): boolean => isStageName(name, own);
  // A name such as “Service” may be both: as a stage it counts only where it is no lane.
  const isLane = (name: string): boolean => laneMeaning(name).isKnown;
  const lanesOf = (names: readonly string[]): number =>
    share(
      names.filter((name) => !saysStep(name)),
      isLane,
    );
  const upright = share(head, isStage) + lanesOf(side) + (saysLane(corner) ? 0.5 : 0);
  const across = share(side, isStage) + lanesOf(head) + (saysStage(corner) ? 0.1 : 0);
  return across > upright;
}

/** The share of the names that are there for which it is true, 0..1. */
function share(names: readonly string[], isSo: (name: string) => boolean): number {
  const filled = names.filter((name) => name !== '');
  return filled.length === 0 ? 0 : filled.filter(isSo).length / filled.length;
}

/** Names are short, and no two lanes have one. */
const LONGEST_NAME = 60;

function hasNames({ rows }: Grid, own: ReadonlySet<string>): boolean {
  if ((rows[0]?.length ?? 0) < 2) return false;
  const side = rows.slice(1).map((row) => nameIn(row[0]));
  const head = (rows[0] ?? []).map(nameIn);
  const corner = head[0] ?? '';
  // The first column is a stage like the others.
  if (isStageName(corner, own) && share(head, (name) => isStageName(name, own)) > 0.5) return false;
  if (share(side, (name) => laneMeaning(name).isKnown) >= 0.3) return true;
  const filled = side.filter((name) => name !== '');
  return (
    filled.length > 0 &&
    (corner === '' || saysLane(corner) || saysStage(corner)) &&
    filled.every(({ length }) => length <= LONGEST_NAME) &&
    new Set(filled).size === filled.length
  );
}

function headsOf({ rows }: Grid, names: boolean, own: ReadonlySet<string>): 0 | 1 | 2 {
  if (rows.length < 2) return 0;
  const from = names ? 1 : 0;
  const stages = (rows[0] ?? []).slice(from).map(nameIn);
  const label = names ? nameIn(rows[0]?.[0]) : '';
  const areStages = share(stages, (name) => isStageName(name, own)) >= 0.5;
  if (names && laneMeaning(label).isKnown && !areStages) return 0;
  if (!names && !areStages) return 0;
  return hasSteps(rows, from, stages) ? 2 : 1;
}

/** True where the second row names steps: it says so, or it is full while the row of stages has gaps. */
function hasSteps(rows: Grid['rows'], from: number, stages: readonly string[]): boolean {
  if (rows.length < 3) return false;
  const label = from === 0 ? '' : nameIn(rows[1]?.[0]);
  const steps = (rows[1] ?? []).slice(from);
  const areShort = steps.every((cell) => !textOf(cell).includes('\n') && textOf(cell).length <= 120);
  if (!areShort || stages[0] === '') return false;
  if (saysStep(label)) return true;
  const hasGaps = stages.some((name, at) => at > 0 && (name === '' || name === stages[at - 1]));
  const isBelow = from === 0 || label === '' || saysStage(label) || saysLane(label);
  return hasGaps && isBelow && steps.every((cell) => cell.length > 0);
}
