/** A run of letters and digits in a text. */
export type Token = { readonly start: number; readonly end: number; readonly text: string };

const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;

/** The words and numbers of a text: everything else, also an underscore in a file's name, stands between them. */
export const tokensIn = (text: string): readonly Token[] =>
  Array.from(text.matchAll(TOKEN), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));

/** Whether a character is part of a word or number. */
export const isWordSign = (sign: string): boolean => /^[\p{L}\p{M}\p{N}]/u.test(sign);
