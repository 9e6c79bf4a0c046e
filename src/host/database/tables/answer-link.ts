import { defineTable } from '../sqlite/table.ts';

/** The table came with format 140. */
export const answerLinkTable = defineTable(
  'answerLink',
  { id: 'text', evidenceId: 'text', setId: 'text', rows: 'json', respondents: 'json' },
  [],
);
