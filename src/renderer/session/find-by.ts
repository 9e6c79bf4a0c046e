type Row = { readonly id: string; readonly order?: string };
type Bucket = { rows: Row[]; sorted: boolean };

const nothing: readonly never[] = [];
const indexes = new WeakMap<object, Map<string, Map<unknown, Bucket>>>();
const wholes = new WeakMap<object, readonly Row[]>();

/** By order key bytewise where they have one, then by id. */
function compare(a: Row, b: Row): number {
  const [left, right] = [a.order ?? '', b.order ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The records of a table whose field has that value, by order key where they have one, then by id. The same list
 * comes back as long as the table is the same, so it can be selected from a store; the index is built once a table,
 * and a list sorted when it is first asked for.
 */
export function findBy<T extends Row, F extends keyof T & string>(
  table: ReadonlyMap<string, T>,
  field: F,
  value: T[F],
): readonly T[] {
  let fields = indexes.get(table);
  if (!fields) {
    fields = new Map<string, Map<unknown, Bucket>>();
    indexes.set(table, fields);
  }
  let index = fields.get(field);
  if (!index) {
    index = indexOf(table, field);
    fields.set(field, index);
  }
  const bucket = index.get(value);
  if (!bucket) return nothing;
  if (!bucket.sorted) {
    bucket.rows.sort(compare);
    bucket.sorted = true;
  }
  // The buckets of a table's index hold rows of that table only.
  return bucket.rows as unknown as readonly T[];
}

function indexOf<T extends Row>(table: ReadonlyMap<string, T>, field: keyof T): Map<unknown, Bucket> {
  const index = new Map<unknown, Bucket>();
  for (const row of table.values()) {
    const bucket = index.get(row[field]);
    if (bucket) bucket.rows.push(row);
    else index.set(row[field], { rows: [row], sorted: false });
  }
  return index;
}

/** All records of a table in order; the same list as long as the table is the same. */
export function inOrder<T extends Row>(table: ReadonlyMap<string, T>): readonly T[] {
  const known = wholes.get(table) as readonly T[] | undefined;
  if (known) return known;
  const list = [...table.values()].sort(compare);
  wholes.set(table, list);
  return list;
}
