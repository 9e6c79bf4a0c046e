import type { PersonalDataKind } from '../feedback/personal/finding.ts';
import type { MaskedKind, Treatment } from './profile/profile.ts';

/** What masking does to one kind, for the table that is shown before. */
export type MaskLine = {
  readonly kind: MaskedKind | 'words' | 'consent' | 'texts';
  readonly treatment: Treatment;
  /** How many of it there are. */
  readonly count: number;
  /** How many of them do not stay as they are. */
  readonly changed: number;
  /** What stands there now, and what will. Empty where it goes. */
  readonly examples: readonly { readonly before: string; readonly after: string }[];
};

/** Sorts of personal data that were found in texts, with how many different ones of each. */
export type FoundPersonal = Readonly<Partial<Record<PersonalDataKind | 'web', number>>>;

/** What masking comes to, before anything is written. */
export type MaskPreview = {
  readonly lines: readonly MaskLine[];
  readonly personal: FoundPersonal;
  /** Attached files that are left out since something that is masked is in them. */
  readonly filesWithNames: readonly string[];
  /** Names that are ordinary words: they go where they are somebody’s, and are not looked for in texts. */
  readonly unsought: readonly string[];
};

/** What was looked for in what was written, and where. */
export type MaskCheck = {
  /** How many different texts were looked for. */
  readonly texts: number;
  /** Of those that are words of the file itself, and so cannot be looked for in it. */
  readonly common: number;
  /** How many bytes were looked through, unpacked ones among them. */
  readonly bytes: number;
  /** Files in it that could not be opened to look into them. */
  readonly unopened: readonly string[];
};

/** A masked copy that was written and checked. */
export type MaskedFile = MaskPreview & {
  readonly path: string;
  /** Bytes of the file. */
  readonly size: number;
  readonly check: MaskCheck;
};
