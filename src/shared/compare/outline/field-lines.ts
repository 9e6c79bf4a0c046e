import { fieldWords } from '../../history/field-words.ts';
import type { Lookup } from '../../history/record-words.ts';
import { t } from '../../language/translate.ts';
import { emptyCardFields } from '../../model/card.ts';
import type { RecordKind, RecordOf } from '../../model/records.ts';
import { isPlaceField } from '../places.ts';

type Fields = Readonly<Record<string, unknown>>;
type Said = { readonly name: string; readonly say: (value: never, look: Lookup) => string } | null;

/** A text in one line: line feeds as `\n`, a backslash as two, nothing that moves a cursor. */
export const lineOf = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');

/** Ids of other records and of which kind these are, which are told by name; and places, whose names a recipe has. */
const isReference = (field: string): boolean => /Ids?$|^(?:target|owner)Kind$|^places$/.test(field);

/** What every new card has. */
const usual: Fields = emptyCardFields;

/**
 * The fields of a record, one a line, in the order of its schema; those that hold nothing are left out. `besides` are told
 * otherwise, such as a name in the line of the record itself.
 */
export function fieldLines<K extends RecordKind>(
  kind: K,
  record: RecordOf<K>,
  look: Lookup,
  besides: readonly string[] = [],
): readonly string[] {
  const words: Readonly<Record<string, Said>> = fieldWords[kind];
  return Object.entries(record as Fields).flatMap(([field, value]) => {
    const own = words[field];
    if (isPlaceField(kind, field) || besides.includes(field) || isNothing(value)) return [];
    if ((!own && isReference(field)) || (kind === 'card' && value === usual[field])) return [];
    return [`${own ? t(own.name) : field}: ${valueText(value, own, look)}`];
  });
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

function valueText(value: unknown, words: Said | undefined, look: Lookup): string {
  // What people write is told as it is; words are for the values that they choose.
  const said = words ? words.say(value as never, look) : '';
  if (typeof value === 'string') return lineOf(isChoice(value, said) ? said : value);
  return said === '' ? lineOf(JSON.stringify(value)) : lineOf(said);
}

/** Whether words say another thing than the text itself in quotes, as ‘Open’ of a status and ‘3 Nov 2026’ of a day do. */
const isChoice = (value: string, said: string): boolean =>
  said !== '' && !/^[“„]/.test(said) && said.trim() !== value.trim();
