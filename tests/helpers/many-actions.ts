import type { Card } from '../../src/shared/model/card.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import { createSmallProject } from './small-project.ts';
import { testId } from './records.ts';
import { emptyCardFields } from '../../src/shared/model/card.ts';

const words =
  'Say what a return costs before the order, beside the price and again in the basket, and let the carrier come for it'.split(
    ' ',
  );

/** The title of an action, with its number first; some are a word long, some several lines. */
export const titleOfAction = (number: number): string =>
  `No ${String(number).padStart(4, '0')} ${words.slice(0, 1 + ((number * 7) % words.length)).join(' ')}`;

/** The small project with so many opportunities, and no other cards. */
export function manyActions(
  count: number,
  more: Partial<Card> = {},
): { readonly records: ProjectRecords; readonly mapId: string } {
  const { records, id } = createSmallProject();
  const place = { mapId: id('map'), laneId: id('pains'), stepId: id('a') };
  const cards = Array.from(
    { length: count },
    (_, index): Card => ({
      ...emptyCardFields,
      ...place,
      id: testId(100_000 + index),
      order: `a${String(index).padStart(5, '0')}`,
      kind: 'opportunity',
      title: titleOfAction(index + 1),
      owner: index % 3 === 0 ? 'Paul Adeyemi, Customer Service' : 'Ana Ek',
      due: index % 2 === 0 ? `2026-0${1 + (index % 9)}-15` : null,
      impact: 1 + (index % 5),
      effort: 1 + (index % 3),
      ...more,
    }),
  );
  const none = new Map();
  return {
    records: {
      ...records,
      card: new Map(cards.map((card) => [card.id, card])),
      connection: none,
      evidenceLink: none,
      tagLink: none,
      comment: none,
    },
    mapId: id('map'),
  };
}
