import { sameValue } from './same-value.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Records never change in place, so what is new in one against another is found once for all who ask. */
const known = new WeakMap<object, { readonly before: object; readonly fields: Fields }>();

/** The fields of a record that are other than in the record before. */
export function newFields(before: object, after: object): Fields {
  const last = known.get(after);
  if (last?.before === before) return last.fields;
  const old: Fields = { ...before };
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(after)) {
    if (!sameValue(old[field], value)) fields[field] = value;
  }
  known.set(after, { before, fields });
  return fields;
}

/** Whether a record is as it was. */
export const isSameRecord = (before: object | null, after: object | null): boolean =>
  before === after ||
  (before !== null && after !== null && Object.keys(newFields(before, after)).length === 0);
