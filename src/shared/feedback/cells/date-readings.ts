import type { DateParts } from './date-parts.ts';
import { dayNumber } from './day-number.ts';
import { type DateOrder, dateOrders } from '../../model/role.ts';

/** Whether a date says itself which number is which: it names its month or begins with a year of four digits. */
export const isClear = ({ sign, lengths }: DateParts): boolean => sign === 'name' || lengths[0] >= 3;

/**
 * The day, counted from 1970, that a written date is in an order; undefined where it is none. Nobody writes the month first with
 * points, and a year of two digits comes first only in '26-03-04'.
 */
export function readingIn({ numbers, lengths, sign }: DateParts, order: DateOrder): number | undefined {
  const [a, b, c] = numbers;
  if (order === 'year-first') {
    if (sign === 'name' || lengths[0] >= 3) return dayNumber(a, b, c);
    const short = sign === '-' && lengths[0] === 2 && lengths[1] === 2 && lengths[2] === 2;
    return short ? dayNumber(2_000 + a, b, c) : undefined;
  }
  const year = lengths[2] <= 2 ? 2_000 + c : c;
  if (order === 'day-first') return dayNumber(year, b, a);
  return sign === '.' ? undefined : dayNumber(year, a, b);
}

/** The orders in which a written date is a day, and how many different days that are. */
export function fittingOrders(parts: DateParts): {
  readonly orders: readonly DateOrder[];
  readonly days: number;
} {
  const orders = dateOrders.filter((order) => readingIn(parts, order) !== undefined);
  return { orders, days: new Set(orders.map((order) => readingIn(parts, order))).size };
}
