import { defineTable } from '../sqlite/table.ts';

/** The table came with format 120. */
export const sourceTable = defineTable(
  'source',
  {
    id: 'text',
    order: 'text',
    title: 'text',
    kind: 'text',
    date: 'text',
    text: 'text',
    speakers: 'json',
    turns: 'json',
    file: 'json',
  },
  [],
);
