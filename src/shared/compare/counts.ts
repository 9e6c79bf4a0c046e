import type { Counts, Difference } from './comparison.ts';

export const noCounts: Counts = { new: 0, gone: 0, moved: 0, changed: 0, all: 0 };

/** Whether a record that both states have says something else than before, or something else hangs on it. */
export const isChanged = ({ before, after, fields, attached }: Difference): boolean =>
  before !== null && after !== null && (fields.length > 0 || attached.length > 0);

/** How many of these records are new, gone, moved and changed. What hangs on a record counts as a change of it. */
export function countsOf(differences: readonly Difference[]): Counts {
  const counts = { ...noCounts };
  for (const difference of differences) {
    counts.all += 1;
    if (difference.before === null) counts.new += 1;
    else if (difference.after === null) counts.gone += 1;
    if (difference.moved) counts.moved += 1;
    if (isChanged(difference)) counts.changed += 1;
  }
  return counts;
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  new: a.new + b.new,
  gone: a.gone + b.gone,
  moved: a.moved + b.moved,
  changed: a.changed + b.changed,
  all: a.all + b.all,
});
