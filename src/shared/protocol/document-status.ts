import { z } from 'zod';
import { reviewCopySchema } from '../model/review-copy.ts';

/** A copy of the project that was found beside its file, and has something that the project has not. */
export const foundCopySchema = z.object({
  /** Names it in requests. */
  id: z.string(),
  fileName: z.string(),
  /** How many steps of its history are not in the project; null where only opening it says. */
  changes: z.number().int().nullable(),
  /** Whose those are, the last first. */
  authors: z.array(z.string()).readonly(),
  /** When the last was, ISO 8601; null where that is not known. */
  time: z.string().nullable(),
});
export type FoundCopy = z.infer<typeof foundCopySchema>;

/** What the title bar says about the document, and what can be undone. */
export const documentStatusSchema = z.object({
  /** The project's file name without folder, or null before it was first saved. */
  fileName: z.string().nullable(),
  /** True where that file opens only with a password. */
  isLocked: z.boolean(),
  /** What the project is called; see `projectNameOf`. */
  projectName: z.string(),
  /** `saved`: the file on disk holds everything. `unsaved`: only the working copy does. */
  state: z.enum(['saved', 'unsaved', 'saving', 'problem']),
  /** With `problem`: what happened, what is safe and what to do. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** True of a project without a file in which nothing has changed since it was made, or taken out of an export. */
  isUnchanged: z.boolean().optional(),
  /** True where unsaved work of an earlier run was found and opened. */
  recovered: z.boolean(),
  /** What Ctrl+Z would take back, in the language that is spoken, or null. */
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
  /** The newest first. */
  copies: z.array(foundCopySchema).readonly(),
  /** Counts up with every change set; a gap means the window must ask for a snapshot again. */
  revision: z.number().int(),
  /** Where the file is a copy for review, which takes comments and suggestions only: who asks, what, until when. */
  review: reviewCopySchema.optional(),
});
export type DocumentStatus = z.infer<typeof documentStatusSchema>;
