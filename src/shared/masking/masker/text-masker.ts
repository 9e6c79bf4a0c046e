import { masks } from '../../feedback/personal/masks.ts';
import type { PersonalDataKind } from '../../feedback/personal/finding.ts';
import { createFindPersonal } from '../../feedback/personal/personal-data.ts';
import { createFindKnownNames, type KnownName } from '../names/find-known-names.ts';
import { SOMETHING } from '../names/placeholders.ts';
import { joined, type TextEdit, withEdits } from '../text/edits.ts';
import { createFindExact, type FindExact } from '../text/exact-words.ts';
import { findWebAddresses } from '../text/find-web-addresses.ts';
import { tokensIn } from '../text/tokens.ts';

/** What was taken out of a text: of which sort it is, and the words. */
export type RemovedKind = PersonalDataKind | 'web' | 'word' | 'said';

export type TextMasker = {
  /** Looks at a text before any is masked: what is found in one is taken out of all of them. */
  readonly see: (text: string) => void;
  /** Says that these words are gone from where they stood, so that they stand nowhere else. */
  readonly remove: (text: string, kind: RemovedKind, by: string) => void;
  /** The text without what may not leave. */
  readonly text: (text: string) => string;
  /** The same as edits, one list after the other. */
  readonly edits: (text: string) => readonly (readonly TextEdit[])[];
  /** Everything that was taken out, as it was written, with what stands for it. */
  readonly removed: () => ReadonlyMap<string, { readonly kind: RemovedKind; readonly by: string }>;
};

type Options = {
  readonly known: readonly KnownName[];
  /** Whether personal data goes, such as e-mail addresses. */
  readonly personal: boolean;
  /** Words of one’s own. */
  readonly words: readonly string[];
  /** The last number that stands for something already. */
  readonly highest: number;
};

/** A replacement may put words together that are to be taken out; more than this is never needed twice. */
const MOST_ROUNDS = 4;

/** Masks texts of a project, the same in each of them. */
export function createTextMasker({ known, personal, words, highest }: Options): TextMasker {
  const findPersonal = createFindPersonal();
  const findNames = createFindKnownNames(known, masks().name);
  const findOwn = createFindExact(words.flatMap(spellings));
  const removed = new Map<string, { readonly kind: RemovedKind; readonly by: string }>();
  let exact: FindExact | undefined;
  let last = highest;

  const replacement = (kind: RemovedKind, text: string, by?: string): string => {
    const have = removed.get(text);
    if (have) return have.by;
    const made = by ?? numbered(kind, ++last);
    removed.set(text, { kind, by: made });
    exact = undefined;
    return made;
  };
  const found = (text: string): readonly TextEdit[] => {
    const edits: TextEdit[] = [];
    const add = (start: number, end: number, kind: RemovedKind, by?: string): void =>
      void edits.push({ start, end, by: replacement(kind, text.slice(start, end), by) });
    for (const { start, end } of findOwn(text)) add(start, end, 'word', SOMETHING);
    if (personal) {
      for (const { start, end, site } of findWebAddresses(text))
        add(start, end, 'web', site === '' ? undefined : site);
      for (const { start, end, kind } of findPersonal(text)) add(start, end, kind);
    }
    for (const { start, end, by } of findNames(text)) add(start, end, 'name', by);
    return edits;
  };
  const round = (text: string): readonly TextEdit[] => {
    if (text === '') return [];
    const own = found(text);
    exact ??= createFindExact(removed.keys());
    const known = exact(text, tokensIn(text)).map(({ start, end, text: words }) => ({
      start,
      end,
      by: removed.get(words)?.by ?? SOMETHING,
    }));
    return joined([...known, ...own]);
  };
  const edits = (text: string): readonly (readonly TextEdit[])[] => {
    const rounds: (readonly TextEdit[])[] = [];
    let left = text;
    for (let count = 0; count < MOST_ROUNDS; count++) {
      const made = round(left).filter(({ start, end, by }) => left.slice(start, end) !== by);
      if (made.length === 0) break;
      rounds.push(made);
      left = withEdits(left, made);
    }
    return rounds;
  };
  return {
    see: (text) => void found(text),
    remove: (text, kind, by) => void replacement(kind, text, by),
    edits,
    text: (text) => edits(text).reduce(withEdits, text),
    removed: () => removed,
  };
}

/** ‘[e-mail 3]’: the same for the same address, wherever it stands. */
function numbered(kind: RemovedKind, number: number): string {
  if (kind === 'word' || kind === 'said' || kind === 'web') return SOMETHING;
  return masks()[kind].replace(']', ` ${number}]`);
}

/** A word of one’s own is found as it is written, small, with a capital and in capitals. */
function spellings(word: string): readonly string[] {
  const clean = word.trim();
  const lower = clean.toLowerCase();
  return [clean, lower, lower.charAt(0).toUpperCase() + lower.slice(1), clean.toUpperCase()];
}
