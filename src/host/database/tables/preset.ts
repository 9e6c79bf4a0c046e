import { defineTable } from '../sqlite/table.ts';

/** The table came with format 220. */
export const presetTable = defineTable(
  'preset',
  {
    id: 'text',
    name: 'text',
    choices: 'text',
  },
  [],
);
