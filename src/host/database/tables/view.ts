import { defineTable } from '../sqlite/table.ts';

/** The table came with format 20. */
export const viewTable = defineTable(
  'view',
  {
    id: 'text',
    order: 'text',
    name: 'text',
    filter: 'json',
  },
  [],
);
