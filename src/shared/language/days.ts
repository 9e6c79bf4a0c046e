/** A day so many days, months or years later; the 31st becomes the last day of a shorter month. */
export function shiftDay(
  day: string,
  { days = 0, months: by = 0 }: { readonly days?: number; readonly months?: number },
): string {
  const at = new Date(`${day}T00:00Z`);
  const date = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + by);
  const last = new Date(at.valueOf());
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  at.setUTCDate(Math.min(date, last.getUTCDate()) + days);
  const shifted = at.toISOString();
  // Beyond the years that are written with four digits.
  return /^\d{4}-/.test(shifted) ? shifted.slice(0, 10) : day;
}

/** Today's date on this computer, YYYY-MM-DD. */
export function todayHere(now: Date = new Date()): string {
  const two = (value: number): string => `${value}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
