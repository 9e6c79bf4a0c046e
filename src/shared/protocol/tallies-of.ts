import { hasFigures, hasTones } from '../measures/place-measures.ts';
import type { ResponseSet } from '../model/response-set.ts';
import type { HostRequestName } from './host-api.ts';

/** Requests that count answers, the quickest first: for tones, comments are read. */
const all = [
  'response-tallies',
  'response-figures',
  'response-tones',
] as const satisfies readonly HostRequestName[];
export type TallyRequest = (typeof all)[number];

/** What has to be asked to have all that can be counted of some sets. */
export const talliesOf = (sets: readonly Pick<ResponseSet, 'recipe'>[]): readonly TallyRequest[] =>
  all.filter((request) => {
    if (request === 'response-figures') return sets.some(hasFigures);
    return request === 'response-tallies' ? sets.length > 0 : sets.some(hasTones);
  });
