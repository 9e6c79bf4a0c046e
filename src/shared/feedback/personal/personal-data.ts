import { findAddresses } from './find-addresses.ts';
import { findEmails } from './find-emails.ts';
import { findIbans } from './find-ibans.ts';
import { createFindNames } from './find-names.ts';
import { findNumbers } from './find-numbers.ts';
import type { Finding } from './finding.ts';
import { type Masks, masks } from './masks.ts';

/** What stands for words that a person masked. */
export const MASKED = '[…]';

/** Finds the personal data of a text, in order and without overlaps. `own` are the names in the row's own columns of names. */
export type FindPersonal = (text: string, own?: readonly string[]) => readonly Finding[];

/**
 * Makes the search for e-mail addresses, telephone numbers, IBANs and card numbers (by their check digits), IP addresses and names. `names` are
 * those of the file's columns of names: in full they are found in every text. Text without digits, @ and names costs next to nothing.
 */
export function createFindPersonal(names: Iterable<string> = []): FindPersonal {
  const findNames = createFindNames(names);
  return (text, own = noNames) => {
    const { digits, ats, dots, colons } = signsOf(text);
    const found = [
      ...(ats > 0 ? findEmails(text) : none),
      ...(digits >= 10 ? findIbans(text) : none),
      ...((dots >= 3 && digits >= 4) || colons >= 2 ? findAddresses(text) : none),
      ...(digits >= 6 ? findNumbers(text) : none),
      ...findNames(text, own),
    ];
    return found.length < 2 ? found : withoutOverlaps(found);
  };
}

const none: readonly Finding[] = [];
const noNames: readonly string[] = [];

/** Counts what each search needs at least: most comments have none of it, and a million of them are looked at. */
function signsOf(text: string) {
  let digits = 0;
  let ats = 0;
  let dots = 0;
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
    else if (code === 64) ats++;
    else if (code === 46) dots++;
    else if (code === 58) colons++;
  }
  return { digits, ats, dots, colons };
}

/** Where two findings overlap, the one that was looked for first counts: a telephone number inside an IBAN is none. */
function withoutOverlaps(found: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of found)
    if (!kept.some(({ start, end }) => finding.start < end && start < finding.end)) kept.push(finding);
  return kept.toSorted((a, b) => a.start - b.start);
}

/** A text with its findings masked, in the words of the app’s language where no other is given; everything else stays as it is. */
export function maskPersonal(text: string, findings: readonly Finding[], written: Masks = masks()): string {
  if (findings.length === 0) return text;
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of findings) {
    masked += text.slice(from, start) + written[kind];
    from = end;
  }
  return masked + text.slice(from);
}
