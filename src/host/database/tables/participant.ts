import { defineTable } from '../sqlite/table.ts';

/** The table came with format 120. */
export const participantTable = defineTable(
  'participant',
  {
    id: 'text',
    order: 'text',
    code: 'text',
    personaId: 'text',
    consent: 'text',
    consentUntil: 'text',
    fields: 'json',
    note: 'text',
  },
  [],
);
