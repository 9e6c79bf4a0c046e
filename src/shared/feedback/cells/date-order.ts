import { datePartsOf } from './date-parts.ts';
import { fittingOrders, isClear } from './date-readings.ts';
import { type DateOrder, dateOrders } from '../../model/role.ts';

/** What the dates of a column say about their order. */
export type FoundOrder = {
  /** Null where no date tells: a person must say it. */
  readonly order: DateOrder | null;
  /** `open`: every date fits several ways; `mixed`: some fit one order alone and others another one alone. */
  readonly doubt: 'none' | 'open' | 'mixed';
  /** For each order a date that is read in no other, to be shown. */
  readonly examples: Readonly<Partial<Record<DateOrder, string>>>;
};

/** Finds in which order a column writes its dates, from a sample of its cells. It never guesses where several orders fit. */
export function dateOrderOf(cells: readonly string[]): FoundOrder {
  const examples: Partial<Record<DateOrder, string>> = {};
  let open = false;
  for (const cell of cells) {
    const parts = datePartsOf(cell);
    if (!parts || isClear(parts)) continue;
    const { orders, days } = fittingOrders(parts);
    const [first] = orders;
    if (days > 1) open = true;
    else if (first !== undefined && orders.length === 1) examples[first] ??= cell;
  }
  const [only, ...others] = dateOrders.filter((order) => examples[order] !== undefined);
  if (others.length > 0) return { order: null, doubt: 'mixed', examples };
  if (only !== undefined) return { order: only, doubt: 'none', examples };
  return open ? { order: null, doubt: 'open', examples } : { order: 'year-first', doubt: 'none', examples };
}
