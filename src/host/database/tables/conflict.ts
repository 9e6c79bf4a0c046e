import { defineTable } from '../sqlite/table.ts';

/** The table came with format 270. */
export const conflictTable = defineTable(
  'conflict',
  {
    id: 'text',
    about: 'text',
    recordKind: 'text',
    recordId: 'text',
    name: 'text',
    fields: 'json',
    base: 'json',
    mine: 'json',
    theirs: 'json',
    removedBy: 'text',
    taken: 'text',
    mineBy: 'text',
    theirsBy: 'text',
    comments: 'json',
    createdAt: 'text',
  },
  [],
);
