import { z } from 'zod';
import { partKinds } from '../restore/scope.ts';
import { id, type Id } from '../model/fields.ts';
import { versionSchema } from '../model/version.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';

/** What is asked about earlier states of the project. */
export const versionRequests = {
  /** The states that people named, and those that an import, a restore or the end of a session followed; the newest first. */
  versions: z.strictObject({}),
  /** The newest revision, and what others did since one that the person has seen. */
  news: z.strictObject({ seen: id.nullable() }),
  /** Names the state as it is now. */
  'save-version': versionSchema.pick({ name: true, note: true }),
  /** All records as they were after a revision. */
  'state-at': z.strictObject({ revisionId: id }),
  /** Brings them back, or one map, stage or card of them, as one step that can be undone. */
  'restore-version': z.strictObject({
    revisionId: id,
    part: z
      .strictObject({ kind: z.enum(partKinds), id })
      .nullable()
      .default(null),
  }),
} as const;

/** Why a state is listed that nobody gave a name. */
export const versionReasons = ['named', 'import', 'merge', 'restore', 'session'] as const;
export type VersionReason = (typeof versionReasons)[number];

/** A state of the project that can be looked at and brought back. */
export type ListedVersion = {
  readonly revisionId: Id;
  readonly reason: VersionReason;
  /** Of one that has a name: its record. */
  readonly versionId: Id | null;
  /** Who made the last change of it, and when (ISO 8601, UTC). */
  readonly author: string;
  readonly time: string;
  /** How many records were changed since the version listed before it. */
  readonly changes: number;
};

/** All records of a state, by kind. */
export type StateRecords = { readonly [K in RecordKind]: readonly RecordOf<K>[] };

/** What is in another file, to be compared with. */
export type CopyRead = {
  /** The file's name without folder. */
  readonly name: string;
  readonly records: StateRecords;
  /** When its last change was made, ISO 8601, UTC; '' where nobody changed anything. */
  readonly time: string;
};

export type VersionAnswers = {
  versions: readonly ListedVersion[];
  news: {
    readonly head: Id | null;
    /** Null: nothing is asked, or the project does not know that revision. */
    readonly since: {
      /** To compare with: the revision that was seen last, or the newest before it that this history leads through. */
      readonly revisionId: Id;
      readonly isSeen: boolean;
      /** When that was made. */
      readonly time: string;
      /** Who changed something since; those who have no name are none of them. */
      readonly names: readonly string[];
      readonly steps: number;
    } | null;
  };
  'save-version': { readonly id: Id };
  'state-at': {
    readonly records: StateRecords;
    readonly author: string;
    /** When its last change was made. */
    readonly time: string;
  };
  'restore-version': {
    /** How many records became other than they were. */
    readonly changes: number;
    /** Files and answers of that state whose contents the project does not hold any more. */
    readonly lost: number;
  };
};
