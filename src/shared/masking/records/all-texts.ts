import { z } from 'zod';
import { recordKinds, recordSchemas } from '../../model/records.ts';
import type { Tables } from '../../merge/sides.ts';

/** Fields that hold no words, whatever they are in. */
const plain: ReadonlySet<string> = new Set(
  (
    'id order sha256 createdAt date due consentUntil mediaType kind targetKind ownerKind layout instrument direction zone encoding delimiter ' +
    'hours severity status channel support command'
  ).split(' '),
);

/** Fields of a kind of record that hold one of a few values. */
const chosen = new Map(
  recordKinds.map((kind) => [
    kind,
    new Set(
      Object.entries(recordSchemas[kind].shape).flatMap(([field, schema]) =>
        isChoice(schema) ? [field] : [],
      ),
    ),
  ]),
);

function isChoice(schema: unknown): boolean {
  if (schema instanceof z.ZodEnum) return true;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) return isChoice(schema.unwrap());
  return schema instanceof z.ZodArray && isChoice(schema.element);
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether a text is the identity of a record, as lists of choices hold them. */
export const isIdentity = (text: string): boolean => UUID.test(text);

/** Every text that records hold, also in lists, in the choices of an import and in presets. */
export function* allTexts(tables: Tables): Generator<string> {
  for (const kind of recordKinds)
    for (const record of tables[kind].values())
      for (const [field, value] of Object.entries(record))
        if (!plain.has(field) && chosen.get(kind)?.has(field) !== true)
          yield* textsIn(kind === 'preset' && field === 'choices' ? readJsonText(String(value)) : value);
}

/** The choices of a preset or what a suggestion changes, which are JSON; null for what cannot be read. */
export function readJsonText(choices: string): unknown {
  try {
    return JSON.parse(choices) as unknown;
  } catch {
    // From a newer program, or damaged: nobody knows what is in it.
    return null;
  }
}

/** Fields of a suggestion that are JSON. */
const json: ReadonlySet<string> = new Set(['input', 'was']);

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value.length > 1 && !isIdentity(value)) yield value;
  } else if (Array.isArray(value)) for (const one of value as readonly unknown[]) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const [field, one] of Object.entries(value))
      if (!plain.has(field)) yield* textsIn(json.has(field) ? readJsonText(String(one)) : one);
}
