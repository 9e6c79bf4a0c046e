import type { Choice, Conflict, Fit, Settled } from './conflict.ts';

/** What merging another copy comes to, before anything happens. */
export type MergePreview = {
  /** Names the copy until it is merged or closed. */
  readonly mergeId: string;
  /** The copy's file. */
  readonly name: string;
  /** It is the project's own file, as another program has left it. */
  readonly isOwn: boolean;
  /** When the copies parted (ISO 8601, UTC); null where that is not known and every difference is asked. */
  readonly since: string | null;
  readonly theirs: {
    /** Who worked in it since then, the last first. */
    readonly authors: readonly string[];
    readonly revisions: number;
    /** When it was changed last. */
    readonly time: string;
  };
  readonly mine: { readonly revisions: number };
  /** Each with what the record is called, in the language that is spoken. */
  readonly fits: readonly (Fit & ToldRecord)[];
  /** The conflicts as a person decides them, in the order of `conflicts`. */
  readonly asked: readonly (AskedConflict & Pick<ToldRecord, 'isConfidential'>)[];
  readonly conflicts: readonly Conflict[];
  readonly settled: readonly (Settled & ToldRecord)[];
  /** What one copy has forgotten and the other still has: it is in neither any more. */
  readonly forgotten: {
    /** How many participants of the copy were forgotten here. */
    readonly inCopy: number;
    /** The codes of those of this project who were forgotten in the copy. */
    readonly here: readonly string[];
    /** Pieces of evidence and sources that are taken as they are where words of them were forgotten or masked. */
    readonly words: number;
    /** Imported answers of which words were masked in the copy that can be read here. */
    readonly masked: number;
    /** Whether something goes out of the history here. */
    readonly history: boolean;
  };
  /** How many records of this project become other than they are. */
  readonly changes: number;
};

/** What a record is called in words. */
export type ToldRecord = {
  readonly name: string;
  /** It is a confidential piece of evidence, or belongs to one: reports that are sent on do not say its words. */
  readonly isConfidential: boolean;
};

/** A conflict in words. */
export type AskedConflict = {
  readonly id: string;
  /** What it is about: 'card “Price is unclear”: owner'. */
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly byDefault: Choice;
  /** What each state says; '' where it says nothing. Base: null where it is not known. */
  readonly base: string | null;
  readonly mine: string;
  readonly theirs: string;
};
