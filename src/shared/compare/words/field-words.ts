import { fieldChanges } from '../../history/field-words.ts';
import { phrase, t } from '../../language/translate.ts';
import { emptyCardFields } from '../../model/card.ts';
import type { EmotionPoint } from '../../model/emotion-point.ts';
import type { RecordKind, RecordOf } from '../../model/records.ts';
import { signed } from '../../words/figures.ts';
import type { Difference } from '../comparison.ts';
import type { Looks } from './looks.ts';
import { type WordRun, wordDifference } from './word-difference.ts';

/** One field that differs, in words. */
export type FieldDetail = {
  readonly kind: 'field';
  readonly field: string;
  /** ‘Severity’ */
  readonly name: string;
  /** As they are shown; '' for none. Both are '' where only that it differs can be said. */
  readonly from: string;
  readonly to: string;
  /** Of a text that was there and still is: how it differs, word by word. */
  readonly words: readonly WordRun[] | null;
};

type Fields = Readonly<Record<string, unknown>>;

/** Fields without words of their own, which no person fills in. */
const otherFields: { readonly [K in RecordKind]?: Readonly<Record<string, string>> } = {
  card: {
    kind: phrase('Kind'),
    flowX: phrase('Position in the flow'),
    flowY: phrase('Position in the flow'),
  },
  lane: { kind: phrase('Kind') },
  connection: { fromCardId: phrase('Ends'), toCardId: phrase('Ends'), kind: phrase('Kind') },
  attachment: { sha256: phrase('Contents'), size: phrase('Contents'), mediaType: phrase('Contents') },
  comment: { author: phrase('Author'), createdAt: phrase('Date') },
  responseNote: { placed: phrase('Position'), placeKind: phrase('Position'), placeId: phrase('Position') },
};

/** What differs in a record that both states have; of a new card what it says beside its title. */
export function fieldDetails(difference: Difference, looks: Looks): readonly FieldDetail[] {
  const { kind, before, after, fields } = difference;
  if (difference.kind === 'emotionPoint' && (before === null || after === null))
    return [onePoint(difference.before, difference.after)];
  if (difference.kind === 'card' && before === null && difference.after)
    return newFields(difference.after, looks);
  if (before === null || after === null) return [];
  const worded = wordsOfFields(kind, before as never, after as never, looks);
  const said = new Set(worded.map(({ field }) => field));
  const own: Readonly<Record<string, string>> = otherFields[kind] ?? {};
  const others = new Set(
    fields.filter((field) => !said.has(field)).map((field) => own[field] ?? phrase('Details')),
  );
  return [
    ...worded.filter(({ field }) => fields.includes(field)),
    ...[...others].map(
      (name): FieldDetail => ({ kind: 'field', field: name, name: t(name), from: '', to: '', words: null }),
    ),
  ];
}

function wordsOfFields<K extends RecordKind>(
  kind: K,
  before: RecordOf<K>,
  after: RecordOf<K>,
  looks: Looks,
): readonly FieldDetail[] {
  const [from, to]: readonly Fields[] = [before, after];
  return fieldChanges(kind, before, after, looks.either).map(({ field, name, from: was, to: is }) => {
    const [one, other] = [from?.[field], to?.[field]];
    const isText = typeof one === 'string' && typeof other === 'string' && one !== '' && other !== '';
    const words = isText && textFields.has(field) ? wordDifference(one, other) : null;
    return { kind: 'field', field, name, from: was, to: is, words };
  });
}

/** Fields whose values people write as text: others are strings too, such as a status or a day. */
const textFields = new Set([
  ...['name', 'title', 'body', 'text', 'description', 'scenario', 'scope', 'rootCause', 'label', 'note'],
  ...['role', 'quote', 'goals', 'frustrations', 'demographics', 'psychographics', 'source', 'owner', 'phase'],
]);

/** A point of the curve that only one state has. */
const onePoint = (
  before: Pick<EmotionPoint, 'value'> | null,
  after: Pick<EmotionPoint, 'value'> | null,
): FieldDetail => ({
  kind: 'field',
  field: 'value',
  name: t('Emotion'),
  from: before ? signed(before.value) : '',
  to: after ? signed(after.value) : '',
  words: null,
});

function newFields(card: RecordOf<'card'>, looks: Looks): readonly FieldDetail[] {
  const empty = { ...card, ...emptyCardFields };
  return fieldChanges('card', empty, card, looks.either)
    .filter(({ field, to }) => field !== 'title' && to !== '')
    .map(({ field, name, to }) => ({ kind: 'field', field, name, from: '', to, words: null }));
}
