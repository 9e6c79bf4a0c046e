import { uuidv7 } from 'uuidv7';
import type { Id } from './fields.ts';

/** Makes an id for a new record. */
export const newId = (): Id => uuidv7();
