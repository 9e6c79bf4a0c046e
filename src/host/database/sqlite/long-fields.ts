import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RecordKind } from '../../../shared/model/records.ts';
import { type Turn, turnSchema } from '../../../shared/model/source.ts';
import { backwards, textEdits, withEdits } from './text-edits.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Shorter ones are stored as a whole. */
const LEAST = 2_000;

/** A long field as a text whose edits are short: turns one a line, each from the one before it on. */
type Codec = {
  readonly toText: (value: unknown) => string;
  readonly toValue: (text: string) => unknown;
  /** A value that stands for the texts of some edits, where these are put in words. */
  readonly ofEdits: (texts: readonly string[]) => unknown;
};

const codecs: Readonly<Record<'text' | 'turns', Codec>> = {
  text: {
    toText: (value) => (typeof value === 'string' ? value : ''),
    toValue: (text) => text,
    ofEdits: (texts) => texts.join(''),
  },
  turns: {
    toText: (value) => linesOfTurns(z.array(turnSchema).catch([]).parse(value)),
    toValue: turnsOfLines,
    ofEdits: () => [],
  },
};
type LongField = keyof typeof codecs;
const longFields = Object.keys(codecs) as readonly LongField[];

function linesOfTurns(turns: readonly Turn[]): string {
  let last = 0;
  const lines = turns.map(({ at, speaker, startMs, endMs }) => {
    const line = `${at - last} ${speaker ?? ''} ${startMs ?? ''} ${endMs ?? ''}\n`;
    last = at;
    return line;
  });
  return lines.join('');
}

function turnsOfLines(text: string): readonly unknown[] {
  let at = 0;
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [longer, speaker, startMs, endMs] = line
        .split(' ')
        .map((part) => (part === '' ? null : Number(part)));
      at += longer ?? 0;
      return { at, speaker, startMs, endMs };
    });
}

const digest = z.string().regex(/^[\w-]{22}$/);
const partSchema = z.union([
  z.strictObject({ is: digest }),
  z.strictObject({
    is: digest,
    was: digest,
    edits: z.array(z.tuple([z.number().int().min(0), z.string(), z.string()]).readonly()).readonly(),
  }),
]);
type Part = z.infer<typeof partSchema>;

/** What a stored change has in the place of long fields of a record that stays: nothing but their edits. */
export const partsSchema = z.strictObject({ text: partSchema.optional(), turns: partSchema.optional() });
export type Parts = z.infer<typeof partsSchema>;

/** By which a text is known to be the one that was there. Not as files are named, of which the history is searched. */
const digestOf = (text: string): string =>
  createHash('sha256').update(JSON.stringify(text)).digest('base64url').slice(0, 22);

export type Shortened = { readonly before: Fields; readonly after: Fields; readonly parts: Parts };

/**
 * A change of a record that stays without its long fields: a source is edited word by word, and its whole text in each step
 * would soon be more than all else. Undefined where there are none. `fresh` are the new fields.
 */
export function shortened(
  kind: RecordKind,
  before: object,
  after: object,
  fresh: Fields,
): Shortened | undefined {
  if (kind !== 'source') return undefined;
  const [old, next]: [Fields, Fields] = [{ ...before }, { ...after }];
  const parts: Record<string, Part> = {};
  for (const field of longFields) {
    const { toText } = codecs[field];
    const was = toText(old[field]);
    if (was.length < LEAST) continue;
    if (field in fresh) {
      const is = toText(next[field]);
      const edits = textEdits(was, is);
      if (!edits) continue;
      parts[field] = { is: digestOf(is), was: digestOf(was), edits };
    } else parts[field] = { is: digestOf(was) };
  }
  const left = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => !Object.hasOwn(parts, field)));
  return Object.keys(parts).length === 0 ? undefined : { before: left(old), after: left(fresh), parts };
}

/**
 * The long fields before and after a change, from those that the record has now: as they are after it, or before it. Undefined where
 * these are not the ones that were edited.
 */
export function lengthened(
  parts: Parts,
  now: object | undefined,
  side: 'before' | 'after',
): { readonly before: Fields; readonly after: Fields } | undefined {
  const current: Fields = { ...now };
  const [before, after]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const field of longFields) {
    const part = parts[field];
    if (!part) continue;
    const { toText, toValue } = codecs[field];
    const base = toText(current[field]);
    if ('edits' in part) {
      const other = withEdits(base, side === 'before' ? part.edits : backwards(part.edits));
      const [was, is] = side === 'before' ? [base, other] : [other, base];
      if (was === undefined || is === undefined) return undefined;
      if (!was.isWellFormed() || !is.isWellFormed()) return undefined;
      if (digestOf(was) !== part.was || digestOf(is) !== part.is) return undefined;
      before[field] = toValue(was);
      after[field] = toValue(is);
    } else {
      if (digestOf(base) !== part.is) return undefined;
      before[field] = current[field];
      after[field] = current[field];
    }
  }
  return { before, after };
}

/** Stands for long fields where a change is put in words: what was taken away, and what came. */
export function editedWords(parts: Parts): { readonly before: Fields; readonly after: Fields } {
  const [before, after]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const field of longFields) {
    const part = parts[field];
    if (!part) continue;
    const edits = 'edits' in part ? part.edits : [];
    const { ofEdits } = codecs[field];
    before[field] = ofEdits(edits.map(([, removed]) => removed));
    after[field] = ofEdits(edits.map(([, , inserted]) => inserted));
  }
  return { before, after };
}
