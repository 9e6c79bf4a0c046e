import { z } from 'zod';
import { kindWords } from '../../shared/commands/kernel/define-command.ts';
import { phrase, t } from '../../shared/language/translate.ts';
import { recordKinds, recordSchemas, type RecordKind } from '../../shared/model/records.ts';
import { id, sha256 } from '../../shared/model/fields.ts';
import { mostTextBytes, type ProjectLimits } from '../../shared/model/limits.ts';
import { type Sqlite, inTransaction } from './sqlite/connection.ts';
import { type RowWriter, createRowWriter } from './sqlite/row-writer.ts';
import { quote, snakeCase, textColumns } from './sqlite/table.ts';
import { responseProblem } from './responses/check.ts';
import { countOf, countRecords } from './count-records.ts';
import { mappingOf } from './record-store.ts';
import { tables } from './tables/index.ts';

/** How many records there are, and how many of them are as their schemas say. */
export type ReadableRecords = { readonly readable: number; readonly total: number };

/** What is wrong with the rows, as the end of a sentence, and how many records can be read where that was counted. */
export type RowProblem = { readonly text: string; readonly records?: ReadableRecords };

/** The refusal of more records than a project can have, as the end of a sentence. Tells without reading any of them. */
export function countProblem(sqlite: Sqlite, limits: ProjectLimits): string | undefined {
  const total = countRecords(sqlite);
  if (total <= limits.records) return undefined;
  return t('it contains {{total}} records, more than the {{most}} that can be opened', {
    total,
    most: limits.records,
  });
}

/**
 * What is wrong with the rows; undefined where every record is as its schema says. Goes through all records also after the
 * first that is wrong, so that nobody has to read them once more to say how many can be.
 */
export function rowProblem(sqlite: Sqlite): RowProblem | undefined {
  for (const kind of recordKinds) {
    const field = longText(sqlite, kind);
    if (field !== undefined) return { text: invalid(kind, field) };
  }
  let text: string | undefined;
  let readable = 0;
  for (const kind of recordKinds) {
    const checked = checkRecords(sqlite, kind);
    text ??= checked.problem;
    readable += checked.readable;
  }
  text ??=
    countOf(sqlite, 'project') === 1
      ? (referenceProblem(sqlite) ??
        blobProblem(sqlite) ??
        responseProblem(sqlite) ??
        revisionProblem(sqlite))
      : t('it does not contain exactly one project');
  return text === undefined ? undefined : { text, records: { readable, total: countRecords(sqlite) } };
}

const invalid = (kind: RecordKind, field: string): string =>
  t('a {{kind}} has an invalid “{{field}}”', { kind: t(kindWords[kind]), field });

/** The field of some row with a text that no field can have; SQLite finds the lengths without reading the texts. */
function longText(sqlite: Sqlite, kind: RecordKind): string | undefined {
  const texts = textColumns(tables[kind]);
  const most = texts.map(({ column }) => `max(octet_length(${column}))`).join(', ');
  const lengths =
    sqlite.prepare<[], readonly (number | null)[]>(`SELECT ${most} FROM ${tables[kind].name}`).raw().get() ??
    [];
  return texts.find((_, index) => (lengths[index] ?? 0) > mostTextBytes(kind))?.field;
}

/** How many records match the schema, and what is wrong with the first that does not. Cleans texts where none is. */
function checkRecords(
  sqlite: Sqlite,
  kind: RecordKind,
): { readonly readable: number; readonly problem: string | undefined } {
  const { columnList, fromRow, fields } = mappingOf(kind);
  const schema = recordSchemas[kind];
  const rows = sqlite
    .prepare<[], readonly unknown[]>(`SELECT ${columnList}, rowid FROM ${tables[kind].name}`)
    .raw();
  const unclean: Unclean[] = [];
  let readable = 0;
  let problem: string | undefined;
  for (const row of rows.iterate()) {
    const record: Readonly<Record<string, unknown>> = fromRow(row);
    const checked = schema.safeParse(record);
    if (!checked.success) {
      problem ??= invalid(kind, checked.error.issues[0]?.path.join('.') ?? '');
      continue;
    }
    readable += 1;
    if (problem !== undefined) continue;
    const clean: Readonly<Record<string, unknown>> = checked.data;
    const others = fields.filter((field) => isOther(record[field], clean[field]));
    if (others.length > 0) unclean.push({ rowid: row[fields.length], record: clean, others });
  }
  if (problem === undefined && unclean.length > 0) rewrite(sqlite, kind, unclean);
  return { readable, problem };
}

/** Whether the schema changed a value: texts, and those in a saved view’s filter. */
const isOther = (value: unknown, clean: unknown): boolean =>
  typeof value === 'string'
    ? value !== clean
    : typeof value === 'object' && value !== null && JSON.stringify(value) !== JSON.stringify(clean);

/** A record as its schema has it, its fields that are other than in its row, and where that is. */
type Unclean = {
  readonly rowid: unknown;
  readonly record: Readonly<Record<string, unknown>>;
  readonly others: readonly string[];
};

/** Text with control characters, written by another program, is stored as our own commands would have. */
function rewrite(sqlite: Sqlite, kind: RecordKind, records: readonly Unclean[]): void {
  const { toValue } = mappingOf(kind);
  const writers = new Map<string, RowWriter>();
  inTransaction(sqlite, () => {
    for (const { rowid, record, others } of records) {
      // By the number of the row no index is searched; one that JavaScript cannot count is not the row's own.
      const place = Number.isSafeInteger(rowid) ? 'rowid' : 'id';
      const key = `${place} ${others.join(' ')}`;
      const writer = writers.get(key) ?? updateWriter(sqlite, tables[kind].name, place, others);
      writers.set(key, writer);
      writer.add([
        toValue('id', place === 'rowid' ? rowid : record['id']),
        ...others.map((field) => toValue(field, record[field])),
      ]);
    }
    for (const writer of writers.values()) writer.end();
  });
}

/** Sets fields of rows: the place of each comes first, then the values. */
function updateWriter(sqlite: Sqlite, table: string, place: string, fields: readonly string[]): RowWriter {
  const settings = fields.map((field, index) => `${quote(snakeCase(field))} = new.column${index + 2}`);
  return createRowWriter(
    sqlite,
    fields.length + 1,
    (values) =>
      `UPDATE ${table} SET ${settings.join(', ')} FROM (${values}) AS new WHERE ${table}.${place} = new.column1`,
  );
}

/** Fields that name a record of one of several kinds, which SQL's foreign keys cannot say. */
const anyReferences = [
  ['persona_link', 'target_kind', 'target_id', ['map', 'evidence', 'card']],
  ['evidence_link', 'target_kind', 'target_id', ['stage', 'step', 'card']],
  ['attachment', 'owner_kind', 'owner_id', ['evidence', 'card', 'persona', 'source', 'preset']],
  ['tag_link', 'target_kind', 'target_id', ['card', 'evidence']],
  ['comment', 'target_kind', 'target_id', ['map', 'stage', 'step', 'card', 'evidence']],
] as const;

const danglingConditions: readonly { readonly table: string; readonly condition: string }[] =
  anyReferences.flatMap(([table, kindColumn, idColumn, targets]) =>
    targets.map((target) => ({
      table,
      condition:
        `${table}.${kindColumn} = '${target}' AND NOT EXISTS ` +
        `(SELECT 1 FROM ${target} WHERE ${target}.id = ${table}.${idColumn})`,
    })),
  );

/** What the map on screen rests on: everything in a cell is on one map, and no column or row is missing. */
const contradictions = [
  [
    phrase('a step is on a different map from its stage'),
    'step JOIN stage ON stage.id = step.stage_id WHERE step.map_id <> stage.map_id',
  ],
  [
    phrase('a card is on a different map from its lane'),
    'card JOIN lane ON lane.id = card.lane_id WHERE card.map_id <> lane.map_id',
  ],
  [
    phrase('a card is on a different map from its step'),
    'card JOIN step ON step.id = card.step_id WHERE card.map_id <> step.map_id',
  ],
  [
    phrase('a point of an emotion curve is on a different map from its step'),
    'emotion_point JOIN step ON step.id = emotion_point.step_id WHERE emotion_point.map_id <> step.map_id',
  ],
  [
    phrase('a connection leaves its map'),
    'connection JOIN card ON card.id IN (from_card_id, to_card_id) WHERE connection.map_id <> card.map_id',
  ],
  [
    phrase('a stage has no step'),
    'stage WHERE NOT EXISTS (SELECT 1 FROM step WHERE step.stage_id = stage.id)',
  ],
  [phrase('a map has no stage'), 'map WHERE NOT EXISTS (SELECT 1 FROM stage WHERE stage.map_id = map.id)'],
  [
    phrase('something is noted about a response that is not there'),
    'response_note JOIN response_set ON response_set.id = set_id WHERE row >= response_set.rows',
  ],
  [
    phrase('a response has two notes'),
    'response_note AS one JOIN response_note AS two ON one.set_id = two.set_id AND one.row = two.row WHERE one.id < two.id',
  ],
  [
    phrase('a piece of evidence is made of a response that is not there'),
    `answer_link JOIN response_set ON response_set.id = set_id
      WHERE json_extract(answer_link.rows, '$[#-1]') >= response_set.rows`,
  ],
  [
    phrase('a reply answers a comment that is not there'),
    'comment WHERE reply_to IS NOT NULL AND NOT EXISTS (SELECT 1 FROM comment AS first WHERE first.id = comment.reply_to AND first.reply_to IS NULL)',
  ],
  [phrase('more responses were forgotten than there are'), 'response_set WHERE forgotten > rows'],
  [phrase('a map has no lane'), 'map WHERE NOT EXISTS (SELECT 1 FROM lane WHERE lane.map_id = map.id)'],
] as const;

/** What names a record that is not there, or contradicts another, as the end of a sentence. */
export function referenceProblem(sqlite: Sqlite): string | undefined {
  const [broken] = sqlite.pragma('foreign_key_check') as readonly {
    readonly table: string;
    readonly parent: string;
  }[];
  if (broken)
    return t('a row of “{{table}}” refers to a missing {{parent}}', {
      table: broken.table,
      parent: broken.parent,
    });
  const dangling = danglingConditions.find(
    ({ table, condition }) =>
      sqlite.prepare(`SELECT 1 FROM ${table} WHERE ${condition} LIMIT 1`).get() !== undefined,
  );
  if (dangling) return t('a row of “{{table}}” refers to a missing record', { table: dangling.table });
  const contradiction = contradictions.find(
    ([, rows]) => sqlite.prepare(`SELECT 1 FROM ${rows} LIMIT 1`).get() !== undefined,
  );
  return contradiction && t(contradiction[0]);
}

const blobSchema = z.tuple([sha256, z.number().int(), z.string()]);

function blobProblem(sqlite: Sqlite): string | undefined {
  const rows = sqlite.prepare<[], readonly unknown[]>('SELECT sha256, size, media_type FROM blob').raw();
  for (const row of rows.iterate()) {
    if (!blobSchema.safeParse(row).success) return t('an attached file has an invalid name or size');
  }
  const wrong = sqlite
    .prepare('SELECT 1 FROM attachment JOIN blob USING (sha256) WHERE attachment.size <> blob.size LIMIT 1')
    .get();
  return wrong === undefined ? undefined : t('an attached file does not have the size in its record');
}

const revisionSchema = z.tuple([
  z
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER - 1),
  z.string().max(2_000),
  z.string().max(2_000).nullable(),
  z.string().max(2_000),
  z.iso.datetime(),
  z.number().int().min(0),
  id,
  id.nullable(),
  id.nullable(),
  id.nullable(),
]);

const hex = (digits: number): string => '[0-9a-f]'.repeat(digits);
const UUID_V7 = `${hex(8)}-${hex(4)}-7${hex(3)}-[89ab]${hex(3)}-${hex(12)}`;

/** Holds only for what the schema above takes: where it does not, the schema has the last word. */
const plainRevision = `typeof(number) = 'integer' AND number BETWEEN 1 AND ${Number.MAX_SAFE_INTEGER - 1}
  AND typeof(name) = 'text' AND octet_length(name) <= 2000
  AND (wording IS NULL OR typeof(wording) = 'text' AND octet_length(wording) <= 2000)
  AND typeof(author) = 'text' AND octet_length(author) <= 2000
  AND typeof(time) = 'text' AND octet_length(time) IN (20, 24) AND date(time) IS substr(time, 1, 10)
  AND time GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*Z'
  AND substr(time, 12, 2) <= '23'
  AND (octet_length(time) = 20 OR substr(time, 20, 4) GLOB '.[0-9][0-9][0-9]')
  AND typeof(change_count) = 'integer' AND change_count BETWEEN 0 AND ${Number.MAX_SAFE_INTEGER}
  AND id GLOB '${UUID_V7}'
  AND (parent IS NULL OR parent GLOB '${UUID_V7}')
  AND (merged IS NULL OR merged GLOB '${UUID_V7}')
  AND (session IS NULL OR session GLOB '${UUID_V7}')`;

function revisionProblem(sqlite: Sqlite): string | undefined {
  const rows = sqlite
    .prepare<[], readonly unknown[]>(
      `SELECT number, name, wording, author, time, change_count, id, parent, merged, session FROM revision WHERE (${plainRevision}) IS NOT TRUE`,
    )
    .raw();
  for (const row of rows.iterate()) {
    if (!revisionSchema.safeParse(row).success) return t('a row of its history is invalid');
  }
  return undefined;
}
