import type { z } from 'zod';
import { inputOf } from '../commands/review/suggested.ts';
import { replacedBy } from '../commands/review/replaced-by.ts';
import { cardPlace } from '../history/card-place.ts';
import { fieldInWords, isSaid } from '../history/field-words.ts';
import { type Lookup, quoted } from '../history/record-words.ts';
import { phrase, t } from '../language/translate.ts';
import { emptyCardFields } from '../model/card.ts';
import type { Suggestion } from '../model/comment.ts';
import { recordSchemas } from '../model/records.ts';

/** One thing that a suggestion changes: as it was when it was made, as it would be, and as it is where that is another. */
export type SuggestedField = {
  readonly name: string;
  readonly was: string;
  readonly to: string;
  readonly now: string | null;
};

/** A suggestion as a person reads it. */
export type SuggestionWords = {
  readonly title: string;
  readonly fields: readonly SuggestedField[];
  /** `changed`: what it is about is not as it was; `gone`: it, or where it shall go, was removed. */
  readonly standing: 'fresh' | 'changed' | 'gone' | 'unreadable';
};

const titles: Readonly<Record<Suggestion['command'], string>> = {
  'edit-cards': phrase('Suggests a change'),
  'add-card': phrase('Suggests a new card'),
  'move-cards': phrase('Suggests a move'),
  'remove-cards': phrase('Suggests removing the card'),
  'edit-stage': phrase('Suggests a change to the stage'),
  'edit-step': phrase('Suggests a change to the step'),
};

type Fields = Readonly<Record<string, unknown>>;

/** Of every input what it may name. */
type Named = {
  readonly cardIds?: readonly string[];
  readonly stageId?: string;
  readonly stepId?: string;
  readonly laneId?: string;
  readonly toStepId?: string;
  readonly toLaneId?: string;
  readonly fields?: Fields;
};

/** What a suggestion would change, and whether what it is about is still as it was. */
export function suggestionWords(suggestion: Suggestion, look: Lookup): SuggestionWords {
  const { command } = suggestion;
  const title = t(titles[command]);
  const input = inputOf(suggestion);
  const was = readFields(suggestion.was);
  if (input === null || was === null) return { title, fields: [], standing: 'unreadable' };
  const named: Named = input;
  const now = replacedBy(command, input, look);
  const fields = fieldsOf(command, named, { was, now }, look);
  const isThere =
    (named.cardIds ?? []).every((id) => look('card', id)) &&
    [named.stepId, named.toStepId].every((id) => id === undefined || look('step', id)) &&
    [named.laneId, named.toLaneId].every((id) => id === undefined || look('lane', id)) &&
    (named.stageId === undefined || look('stage', named.stageId) !== undefined);
  const isSame = Object.keys(was).every((field) => same(was[field], now[field]));
  return { title, fields, standing: isThere ? (isSame ? 'fresh' : 'changed') : 'gone' };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function readFields(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function fieldsOf(
  command: Suggestion['command'],
  input: Named,
  { was, now }: { readonly was: Fields; readonly now: Fields },
  look: Lookup,
): readonly SuggestedField[] {
  const placeOf = ({ stepId, laneId }: Fields): string =>
    typeof stepId === 'string' && typeof laneId === 'string' ? cardPlace({ stepId, laneId }, look) : '';
  const differs = Object.keys(was).some((field) => !same(was[field], now[field]));
  switch (command) {
    case 'edit-cards':
      return edited('card', input.fields ?? {}, was, now, look);
    case 'edit-stage':
      return edited('stage', { ...input }, was, now, look);
    case 'edit-step':
      return edited('step', { ...input }, was, now, look);
    case 'move-cards': {
      const to = placeOf({ stepId: input.toStepId, laneId: input.toLaneId });
      return [{ name: t('Position'), was: placeOf(was), to, now: differs ? placeOf(now) : null }];
    }
    case 'remove-cards': {
      const text = (fields: Fields): string => textIn(fields['title']) || textIn(fields['body']);
      return [{ name: t('Card'), was: text(was), to: '', now: differs ? text(now) : null }];
    }
    case 'add-card': {
      const place = { name: t('Position'), was: '', to: placeOf({ ...input }), now: null };
      const written = Object.fromEntries(
        Object.entries(input).filter(([field, value]) => {
          const empty: Fields = emptyCardFields;
          return field in empty && !same(empty[field], value);
        }),
      );
      return [...edited('card', written, {}, {}, look), place];
    }
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? quoted(value) : '');

function canHold(kind: 'card' | 'stage' | 'step', field: string, value: unknown): boolean {
  const shape: Readonly<Record<string, z.ZodType | undefined>> = recordSchemas[kind].shape;
  return shape[field]?.safeParse(value).success === true;
}

function edited(
  kind: 'card' | 'stage' | 'step',
  fields: Fields,
  was: Fields,
  now: Fields,
  look: Lookup,
): readonly SuggestedField[] {
  const say = (field: string, value: unknown): string =>
    // What was there before is as a file says it: it is worded only where the field could hold it.
    canHold(kind, field, value) ? (fieldInWords(kind, field, value, look)?.value ?? '') : '';
  return Object.entries(fields).flatMap(([field, to]) =>
    isSaid(kind, field)
      ? [
          {
            name: fieldInWords(kind, field, to, look)?.name ?? '',
            was: say(field, was[field]),
            to: say(field, to),
            now: same(was[field], now[field]) ? null : say(field, now[field]),
          },
        ]
      : [],
  );
}
