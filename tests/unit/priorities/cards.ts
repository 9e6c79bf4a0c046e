import fc from 'fast-check';
import { type Card, cardKinds, cardStatuses, emptyCardFields } from '../../../src/shared/model/card.ts';
import { testId } from '../../helpers/records.ts';

let made = 0;

/** A pain point with these fields. */
export function card(fields: Partial<Card>): Card {
  made += 1;
  const place = { mapId: testId(1), laneId: testId(2), stepId: testId(3), order: 'a0' };
  return { ...emptyCardFields, id: testId(1000 + made), ...place, kind: 'pain-point', ...fields };
}

const rating = fc.option(fc.integer({ min: 1, max: 5 }));

/** Any card with any scores, as a project can hold it. */
export const anyJudgedCard: fc.Arbitrary<Card> = fc
  .record({
    kind: fc.constantFrom(...cardKinds),
    title: fc.string({ maxLength: 20 }),
    owner: fc.constantFrom('', ' ', 'Ana', 'Bo', 'Česlav'),
    status: fc.constantFrom(...cardStatuses),
    due: fc.option(fc.constantFrom('2026-01-31', '2026-02-01', '2026-12-24')),
    impact: rating,
    effort: rating,
    severity: fc.option(fc.integer({ min: 0, max: 4 })),
    frequency: fc.option(
      fc.oneof(
        fc.record({ frequencyShare: fc.double({ min: 0, max: 1, noNaN: true }) }),
        fc.record({ frequencyRating: fc.integer({ min: 1, max: 5 }) }),
      ),
    ),
  })
  .map(({ frequency, ...fields }) => card({ ...fields, ...frequency }));
