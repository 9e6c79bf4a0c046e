import type { Finding } from './finding.ts';

const LOCAL = /[\p{L}\p{N}\p{M}._%+'’&~#!$*/=?^`{|}-]/u;
const DOMAIN = /[\p{L}\p{N}\p{M}.-]/u;
/** Longest parts of an address, with room to spare. */
const MOST = 300;

/** Finds e-mail addresses from their @ outwards, which takes as long as the text is, whatever is in it. */
export function findEmails(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < MOST && LOCAL.test(text[start - 1] ?? '')) start--;
    // Signs around an address are not of it: ‘(’ ends it already, an apostrophe or a slash does not.
    while (start < at && /[.'’`/=|*#]/.test(text[start] ?? '')) start++;
    let end = at + 1;
    while (end < text.length && end - at < MOST && DOMAIN.test(text[end] ?? '')) end++;
    while (end > at + 1 && /[.-]/.test(text[end - 1] ?? '')) end--;
    const domain = text.slice(at + 1, end);
    if (start < at && /^[^.]+(?:\.[^.]+)*\.\p{L}[\p{L}\p{N}\p{M}-]+$/u.test(domain))
      found.push({ kind: 'email', start, end });
  }
  return found;
}
