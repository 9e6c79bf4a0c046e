import type { Finding } from './finding.ts';

const V4 = /(?<![\p{L}\p{N}_.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}_]|\.\d)/gu;
const V6 = /(?<![\p{L}\p{N}_:])[0-9a-f:]{3,39}(?![\p{L}\p{N}_:])/giu;

/** Finds IP addresses, version 4 and 6. */
export function findAddresses(text: string): readonly Finding[] {
  const found: Finding[] = [];
  const add = (start: number, length: number): number =>
    found.push({ kind: 'ip', start, end: start + length });
  for (const { index, 0: address } of text.matchAll(V4))
    if (address.split('.').every((part) => Number(part) <= 255)) add(index, address.length);
  if (text.includes(':'))
    for (const { index, 0: address } of text.matchAll(V6)) if (isV6(address)) add(index, address.length);
  return found;
}

/** Eight groups, or fewer around one '::'; a time of day has no such groups. */
function isV6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : groups.length >= 2 && groups.length <= 7;
}
