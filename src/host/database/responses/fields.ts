/**
 * The values that are kept of each row, by name. Of a column of the recipe its place in the recipe's list is part of the
 * name: `score:3`, `text:5`.
 */
export type ResponseField =
  | 'line'
  | 'at'
  | 'place'
  | 'keys'
  /** As sets of format 140 and before have their keys. */
  | `key:${number}`
  | `score:${number}`
  | `text:${number}`;

/** Every set has it: the line of the file in which each row stands. */
export const LINE: ResponseField = 'line';

export const isResponseField = (name: unknown): name is ResponseField =>
  typeof name === 'string' && /^(line|at|place|keys|key:[01]|score:\d{1,5}|text:\d{1,5})$/.test(name);
