import { byOrder } from '../../shared/model/order.ts';

type Row = { readonly id: string };
const nothing: readonly never[] = [];
const indexes = new WeakMap<object, Map<string, Map<unknown, Row[]>>>();
const sorted = new WeakMap<object, readonly Row[]>();

const compare = (a: Row, b: Row): number => byOrder({ order: '', ...a }, { order: '', ...b });

/**
 * The records of a table whose field has that value, by order key where they have one, then by id. The same list
 * comes back as long as the table is the same, so it can be selected from a store; the index is built once a table.
 */
export function findBy<T extends Row, F extends keyof T & string>(
  table: ReadonlyMap<string, T>,
  field: F,
  value: T[F],
): readonly T[] {
  let fields = indexes.get(table);
  if (!fields) {
    fields = new Map<string, Map<unknown, Row[]>>();
    indexes.set(table, fields);
  }
  let index = fields.get(field);
  if (!index) {
    index = new Map();
    for (const row of inOrder(table)) {
      const list = index.get(row[field]);
      if (list) list.push(row);
      else index.set(row[field], [row]);
    }
    fields.set(field, index);
  }
  // The lists of a table's index hold rows of that table only.
  return (index.get(value) as readonly T[] | undefined) ?? nothing;
}

/** All records of a table in order; the same list as long as the table is the same. */
export function inOrder<T extends Row>(table: ReadonlyMap<string, T>): readonly T[] {
  const known = sorted.get(table) as readonly T[] | undefined;
  if (known) return known;
  const list = [...table.values()].sort(compare);
  sorted.set(table, list);
  return list;
}
