import type { RecordKind, RecordOf } from '../../../shared/model/records.ts';
import { readJson } from './read-json.ts';

/** How a field is stored in its column: booleans as 0 and 1, lists as JSON text. */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'json';

/** One kind of record in the database: a table named as the kind, in snake_case, with a column a field. */
export type Table<K extends RecordKind> = {
  readonly kind: K;
  readonly name: string;
  readonly columns: { readonly [F in keyof RecordOf<K>]: ColumnType };
  /** As the first migration makes it. Never edited: a later shape is a later migration. */
  readonly firstDdl: readonly string[];
};

export const defineTable = <K extends RecordKind>(
  kind: K,
  columns: Table<K>['columns'],
  firstDdl: readonly string[],
): Table<K> => ({ kind, name: snakeCase(kind), columns, firstDdl });

/** `frequencyShare` to `frequency_share`. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export type SqlValue = string | number | null;

/** What a table's statements need: its quoted column names, and how a row becomes a record and back. */
export type RowMapping<K extends RecordKind> = {
  readonly fields: readonly string[];
  /** For SQL, in the order of `fields`. */
  readonly columnList: string;
  readonly toRow: (record: RecordOf<K>) => readonly SqlValue[];
  readonly toValue: (field: string, value: unknown) => SqlValue;
  /** The row as read, not yet checked by the record's schema. */
  readonly fromRow: (row: readonly unknown[]) => RecordOf<K>;
};

/** The columns of a table that hold texts, as its fields are named and as SQL names them. */
export const textColumns = <K extends RecordKind>(
  table: Table<K>,
): readonly { readonly field: string; readonly column: string }[] =>
  Object.entries<ColumnType>(table.columns)
    .filter(([, type]) => type === 'text' || type === 'json')
    .map(([field]) => ({ field, column: quote(snakeCase(field)) }));

export const quote = (name: string): string => `"${name}"`;

/** Derives the mapping of a table from its list of columns; of an older table, from those that it has (by their names in SQL). */
export function rowMapping<K extends RecordKind>(table: Table<K>, has?: ReadonlySet<string>): RowMapping<K> {
  const types = new Map<string, ColumnType>(Object.entries(table.columns));
  const fields = [...types.keys()].filter((field) => !has || has.has(snakeCase(field)));
  const decoders = fields.map((field) => [field, decoderOf(types.get(field))] as const);
  const toValue = (field: string, value: unknown): SqlValue => encode(types.get(field) ?? 'text', value);
  return {
    fields,
    columnList: fields.map((field) => quote(snakeCase(field))).join(', '),
    toValue,
    toRow: (record) => {
      const values: Readonly<Record<string, unknown>> = record;
      return fields.map((field) => toValue(field, values[field]));
    },
    fromRow: (row) => {
      const record: Record<string, unknown> = {};
      for (let index = 0; index < decoders.length; index += 1) {
        const [field, decode] = decoders[index] ?? never;
        record[field] = decode ? decode(row[index]) : row[index];
      }
      // The shape is the schema's by the column list; values of rows from outside are checked by the schema.
      return record as RecordOf<K>;
    },
  };
}

function encode(type: ColumnType, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (type === 'boolean') return value === true ? 1 : 0;
  if (type === 'json') return JSON.stringify(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`No column holds a ${typeof value}`);
}

const never = ['', undefined] as const;

/** How a column's value becomes a field's; undefined where it is the same. */
function decoderOf(type: ColumnType | undefined): ((value: unknown) => unknown) | undefined {
  if (type === 'boolean') return (value) => (value === 1 ? true : value === 0 ? false : value);
  if (type === 'json') {
    // Bytes are no list either; a list's schema would freeze what it is given, and bytes cannot be.
    return (value) =>
      typeof value === 'string' ? parseJson(value) : value instanceof Uint8Array ? '' : value;
  }
  return undefined;
}

/** Text that is no list or object of ours stays text, so that the schema refuses it with the record's name. */
const parseJson = (text: string): unknown => readJson(text) ?? text;
