/** Something that is said in one go, as a file has it. */
export type Utterance = {
  /** As in the file; null where it names nobody. */
  readonly speaker: string | null;
  /** From the beginning of the recording; null where the file has no times. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly text: string;
};

/** How a file of a source is built. */
export const sourceFormats = ['vtt', 'srt', 'markdown', 'text', 'docx'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** What was read from a file: what is said in it, in order. */
export type Transcript = {
  readonly format: SourceFormat;
  readonly utterances: readonly Utterance[];
};
