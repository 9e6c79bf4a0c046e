import { type ProjectRecords, type RecordKind, recordKinds } from '../../model/records.ts';

type Ids = ReadonlyMap<string, string>;

/** Records in which every id that has another one in `ids` is that other one, wherever it stands; other kinds stay as they are. */
export function renameIds(
  records: ProjectRecords,
  ids: Ids,
  kinds: readonly RecordKind[] = recordKinds,
): ProjectRecords {
  if (ids.size === 0) return records;
  const renamed = kinds.map((kind) => {
    const own = new Map<string, unknown>();
    for (const record of records[kind].values()) {
      const is = renamedIn(record, ids) as typeof record;
      own.set(is.id, is);
    }
    return [kind, own] as const;
  });
  // Each kind's records keep their form: only ids in them differ.
  return { ...records, ...Object.fromEntries(renamed) };
}

/** The same value where no id in it has another one. Ids are unique, so what reads as one is one. */
function renamedIn(value: unknown, ids: Ids): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) {
    const items = value.map((item) => renamedIn(item, ids));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  let renamed: Record<string, unknown> | null = null;
  for (const [key, own] of Object.entries(value)) {
    const is = renamedIn(own, ids);
    if (is !== own) (renamed ??= { ...value })[key] = is;
  }
  return renamed ?? value;
}
