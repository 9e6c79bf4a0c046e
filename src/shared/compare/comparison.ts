import type { ProjectRecords, RecordKind, RecordOf } from '../model/records.ts';
import type { PairedBy } from './pair/pairing.ts';

/**
 * One record that differs between two states. Where records with different ids were paired (see `pair/`), those of the state
 * before have the ids of the state after; only what hangs on a record may have another id before, since it is known by what
 * it says.
 */
export type Difference<Kind extends RecordKind = RecordKind> = {
  [K in Kind]: {
    readonly kind: K;
    readonly id: string;
    /** Null: it is new. */
    readonly before: RecordOf<K> | null;
    /** Null: it is gone. */
    readonly after: RecordOf<K> | null;
    /** It is elsewhere: in another cell, stage or list, or at another place among what was around it before. */
    readonly moved: boolean;
    /** Names of the fields that differ; what `moved` says is none of them. Empty for what is new or gone. */
    readonly fields: readonly string[];
    /** What hangs on it and differs: links, tags, files, comments, connections that begin at it. */
    readonly attached: readonly Difference[];
  };
}[Kind];

/** How many records differ. A record that was moved and changed counts in both. */
export type Counts = {
  readonly new: number;
  readonly gone: number;
  readonly moved: number;
  readonly changed: number;
  /** How many records differ at all. */
  readonly all: number;
};

export type StageComparison = {
  readonly id: string;
  /** What differs about the stage itself. */
  readonly own: Difference<'stage'> | null;
  /** In the order of the map, as the next two. What is gone is where it was, what was moved is where it is. */
  readonly steps: readonly Difference<'step'>[];
  readonly cards: readonly Difference<'card'>[];
  /** Where the emotion curve runs otherwise. */
  readonly emotions: readonly Difference<'emotionPoint'>[];
  readonly counts: Counts;
};

export type MapComparison = {
  readonly id: string;
  /** What differs about the map itself. Of a map that is new or gone this is all that is said. */
  readonly own: Difference<'map'> | null;
  readonly lanes: readonly Difference<'lane'>[];
  /** Those in which anything differs, in the order of the map. */
  readonly stages: readonly StageComparison[];
  readonly counts: Counts;
};

export type Comparison = {
  /** The state before, with the ids of the state after where records were paired. */
  readonly before: ProjectRecords;
  readonly after: ProjectRecords;
  /** Two states of a project, or two maps of one, which have only what is on them. */
  readonly between: 'states' | 'maps';
  /** Those in which anything differs, in the order of the project. */
  readonly maps: readonly MapComparison[];
  /** What belongs to no map, such as personas, evidence and tags; by kind. */
  readonly rest: readonly Difference[];
  /** How records that did not have one id were paired, by the id after. Empty where ids were enough. */
  readonly pairs: ReadonlyMap<string, PairedBy>;
  readonly counts: Counts;
};
