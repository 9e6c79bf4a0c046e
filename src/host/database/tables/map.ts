import { defineTable } from '../sqlite/table.ts';

export const mapTable = defineTable(
  'map',
  {
    id: 'text',
    order: 'text',
    name: 'text',
    state: 'text',
    scenario: 'text',
    scope: 'text',
    density: 'text',
    cardFill: 'text',
    answerLines: 'boolean',
    cardsAcross: 'integer',
    hotSpots: 'boolean',
    emotionFrom: 'text',
    funnel: 'boolean',
    originId: 'text',
  },
  [
    `CREATE TABLE map (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      name TEXT NOT NULL CHECK (octet_length(name) <= 6000),
      state TEXT NOT NULL CHECK (state IN ('current', 'future')),
      scenario TEXT NOT NULL CHECK (octet_length(scenario) <= 600000),
      scope TEXT NOT NULL CHECK (octet_length(scope) <= 600000)
    ) STRICT`,
    'CREATE INDEX map_by_order ON map ("order", id)',
  ],
);
