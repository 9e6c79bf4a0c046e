import { defineTable } from '../sqlite/table.ts';

/** The table came with format 140. */
export const responseNoteTable = defineTable(
  'responseNote',
  {
    id: 'text',
    setId: 'text',
    row: 'integer',
    placed: 'boolean',
    placeKind: 'text',
    placeId: 'text',
    leftOut: 'boolean',
    tone: 'text',
    participantId: 'text',
    masked: 'integer',
  },
  [],
);
