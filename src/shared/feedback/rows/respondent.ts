import type { Id } from '../../model/fields.ts';
import { byOrder } from '../../model/order.ts';
import type { Participant } from '../../model/participant.ts';
import type { Recipe } from '../../model/recipe.ts';
import { addHash, type Hash } from './row-hash.ts';

/** A code of a respondent or participant as codes are compared: the space around it says nothing. */
export const respondentCode = (text: string): string => text.trim();

/**
 * A number that stands for a respondent's code: equal codes have equal numbers, and others practically never (53 bits of a hash).
 * 0 stands for nobody.
 */
export function respondentNumber(text: string): number {
  const code = respondentCode(text);
  if (code === '') return 0;
  const hash: Hash = [0, 0, 0, 0];
  addHash(hash, code, SEED);
  return (hash[0] >>> 0) * 2 ** 21 + (hash[1] >>> 11) || 1;
}
const SEED = 0x9e50;

/** Participants by their code. Of several with one code it is the first of the project's order. */
export function participantsByCode(
  participants: Iterable<Pick<Participant, 'id' | 'order' | 'code'>>,
): ReadonlyMap<string, Id> {
  const found = new Map<string, Id>();
  for (const { id, code } of [...participants].sort(byOrder)) {
    const own = respondentCode(code);
    if (own !== '' && !found.has(own)) found.set(own, id);
  }
  return found;
}

/** The column that says who gave each row; undefined where a file has none. */
export function respondentColumn({ columns }: Pick<Recipe, 'columns'>): number | undefined {
  const found = columns.findIndex(({ role }) => role.kind === 'respondent');
  return found === -1 ? undefined : found;
}
