import { createContext } from 'react';

/** The record or records that the fields within are of, as a key: it tells their drafts from those of others. */
export const RecordOfFields = createContext('');
