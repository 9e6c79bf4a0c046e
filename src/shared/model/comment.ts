import { z } from 'zod';
import { day, id, moment, text, title } from './fields.ts';

export const commentTargets = ['map', 'stage', 'step', 'card', 'evidence'] as const;

/** The commands whose change can be suggested. */
export const suggestedCommands = [
  'edit-cards',
  'add-card',
  'move-cards',
  'remove-cards',
  'edit-stage',
  'edit-step',
] as const;

/** A proposed change. It is checked again when it is accepted, so it is kept as text. */
export const suggestionSchema = z.strictObject({
  command: z.enum(suggestedCommands),
  /** What the command is given, as JSON. */
  input: text,
  /** What the change replaces, as it was when it was suggested: field and value, as JSON. */
  was: text,
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export const outcomes = ['accepted', 'rejected'] as const;

/** A remark on something, or a reply to one. What it asks of whom, and what becomes of it, is said at the first of a thread. */
export const commentSchema = z.strictObject({
  id,
  targetKind: z.enum(commentTargets),
  targetId: id,
  author: title,
  text,
  createdAt: moment,
  resolved: z.boolean(),
  /** The first comment of the thread; null where this is the first. */
  replyTo: id.nullable(),
  /** Who is asked; '' where nobody is. */
  addressee: title,
  /** Until when. */
  due: day.nullable(),
  suggestion: suggestionSchema.nullable(),
  /** What became of a suggestion; null while it is open. */
  outcome: z.enum(outcomes).nullable(),
});
export type Comment = z.infer<typeof commentSchema>;

/** The fields of a remark that asks nothing of anybody. */
export const plainRemark = {
  replyTo: null,
  addressee: '',
  due: null,
  suggestion: null,
  outcome: null,
} as const;
