/** What an export says of assumptions: a mark on their cards, the marks and a list below the map, or nothing. */
export const assumptionChoices = ['marked', 'listed', 'hidden'] as const;
export type AssumptionChoice = (typeof assumptionChoices)[number];
