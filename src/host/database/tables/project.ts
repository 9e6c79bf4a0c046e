import { defineTable } from '../sqlite/table.ts';

export const projectTable = defineTable(
  'project',
  {
    id: 'text',
    name: 'text',
    description: 'text',
    createdAt: 'text',
  },
  [
    `CREATE TABLE project (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      name TEXT NOT NULL CHECK (octet_length(name) <= 6000),
      description TEXT NOT NULL CHECK (octet_length(description) <= 600000),
      created_at TEXT NOT NULL CHECK (octet_length(created_at) BETWEEN 17 AND 40)
    ) STRICT`,
  ],
);
