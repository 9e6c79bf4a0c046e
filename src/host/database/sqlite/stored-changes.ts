import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { newFields } from '../../../shared/changes/new-fields.ts';
import { shortened } from './long-fields.ts';

/**
 * A change set as the history holds it: of a record that stays, `after` has the fields alone that are new, and of long ones
 * `parts` has the edits. Undefined where that is more than so many bytes.
 */
export function storedChanges(changes: ChangeSet, mostBytes: number): string | undefined {
  let left = mostBytes - 2;
  const parts: string[] = [];
  for (const { kind, id, before, after } of changes) {
    const fresh = before && after ? newFields(before, after) : after;
    const short = before && after && fresh ? shortened(kind, before, after, { ...fresh }) : undefined;
    const part = JSON.stringify({ kind, id, before, after: fresh, ...short });
    left -= Buffer.byteLength(part) + 1;
    // Checked on the way: all of them together could be longer than any text.
    if (left < -1) return undefined;
    parts.push(part);
  }
  return `[${parts.join(',')}]`;
}

/** What was after a stored change: nothing of it is checked yet. */
export const recordAfter = (before: unknown, after: unknown): unknown =>
  isObject(before) && isObject(after) ? { ...before, ...after } : after;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
