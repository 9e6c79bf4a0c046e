import type { Language } from '../../shared/language/languages.ts';
import type { ParseArgsOptionsConfig } from 'node:util';

/** For whom projects are opened. */
export type CliPerson = {
  /** Under whose name revisions are written. */
  readonly author: string;
  /** Those that were given for locked projects, to be tried in turn. */
  readonly passwords: readonly string[];
};

/** What a subcommand may use; put together in run.ts. */
export type CliContext = {
  /** A line to stdout: only what was asked for, so that it can be piped. */
  readonly print: (line: string) => void;
  /** A sentence to stderr. */
  readonly say: (sentence: string) => void;
  readonly person: CliPerson;
  /** Whom exports name as their author: as set, else nobody. */
  readonly signature: string;
  /** What drawings are written in where no option says otherwise; what is printed is English. */
  readonly language: Language;
};

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One word of the command line. */
export type Subcommand = {
  readonly name: string;
  /** After the program's name. */
  readonly usage: string;
  /** One line in the list of all. */
  readonly summary: string;
  /** Indented lines under the usage. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many words without dashes it takes: at least and at most. */
  readonly words: readonly [number, number];
  /** The exit code: 0 done, 1 not done, 2 not understood. */
  readonly run: (context: CliContext, words: readonly string[], options: OptionValues) => Promise<number>;
};

/** An option's text, or undefined where it was left out. */
export const textOption = (options: OptionValues, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};
