import type { RecordKind, RecordOf } from '../model/records.ts';

/**
 * The texts of a project that are found and replaced, by kind of record, as they are listed. What is chosen, counted,
 * linked or dated is no text; a web address and a file's name are none either, since a changed one leads nowhere.
 */
export const textFields = {
  map: ['name', 'scenario', 'scope'],
  stage: ['name', 'phase'],
  step: ['name'],
  lane: ['name'],
  card: ['title', 'body', 'owner', 'rootCause'],
  connection: ['label'],
  persona: ['name', 'role', 'quote', 'goals', 'frustrations', 'demographics', 'psychographics'],
  evidence: ['title', 'text', 'source'],
  source: ['title', 'text'],
  comment: ['text'],
} as const satisfies { readonly [K in RecordKind]?: readonly TextFieldOf<K>[] };

/** A kind of record that has texts. */
export type TextKind = keyof typeof textFields;

/** The fields of a record that hold text of any wording. */
type TextFieldOf<K extends RecordKind> = {
  [F in keyof RecordOf<K>]: string extends RecordOf<K>[F] ? F : never;
}[keyof RecordOf<K>];

export const textKinds = Object.keys(textFields) as [TextKind, ...TextKind[]];

/** True for a field that can be replaced in. */
export const isTextField = (kind: TextKind, field: string): boolean =>
  (textFields[kind] as readonly string[]).includes(field);

/** A record's text; undefined for a field that is no text. */
export function textOf(kind: TextKind, record: object, field: string): string | undefined {
  if (!isTextField(kind, field)) return undefined;
  const value = (record as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : undefined;
}
