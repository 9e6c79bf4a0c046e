/** How numbers of a format are shown: as a date, a time of day, both, or a length of time. */
export type DateFormat = 'date' | 'time' | 'date-time' | 'duration';

/** Formats that every workbook has, by number; those of East Asia among them. */
export function builtInDate(id: number): DateFormat | null {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time';
  if (id === 22) return 'date-time';
  return id === 46 ? 'duration' : null;
}

/** What a format code as `dd/mm/yyyy hh:mm` makes of a number; null where it stays a number. */
export function dateFormatOf(code: string): DateFormat | null {
  const [positive = ''] = code.split(';');
  const isDuration = /\[(h+|m+|s+)\]/i.test(positive);
  const letters = positive
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
    .replace(/general|am\/pm|a\/p/g, (word) => (word === 'general' ? '' : 'h'));
  if (isDuration) return 'duration';
  const hasDay = /[ydeg]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
  const hasTime = /[hs]/.test(letters);
  if (hasDay) return hasTime ? 'date-time' : 'date';
  return hasTime ? 'time' : null;
}

const DAY = 86_400_000;
/** The last day that a sheet can hold, 9999-12-31. */
const LAST_DAY = 2_958_465;

/** A day number of a sheet as ISO text, without zone: sheets have none. Null for what is no date. */
export function dateText(serial: number, format: DateFormat, is1904: boolean): string | null {
  if (serial < 0 || serial > LAST_DAY + 1) return null;
  const ms = Math.round(serial * DAY);
  if (format === 'duration') return clock(ms);
  if (format === 'time' && serial < 1) return clock(ms);
  if (!is1904 && ms < DAY) return clock(ms);
  // Sheets that count from 1900 have a 29th of February in that year, day 60, which never was.
  const shift = is1904 ? 0 : ms >= 61 * DAY ? -DAY : 0;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
  if (!is1904 && ms >= 60 * DAY && ms < 61 * DAY) return null;
  const iso = new Date(start + ms + shift).toISOString();
  const hasTime = format !== 'date' || ms % DAY !== 0;
  return hasTime ? iso.slice(0, ms % 1000 === 0 ? 19 : 23) : iso.slice(0, 10);
}

function clock(ms: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const rest = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${rest}`;
}

/** A number as sheets show it: with 15 digits, which leaves out the noise of binary fractions. */
export function numberText(text: string): string {
  if (/^(0|-?[1-9]\d{0,14})$/.test(text)) return text;
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? text : String(Number(number.toPrecision(15)));
}

/** Texts of a workbook have control characters written as `_x000D_`. */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
