import { checkWebLink } from '../../commands/evidence/web-link.ts';
import { readDay } from '../../language/read-day.ts';
import { language, numberText, t } from '../../language/translate.ts';
import { cardSchema } from '../../model/card.ts';
import { emotionPointSchema } from '../../model/emotion-point.ts';
import { evidenceSchema } from '../../model/evidence.ts';
import { cleanText } from '../../model/fields.ts';
import { personaSchema } from '../../model/persona.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Entity, Field } from '../fields.ts';
import { choiceKey, type ListName } from '../lists.ts';
import type { FieldValue } from '../values.ts';

/** What the words of lists stand for, and the codes that the project has now. */
export type Words = {
  readonly codeOf: (list: ListName, label: string) => string | undefined;
  readonly isKnown: (list: ListName, code: string) => boolean;
};

type Context = { readonly words: Words; readonly today: string };

const schemas = {
  card: cardSchema.shape,
  evidence: evidenceSchema.shape,
  persona: personaSchema.shape,
  emotion: { value: emotionPointSchema.shape.value.nullable() },
} as const;

/** The value that somebody wrote into a cell; a failure says what it should have been. */
export function parseCell(
  { entity, key, field }: { readonly entity: Entity; readonly key: string; readonly field: Field },
  text: string,
  context: Context,
): Result<FieldValue> {
  const value = valueIn(field, text, context);
  if (!value.ok) return value;
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    schemas[entity];
  const schema = shape[key];
  if (schema && !schema.safeParse(value.value).success) return refusal(field, value.value);
  if (entity === 'evidence' && key === 'link' && typeof value.value === 'string') {
    const wrong = checkWebLink(value.value);
    if (wrong && !wrong.ok) return wrong;
  }
  return value;
}

function refusal({ kind, list }: Field, value: FieldValue): Result<never> {
  if (value === null && list) return wrong(t('It cannot be empty. Choose one of the list.'));
  if (kind === 'share') return wrong(t('It is a share from 0% to 100%.'));
  return kind === 'text'
    ? wrong(t('The text is longer than the project takes here.'))
    : wrong(t('The project does not take this value here.'));
}

function valueIn(field: Field, text: string, { words, today }: Context): Result<FieldValue> {
  const plain = text.trim();
  switch (field.kind) {
    case 'text':
      return ok(cleanText(text));
    case 'number':
      return plain === '' ? ok(null) : numberIn(plain, field);
    case 'share': {
      if (plain === '') return ok(null);
      const percent = /^(.*?)\s*%$/.exec(plain)?.[1];
      const number = numberIn(percent ?? plain, field);
      return number.ok && percent !== undefined ? ok(number.value / 100) : number;
    }
    case 'day':
      return plain === '' ? ok(null) : dayIn(plain, today);
    case 'choice':
      return plain === '' ? ok(null) : choiceIn(field, plain, words);
    case 'choices':
      return choicesIn(field, plain, words);
  }
}

function numberIn(text: string, { range }: Field): Result<number> {
  const plain = text.replace('−', '-');
  const number = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain.replace(',', '.')) : NaN;
  if (!Number.isFinite(number)) return wrong(t('“{{text}}” is no number.', { text: short(text) }));
  if (range && (!Number.isInteger(number) || number < range[0] || number > range[1]))
    return wrong(
      t('A whole number from {{least}} to {{most}}.', {
        least: numberText(range[0]),
        most: numberText(range[1]),
      }),
    );
  return ok(number);
}

function dayIn(text: string, today: string): Result<string> {
  const iso = /^(\d{4}-\d\d-\d\d)(T[\d:.]*)?$/.exec(text)?.[1];
  const read = readDay(iso ?? text, language(), today);
  return read && !read.doubtful
    ? ok(read.day)
    : wrong(t('“{{text}}” is no day, or could be two. Write it as 2026-11-03.', { text: short(text) }));
}

function choiceIn({ list }: Field, text: string, words: Words): Result<string> {
  const code = list ? words.codeOf(list, choiceKey(text)) : undefined;
  if (list && code !== undefined && words.isKnown(list, code)) return ok(code);
  return wrong(
    code === undefined
      ? t('“{{text}}” is not in the list.', { text: short(text) })
      : t('“{{text}}” is no longer in the project.', { text: short(text) }),
  );
}

function choicesIn(field: Field, text: string, words: Words): Result<readonly string[]> {
  const codes = new Set<string>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const code = choiceIn(field, line, words);
    if (!code.ok) return code;
    codes.add(code.value);
  }
  return ok([...codes]);
}

const wrong = (message: string): Result<never> => fail('not-understood', message);

const MAX_QUOTE = 60;
const short = (text: string): string =>
  text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE - 1).toWellFormed()}…` : text;
