import { z } from 'zod';
import { id, moment, text, title } from './fields.ts';

/** What the whole file is about; there is exactly one in a `.journey` file. */
export const projectSchema = z.strictObject({ id, name: title, description: text, createdAt: moment });
export type Project = z.infer<typeof projectSchema>;
