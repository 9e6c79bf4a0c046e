import { cardKindOfLane, type Lane } from '../model/lane.ts';
import type { BlockRow } from './block.ts';
import type { PasteChoices, RowGoal } from './paste-goals.ts';
import { holdsCards, laneByName, lanesFrom, type PasteTarget } from './paste-target.ts';

const end: RowGoal = { kind: 'none', why: 'end', name: '' };

/** The lane of each row. */
export function planRows(
  rows: readonly BlockRow[],
  target: PasteTarget,
  names: readonly string[] | null,
  choices: Pick<PasteChoices, 'rows' | 'addLanes'>,
): readonly RowGoal[] {
  if (rows.some(({ laneKind }) => laneKind !== null)) return rowsOfCards(rows, target);
  const lanes = lanesFrom(target);
  const inOrder = rows.map((_, at): RowGoal => {
    const lane = lanes[choices.rows === 'below' ? 0 : at];
    return lane ? { kind: 'lane', lane } : end;
  });
  return names?.some((name) => name !== '') ? rowsByName(names, target, choices.addLanes) : inOrder;
}

/** A row without a name belongs to the lane of the row above it, as where one name spans several rows. */
function rowsByName(names: readonly string[], target: PasteTarget, addLanes: boolean): readonly RowGoal[] {
  const [first] = lanesFrom(target);
  let last: RowGoal = first ? { kind: 'lane', lane: first } : end;
  return names.map((name) => {
    if (name !== '') last = goalOfName(name, target.lanes, addLanes);
    return last;
  });
}

function goalOfName(name: string, lanes: readonly Lane[], addLanes: boolean): RowGoal {
  const lane = laneByName(lanes, name);
  if (lane) return holdsCards(lane) ? { kind: 'lane', lane } : { kind: 'none', why: 'no-cards', name };
  return addLanes ? { kind: 'new-lane', name } : { kind: 'none', why: 'name', name };
}

/**
 * Copied cards keep their distances. Where the focused lane is of the kind that the first row came from, the others
 * go to lanes of their own kinds too, as far as there are any; else every row goes by its distance alone.
 */
function rowsOfCards(rows: readonly BlockRow[], target: PasteTarget): readonly RowGoal[] {
  const lanes = lanesFrom(target);
  const byKind = lanes[0]?.kind === rows[0]?.laneKind;
  const used = new Set<Lane>();
  let distance = -1;
  return rows.map(({ laneKind }) => {
    if (laneKind === null || cardKindOfLane[laneKind] === null) return end;
    distance += 1;
    const there = lanes[distance];
    const alike = byKind ? lanes.find((one) => one.kind === laneKind && !used.has(one)) : undefined;
    const lane = there?.kind === laneKind && !used.has(there) ? there : (alike ?? there);
    if (!lane || used.has(lane)) return end;
    used.add(lane);
    return { kind: 'lane', lane };
  });
}
