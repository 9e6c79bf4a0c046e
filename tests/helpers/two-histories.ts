import fc from 'fast-check';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import { callOf, type Draw, draws } from './random-calls.ts';
import { NOW, tryCall } from './records.ts';

/** What three people did: what both copies have in common, and what was done in each of them since. */
export type Histories = {
  readonly before: readonly Draw[];
  readonly here: readonly Draw[];
  readonly there: readonly Draw[];
};

export const histories = (length: number): fc.Arbitrary<Histories> =>
  fc.record({ before: draws(length), here: draws(length), there: draws(length) });

/** Runs draws one after another; refused ones do nothing. */
export function playOn(start: ProjectRecords, drawn: readonly Draw[]): ProjectRecords {
  let records = start;
  for (const draw of drawn) {
    const outcome = tryCall(records, callOf(draw, records));
    if (outcome.ok) records = outcome.records;
  }
  return records;
}

/** How the merges of tests are signed. */
export const signed = { who: { mine: 'Ada', theirs: 'Ana' }, now: NOW } as const;

export type Copies = typeof signed & {
  readonly base: ProjectRecords;
  readonly mine: ProjectRecords;
  readonly theirs: ProjectRecords;
};

/** Two copies of a project and what both were, as the histories made them. */
export function copiesOf(start: ProjectRecords, { before, here, there }: Histories): Copies {
  const base = playOn(start, before);
  return { ...signed, base, mine: playOn(base, here), theirs: playOn(base, there) };
}
