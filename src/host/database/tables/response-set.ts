import { defineTable } from '../sqlite/table.ts';

/** The table came with format 100. */
export const responseSetTable = defineTable(
  'responseSet',
  {
    id: 'text',
    order: 'text',
    name: 'text',
    kind: 'text',
    fileName: 'text',
    sha256: 'text',
    rows: 'integer',
    recipe: 'json',
    places: 'json',
    forgotten: 'integer',
  },
  [],
);
