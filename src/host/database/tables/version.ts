import { defineTable } from '../sqlite/table.ts';

/** The table came with format 230. */
export const versionTable = defineTable(
  'version',
  {
    id: 'text',
    revisionId: 'text',
    name: 'text',
    note: 'text',
    author: 'text',
    createdAt: 'text',
  },
  [],
);
