import { defineTable } from '../sqlite/table.ts';

export const tagTable = defineTable(
  'tag',
  {
    id: 'text',
    name: 'text',
    hue: 'text',
  },
  [
    `CREATE TABLE tag (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      name TEXT NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 6000),
      hue TEXT NOT NULL CHECK (hue IN ('iris', 'azure', 'teal', 'green', 'amber', 'orange', 'rose', 'slate'))
    ) STRICT`,
  ],
);
