import type { Book } from './book.ts';
import { type Cell, textCell } from './cell.ts';
import type { Entity, Field } from './fields.ts';
import { choiceKey, type Lists } from './lists.ts';

/** What a field holds: a choice is its code, several are a list of codes. */
export type FieldValue = string | number | null | readonly string[];

/** The id of an emotion: of a persona at a step, whether there is one or not yet. */
export const emotionId = (stepId: string, personaId: string): string => `${stepId} ${personaId}`;

/** What a record says in a field; undefined where there is no such record. */
export function valueOf(book: Book, entity: Entity, id: string, key: string): FieldValue | undefined {
  if (entity === 'emotion') return emotionsIn(book).get(id);
  const record: Readonly<Record<string, unknown>> | undefined = book.records[entity].get(id);
  if (!record) return undefined;
  if (key === 'personas') return book.personaIds.get(id) ?? [];
  if (key === 'tags') return book.tagIds.get(id) ?? [];
  return record[key] as FieldValue;
}

const emotions = new WeakMap<Book, ReadonlyMap<string, number | null>>();

/** The emotion of every persona of the map at every step; null where there is none yet. */
export function emotionsIn(book: Book): ReadonlyMap<string, number | null> {
  const known = emotions.get(book);
  if (known) return known;
  const found = new Map<string, number | null>();
  for (const { step } of book.steps)
    for (const persona of book.personas) found.set(emotionId(step.id, persona.id), null);
  for (const { stepId, personaId, value } of book.records.emotionPoint.values()) {
    const id = emotionId(stepId, personaId);
    if (found.get(id) === null) found.set(id, value);
  }
  emotions.set(book, found);
  return found;
}

/** A value as its cell shows it. */
export function cellOf(field: Field, value: FieldValue, lists: Lists): Cell {
  if (value === null) return null;
  switch (field.kind) {
    case 'number':
    case 'share':
      return typeof value === 'number' ? { kind: field.kind, value } : null;
    case 'day':
      return typeof value === 'string' ? { kind: 'day', day: value } : null;
    case 'choice':
    case 'choices': {
      const codes = typeof value === 'object' ? value : [String(value)];
      return textCell(codes.map((code) => labelOf(field, code, lists)).join('\n'));
    }
    case 'text':
      return textCell(String(value));
  }
}

const labels = new WeakMap<readonly unknown[], ReadonlyMap<string, string>>();

function labelOf({ list }: Field, code: string, lists: Lists): string {
  const choices = list ? lists[list] : [];
  let known = labels.get(choices);
  if (!known) {
    known = new Map(choices.map((choice) => [choice.code, choice.label]));
    labels.set(choices, known);
  }
  return known.get(code) ?? '';
}

/** The codes of a list by their labels, as they are compared. */
export const codesOf = (lists: Lists, list: keyof Lists): ReadonlyMap<string, string> =>
  new Map(lists[list].map(({ code, label }) => [choiceKey(label), code]));
