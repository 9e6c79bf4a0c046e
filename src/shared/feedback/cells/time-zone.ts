/** What a clock of a zone showed, as a moment. */
export type ZonedMoment = {
  /** ms since 1970 in UTC. */
  readonly at: number;
  /** `twice`: clocks were put back, the first of the two moments; `skipped`: clocks were put forward over this time. */
  readonly clock: 'sure' | 'twice' | 'skipped';
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Turns the time on a clock of a zone, in ms as if it were UTC, into a moment; make it once a column. 'UTC', '+02:00' or a name; null
 * and a name that this computer does not know count as UTC.
 */
export function createZone(zone: string | null): (wall: number) => ZonedMoment {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return (wall) => ({ at: wall - fixed, clock: 'sure' });
  const offsetAt = namedOffset(zone ?? 'UTC');
  /** The offset of days on which no clock of the zone was changed, nor on the day before or after; NaN for others. */
  const steady = new Map<number, number>();
  let last = { day: Number.NaN, offset: Number.NaN };
  const steadyOn = (day: number): number => {
    if (day === last.day) return last.offset;
    const offset = steadyOnOther(day);
    last = { day, offset };
    return offset;
  };
  const steadyOnOther = (day: number): number => {
    const known = steady.get(day);
    if (known !== undefined) return known;
    const before = offsetAt((day - 1) * DAY);
    const same = before === offsetAt((day + 2) * DAY) && before === offsetAt(day * DAY + DAY / 2);
    const offset = same ? before : Number.NaN;
    steady.set(day, offset);
    return offset;
  };
  return (wall) => {
    const offset = steadyOn(Math.floor(wall / DAY));
    return Number.isNaN(offset) ? aroundChange(wall, offsetAt) : { at: wall - offset, clock: 'sure' };
  };
}

function aroundChange(wall: number, offsetAt: (at: number) => number): ZonedMoment {
  const before = offsetAt(wall - DAY);
  const after = offsetAt(wall + DAY);
  const fitsBefore = offsetAt(wall - before) === before;
  const fitsAfter = offsetAt(wall - after) === after;
  if (fitsBefore && fitsAfter && before !== after)
    return { at: wall - Math.max(before, after), clock: 'twice' };
  if (fitsBefore) return { at: wall - before, clock: 'sure' };
  if (fitsAfter) return { at: wall - after, clock: 'sure' };
  return { at: wall - before, clock: 'skipped' };
}

function fixedOffset(zone: string | null): number | undefined {
  if (zone === null || zone === 'UTC') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign !== undefined) return (Number(hours) * HOUR + Number(minutes) * 60_000) * (sign === '-' ? -1 : 1);
  return isZoneName(zone) ? undefined : 0;
}

/** Whether this computer knows the rules of a zone. */
export function isZoneName(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** How far the zone's clocks are ahead of UTC at a moment, ms. */
function namedOffset(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
    for (const { type, value } of format.formatToParts(at))
      if (type in parts) parts[type as keyof typeof parts] = Number(value);
    const { year, month, day, hour, minute, second } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000;
  };
}
