import { projectLimits } from '../../../shared/model/limits.ts';
import type { Sqlite } from '../sqlite/connection.ts';
import { readJson } from '../sqlite/read-json.ts';
import { recordAfter } from '../sqlite/stored-changes.ts';
import type { Migration, StoredRecord } from './migration.ts';

/** Brings the records in the history to the next format, so that what was done before can still be undone. */
export function upgradeHistory(sqlite: Sqlite, upgrade: NonNullable<Migration['upgradeRecord']>): void {
  const numbers = sqlite
    .prepare<[], number>(
      `SELECT number FROM revision WHERE octet_length(changes) <= ${projectLimits.stepBytes}`,
    )
    .pluck()
    .all();
  const read = sqlite.prepare<[number], string>('SELECT changes FROM revision WHERE number = ?').pluck();
  const write = sqlite.prepare('UPDATE revision SET changes = ? WHERE number = ?');
  for (const number of numbers) {
    const before = read.get(number) ?? '';
    const after = upgradeChanges(before, upgrade);
    if (after !== before) write.run(after, number);
  }
}

/** History from another computer may hold anything; what is no change set stays as it is, and is refused when it is used. */
function upgradeChanges(text: string, upgrade: NonNullable<Migration['upgradeRecord']>): string {
  const parsed = readJson(text);
  if (!Array.isArray(parsed)) return text;
  const changes = (parsed as readonly unknown[]).map((change) => {
    if (!isObject(change) || typeof change['kind'] !== 'string') return change;
    const { kind } = change;
    const upgraded = (record: unknown): unknown => (isObject(record) ? upgrade(kind, record) : record);
    const after = recordAfter(change['before'], change['after']);
    return { ...change, before: upgraded(change['before']), after: upgraded(after) };
  });
  return JSON.stringify(changes);
}

const isObject = (value: unknown): value is StoredRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
