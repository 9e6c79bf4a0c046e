import { asciiDigits } from '../words/read-number.ts';

const COUNT = /^\d{1,15}(?:[.,]0+)?$|^\d{1,3}(?:([.,'’\u00a0\u2009\u202f ])\d{3})(?:\1\d{3})*$/;

/** A whole number of people or visits, also with signs of thousands: '12000', '12,000', '12.000', '12 000'. Else undefined. */
export function readCount(cell: string): number | undefined {
  const text = asciiDigits(cell.trim().normalize('NFC'));
  if (!COUNT.test(text)) return undefined;
  return Number(/^\d+[.,]0{1,2}$/.test(text) ? text.replace(/[.,]0+$/, '') : text.replace(/\D/g, ''));
}
