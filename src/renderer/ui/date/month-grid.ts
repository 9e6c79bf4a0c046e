import { shiftDay } from '../../../shared/language/days.ts';

/** Weeks begin on Monday in both languages of the app, in Britain as in Germany. */
const sinceMonday = (day: string): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of a day's week. */
export const weekStart = (day: string): string => shiftDay(day, { days: -sinceMonday(day) });

/** The weeks of a day's month, Monday first; null where a day belongs to another month. */
export function weeksOfMonth(day: string): readonly (readonly (string | null)[])[] {
  const month = day.slice(0, 7);
  const first = `${month}-01`;
  const length = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  const lead = sinceMonday(first);
  const rows = Math.ceil((lead + length) / 7);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_one, column) => {
      const date = row * 7 + column - lead + 1;
      return date < 1 || date > length ? null : `${month}-${`${date}`.padStart(2, '0')}`;
    }),
  );
}

/** Where a key leads from a day; null where it is no key of a calendar. */
export function dayByKey(day: string, key: string, shift: boolean): string | null {
  switch (key) {
    case 'ArrowLeft':
      return shiftDay(day, { days: -1 });
    case 'ArrowRight':
      return shiftDay(day, { days: 1 });
    case 'ArrowUp':
      return shiftDay(day, { days: -7 });
    case 'ArrowDown':
      return shiftDay(day, { days: 7 });
    case 'Home':
      return weekStart(day);
    case 'End':
      return shiftDay(weekStart(day), { days: 6 });
    case 'PageUp':
      return shiftDay(day, { months: shift ? -12 : -1 });
    case 'PageDown':
      return shiftDay(day, { months: shift ? 12 : 1 });
    default:
      return null;
  }
}
