import { z } from 'zod';
import { kindWords } from '../../../shared/commands/define-command.ts';
import { recordKinds, recordSchemas, type RecordKind } from '../../../shared/model/records.ts';
import { sha256 } from '../../../shared/model/fields.ts';
import type { Sqlite } from './connection.ts';
import { mappingOf } from './record-store.ts';
import { tables } from './tables/index.ts';

/** Most records of all kinds together that a file may hold. */
export const MAX_RECORDS = 1_000_000;

/** What is wrong with the rows, as the end of a sentence; undefined where every record is as its schema says. */
export function rowProblem(sqlite: Sqlite): string | undefined {
  let total = 0;
  for (const kind of recordKinds) total += countOf(sqlite, tables[kind].name);
  if (total > MAX_RECORDS)
    return `it holds ${total} records, more than the ${MAX_RECORDS} that can be opened`;
  for (const kind of recordKinds) {
    const problem = recordProblem(sqlite, kind);
    if (problem) return problem;
  }
  if (countOf(sqlite, 'project') !== 1) return 'it does not hold exactly one project';
  return referenceProblem(sqlite) ?? blobProblem(sqlite) ?? revisionProblem(sqlite);
}

export const countOf = (sqlite: Sqlite, table: string): number =>
  sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;

function recordProblem(sqlite: Sqlite, kind: RecordKind): string | undefined {
  const { columnList, fromRow } = mappingOf(kind);
  const schema = recordSchemas[kind];
  const rows = sqlite.prepare<[], readonly unknown[]>(`SELECT ${columnList} FROM ${tables[kind].name}`).raw();
  for (const row of rows.iterate()) {
    const checked = schema.safeParse(fromRow(row));
    if (checked.success) continue;
    const [issue] = checked.error.issues;
    return `a ${kindWords[kind]} has an impossible “${issue?.path.join('.') ?? ''}”`;
  }
  return undefined;
}

/** Fields that name a record of one of several kinds, which SQL's foreign keys cannot say. */
const anyReferences = [
  ['persona_link', 'target_kind', 'target_id', ['map', 'evidence', 'card']],
  ['evidence_link', 'target_kind', 'target_id', ['stage', 'step', 'card']],
  ['attachment', 'owner_kind', 'owner_id', ['evidence', 'card', 'persona']],
  ['tag_link', 'target_kind', 'target_id', ['card', 'evidence']],
  ['comment', 'target_kind', 'target_id', ['map', 'stage', 'step', 'card', 'evidence']],
] as const;

/** Conditions under which a row of a table names a record that is not there. */
export const danglingConditions: readonly { readonly table: string; readonly condition: string }[] =
  anyReferences.flatMap(([table, kindColumn, idColumn, targets]) =>
    targets.map((target) => ({
      table,
      condition:
        `${table}.${kindColumn} = '${target}' AND NOT EXISTS ` +
        `(SELECT 1 FROM ${target} WHERE ${target}.id = ${table}.${idColumn})`,
    })),
  );

/** What names a record that is not there, as the end of a sentence. */
export function referenceProblem(sqlite: Sqlite): string | undefined {
  const [broken] = sqlite.pragma('foreign_key_check') as readonly {
    readonly table: string;
    readonly parent: string;
  }[];
  if (broken) return `a row of “${broken.table}” names a ${broken.parent} that is not there`;
  const dangling = danglingConditions.find(
    ({ table, condition }) =>
      sqlite.prepare(`SELECT 1 FROM ${table} WHERE ${condition} LIMIT 1`).get() !== undefined,
  );
  return dangling && `a row of “${dangling.table}” names a record that is not there`;
}

const blobSchema = z.tuple([sha256, z.number().int(), z.string()]);

function blobProblem(sqlite: Sqlite): string | undefined {
  const rows = sqlite.prepare<[], readonly unknown[]>('SELECT sha256, size, media_type FROM blob').raw();
  for (const row of rows.iterate()) {
    if (!blobSchema.safeParse(row).success) return 'an attached file has an impossible name or size';
  }
  const wrong = sqlite
    .prepare('SELECT 1 FROM attachment JOIN blob USING (sha256) WHERE attachment.size <> blob.size LIMIT 1')
    .get();
  return wrong === undefined ? undefined : 'an attached file has another size than its record says';
}

const revisionSchema = z.tuple([
  z
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER - 1),
  z.string().max(2_000),
  z.string().max(2_000),
  z.iso.datetime(),
  z.number().int().min(0),
]);

function revisionProblem(sqlite: Sqlite): string | undefined {
  const rows = sqlite
    .prepare<[], readonly unknown[]>('SELECT number, label, author, time, change_count FROM revision')
    .raw();
  for (const row of rows.iterate()) {
    if (!revisionSchema.safeParse(row).success) return 'a row of its history is impossible';
  }
  return undefined;
}
