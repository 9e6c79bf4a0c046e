import type { Id } from '../model/fields.ts';
import { recordKinds, type RecordKind } from '../model/records.ts';
import { referenceFields } from './references.ts';
import type { Fields, OpenTables, Tables } from './sides.ts';

/** New ids by old ones. */
export type Renames = ReadonlyMap<Id, Id>;

/** The records with other ids for some of them, also wherever these are named. What names none of them stays the same object. */
export function renamed(tables: Tables, renames: Renames): Tables {
  if (renames.size === 0) return tables;
  const entries = recordKinds.map((kind) => [kind, renamedTable(kind, tables[kind], renames)] as const);
  // One table for each kind.
  return Object.fromEntries(entries) as unknown as Tables;
}

/** The same in tables that are being written. */
export function renameIn(tables: OpenTables, renames: Renames): void {
  for (const kind of recordKinds) {
    const fields = referenceFields(kind);
    tables[kind].forEach((record, id) => {
      const after = renamedRecord(kind, record, fields, renames);
      if (after !== record) tables[kind].set(id, after);
    });
  }
}

function renamedTable(
  kind: RecordKind,
  table: ReadonlyMap<Id, Fields>,
  renames: Renames,
): ReadonlyMap<Id, Fields> {
  const fields = ['id', ...referenceFields(kind)];
  const own: [Id, Fields][] = [];
  table.forEach((record, id) => {
    own.push([renames.get(id) ?? id, renamedRecord(kind, record, fields, renames)]);
  });
  return own.some(([id, record]) => table.get(id) !== record) ? new Map(own) : table;
}

function renamedRecord(
  kind: RecordKind,
  record: Fields,
  fields: readonly string[],
  renames: Renames,
): Fields {
  const patch: Record<string, unknown> = {};
  for (const field of fields) {
    const value = record[field];
    const other = typeof value === 'string' ? renames.get(value) : undefined;
    if (other !== undefined) patch[field] = other;
  }
  if (kind === 'source') Object.assign(patch, renamedSpeakers(record['speakers'] as Speakers, renames));
  if (kind === 'view') Object.assign(patch, renamedFilter(record['filter'] as Filter, renames));
  return Object.keys(patch).length === 0 ? record : { ...record, ...patch };
}

type Speakers = readonly { readonly participantId: Id | null }[];

function renamedSpeakers(speakers: Speakers, renames: Renames): Fields {
  if (!speakers.some(({ participantId }) => renames.has(participantId ?? ''))) return {};
  return {
    speakers: speakers.map((speaker) => ({
      ...speaker,
      participantId: renames.get(speaker.participantId ?? '') ?? speaker.participantId,
    })),
  };
}

type Filter = Readonly<Record<string, readonly string[] | undefined>>;

/** A saved filter names tags and personas among its values. */
function renamedFilter(filter: Filter, renames: Renames): Fields {
  const isNamed = Object.values(filter).some((values) => values?.some((value) => renames.has(value)));
  if (!isNamed) return {};
  const entries = Object.entries(filter).map(([facet, values]) => [
    facet,
    [...new Set(values?.map((value) => renames.get(value) ?? value))],
  ]);
  return { filter: Object.fromEntries(entries) as unknown };
}
