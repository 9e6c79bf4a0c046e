import { basename, extname } from 'node:path';

const EXTENSION = '.journey';

/**
 * How programs that keep folders alike call the copy that they put beside a file which two people changed, and how people's own
 * copies are called by their systems: each as what is put behind the name. A file's project says whether it is a copy; this
 * only says what is worth a look.
 */
const additions: readonly RegExp[] = [
  // Dropbox, in English and German: ‘desk (Ana's conflicted copy 2026-11-03)’, ‘desk (Konfliktkopie von Ana 2026-11-03)’.
  /\s\([^()]*(?:conflicted copy|konfliktkopie|in konflikt stehende kopie)[^()]*(?:\(\d+\))?\)$/iu,
  // ownCloud and Nextcloud: ‘desk_conflict-20261103-140200’; the newer ‘desk (conflicted copy 2026-11-03 140200)’ is above.
  /_conflict-\d{8}-\d{6}$/u,
  // Syncthing: ‘desk.sync-conflict-20261103-140200-ABCDEFG’.
  /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z2-7]{7})?$/u,
  // Google Drive and browsers: ‘desk (1)’.
  /\s\(\d{1,3}\)$/u,
  // File managers: ‘desk - Copy’, ‘desk - Kopie (2)’, ‘desk copy 2’, ‘desk Kopie’.
  /(?:\s-)?\s(?:copy|kopie)(?:\s\(?\d{1,3}\)?)?$/iu,
  // iCloud: ‘desk 2’.
  /\s\d{1,2}$/u,
  // OneDrive: ‘desk-PC7’.
  /-[\p{L}\p{N}][\p{L}\p{N}_-]{0,62}$/u,
];

/** The name that a file and its copies have in common: 'desk' of 'desk (1) (Ana's conflicted copy 2026-11-03).journey'. */
export function sharedName(fileName: string): string {
  let stem = basename(fileName, extname(fileName));
  for (let before = ''; before !== stem; ) {
    before = stem;
    // The file's own name may end as a copy's does: something always stays.
    const addition = additions.find((ending) => stem.replace(ending, '') !== stem);
    const rest = addition ? stem.replace(addition, '') : stem;
    if (rest.trim() !== '') stem = rest;
  }
  return stem;
}

/** Whether a file beside the open one is worth a look, because it may be a copy of it. */
export function mayBeCopy(openName: string, otherName: string): boolean {
  if (otherName === openName || !isProject(otherName)) return false;
  const shared = sharedName(openName).toLocaleLowerCase();
  const other = basename(otherName, extname(otherName)).normalize('NFC').toLocaleLowerCase();
  const rest = other.slice(shared.normalize('NFC').length);
  return other.startsWith(shared.normalize('NFC')) && (rest === '' || !/^[\p{L}\p{N}]/u.test(rest));
}

// Programs that are not done with a file write it under a name that begins with a dot.
const isProject = (name: string): boolean =>
  name.toLowerCase().endsWith(EXTENSION) && !name.startsWith('.') && !name.startsWith('~');
