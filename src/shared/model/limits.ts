/**
 * What a project can hold. Opening refuses what is beyond it, and a command that would lead beyond it is refused at
 * once: what can be made can be saved, and what is saved opens again.
 */

/** Longest single-line text (titles, names) in UTF-16 units. */
export const MAX_TITLE = 2_000;
/** Longest free text (bodies, verbatims, notes) in UTF-16 units. */
export const MAX_TEXT = 200_000;
/** Longest filter of a saved view as JSON, in UTF-16 units. */
export const MAX_FILTER = MAX_TEXT;
/** Longest text of a source in UTF-16 units: about fifteen hours of talk. */
export const MAX_SOURCE_TEXT = 1_000_000;
/** Most bytes that a text of most columns can have: a UTF-16 unit has at most three in UTF-8. */
export const MAX_TEXT_BYTES = 3 * MAX_TEXT;
/** The same of a kind of record: sources are longer than all else. */
export const mostTextBytes = (kind: string): number =>
  kind === 'source' ? 3 * MAX_SOURCE_TEXT : MAX_TEXT_BYTES;

/** What is counted over the whole project; tests have smaller ones. */
export type ProjectLimits = {
  /**
   * Records of all kinds together: far more than people make, and few enough that a file full of the smallest is checked or
   * rescued within seconds.
   */
  readonly records: number;
  /** The change set of one step of the history, in bytes of JSON. */
  readonly stepBytes: number;
  /** The file, in bytes. */
  readonly fileBytes: number;
};

export const projectLimits: ProjectLimits = {
  records: 150_000,
  stepBytes: 256 * 1024 ** 2,
  fileBytes: 4 * 1024 ** 3,
};
