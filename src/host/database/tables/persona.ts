import { defineTable } from '../sqlite/table.ts';

export const personaTable = defineTable(
  'persona',
  {
    id: 'text',
    order: 'text',
    name: 'text',
    role: 'text',
    quote: 'text',
    goals: 'text',
    frustrations: 'text',
    demographics: 'text',
    psychographics: 'text',
    hue: 'text',
  },
  [
    `CREATE TABLE persona (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      name TEXT NOT NULL CHECK (octet_length(name) <= 6000),
      role TEXT NOT NULL CHECK (octet_length(role) <= 6000),
      quote TEXT NOT NULL CHECK (octet_length(quote) <= 600000),
      goals TEXT NOT NULL CHECK (octet_length(goals) <= 600000),
      frustrations TEXT NOT NULL CHECK (octet_length(frustrations) <= 600000),
      demographics TEXT NOT NULL CHECK (octet_length(demographics) <= 600000),
      psychographics TEXT NOT NULL CHECK (octet_length(psychographics) <= 600000),
      hue TEXT NOT NULL CHECK (hue IN ('iris', 'azure', 'teal', 'green', 'amber', 'orange', 'rose', 'slate'))
    ) STRICT`,
    'CREATE INDEX persona_by_order ON persona ("order", id)',
  ],
);
