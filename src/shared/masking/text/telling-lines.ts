import { tokensIn } from './tokens.ts';

/** Shorter words are anybody’s: ‘Too expensive’ may stand on any card. */
const LEAST_SIGNS = 20;
const LEAST_WORDS = 4;

/** The lines of a text that is taken out by which it would be known elsewhere. */
export const tellingLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= LEAST_SIGNS && tokensIn(line).length >= LEAST_WORDS);
