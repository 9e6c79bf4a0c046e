import { defineTable } from '../sqlite/table.ts';

/** The table came with format 120. */
export const highlightTable = defineTable(
  'highlight',
  {
    id: 'text',
    evidenceId: 'text',
    sourceId: 'text',
    start: 'integer',
    exact: 'text',
    prefix: 'text',
    suffix: 'text',
    startMs: 'integer',
    endMs: 'integer',
    speaker: 'text',
  },
  [],
);
