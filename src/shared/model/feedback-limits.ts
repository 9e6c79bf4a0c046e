import { MAX_TITLE } from './limits.ts';

/** Most columns of one table: as many as a sheet of Excel has. */
export const MAX_COLUMNS = 16_384;
/** Longest header and longest question that are kept, in UTF-16 units; what is longer is cut by `headerText`. */
export const MAX_HEADER = MAX_TITLE;
/** Most answers in words that one column gives numbers to. */
export const MAX_WORDS = 500;
/** Longest answer in words. */
export const MAX_WORD = 500;
/** Most rules of one recipe that place answers. */
export const MAX_RULES = 5_000;
/** Most words or phrases of one rule. */
export const MAX_RULE_WORDS = 100;
/** Longest recipe as JSON, in UTF-16 units. */
export const MAX_RECIPE = 8 * 1024 ** 2;
/** The lowest and highest number that a scale can have. */
export const scaleLimits = { min: -1_000, max: 1_000 } as const;
