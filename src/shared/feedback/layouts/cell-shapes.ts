import { datePartsOf } from '../cells/date-parts.ts';
import { quickDateParts } from '../cells/quick-date.ts';

/** What cells of a column look like, by which a layout is told where its headers are in a language that is not known. */
export const isTime = (cell: string): boolean => {
  const parts = quickDateParts(cell) ?? datePartsOf(cell);
  return parts !== undefined && parts.time !== null;
};
export const isEmail = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[a-z]+$/i.test(cell);
export const isIp = (cell: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(cell);
export const isWhole = (cell: string): boolean => /^\d+$/.test(cell);
/** As Typeform numbers answers, and as it tells devices apart. */
export const isToken = (cell: string): boolean => /^[a-z0-9]{20,40}$/.test(cell);
export const isDevice = (cell: string): boolean => /^[0-9a-f]{10}$/.test(cell);
/** A moment in ms since 1970. */
export const isMillis = (cell: string): boolean => /^1\d{12}$/.test(cell);
export const isPlayLink = (cell: string): boolean => /^https:\/\/play\.google\.com\//.test(cell);
