import { kindWords } from '../commands/kernel/define-command.ts';
import { cardPlace } from '../history/card-place.ts';
import { fieldInWords } from '../history/field-words.ts';
import { type Lookup, nameOfChanged } from '../history/record-words.ts';
import type { Change } from '../changes/change-set.ts';
import { t } from '../language/translate.ts';
import type { Card } from '../model/card.ts';
import type { RecordOf } from '../model/records.ts';
import { nameOf } from '../words/titles.ts';
import type { FieldConflict, PlaceConflict, RemovalConflict } from './conflict.ts';
import { type Fields, otherSide, type RecordName, type Tables } from './sides.ts';

/** Whose copies they are: names as people know each other. */
export type Who = { readonly mine: string; readonly theirs: string };

export const nameOfSide = (who: Who, side: 'mine' | 'theirs'): string => who[side] || t('somebody else');

/** Finds records in the first state that has them. */
export const lookIn =
  (...states: readonly Tables[]): Lookup =>
  (kind, id) =>
    // Each table holds the records of its own kind.
    states.find((state) => state[kind].has(id))?.[kind].get(id) as RecordOf<typeof kind> | undefined;

/** What a record is called in a sentence about another: 'persona “Mia”'. */
export function recordWords({ kind, id }: RecordName, record: Fields, look: Lookup): string {
  const change = { kind, id, before: null, after: record } as unknown as Change;
  return [t(kindWords[kind]), nameOfChanged(change, look)].filter((word) => word !== '').join(' ');
}

/** What theirs says in the fields of a conflict, for a comment; '' where there is nothing to say. */
export function fieldsInWords(conflict: FieldConflict, about: string | null, who: Who, look: Lookup): string {
  const { kind, theirs } = conflict;
  const said = conflict.fields.flatMap((field) => {
    const words = fieldInWords(kind, field, theirs[field], look);
    const value = field === 'fields' ? namedValues(theirs[field]) : (words?.value ?? '');
    return words && value !== '' ? [{ name: words.name, value }] : [];
  });
  const name = nameOfSide(who, 'theirs');
  return said
    .map(({ name: field, value }) =>
      about === null
        ? t('From {{name}}’s copy, {{field}}: {{value}}', { name, field, value })
        : t('From {{name}}’s copy, {{record}}, {{field}}: {{value}}', { name, record: about, field, value }),
    )
    .join('\n');
}

/** The fields of a participant, each on its line. */
function namedValues(value: unknown): string {
  const fields = value as readonly { readonly name: string; readonly value: string }[];
  return fields.map((field) => `${field.name}: ${field.value}`).join('; ');
}

/** Where theirs has a card or a step, for a comment; '' for what nobody sees move. */
export function placeInWords({ kind, theirs }: PlaceConflict, who: Who, look: Lookup): string {
  const name = nameOfSide(who, 'theirs');
  if (kind === 'card')
    // A conflict about a card holds cards.
    return t('In {{name}}’s copy this card is in {{place}}.', {
      name,
      place: cardPlace(theirs as Card, look),
    });
  if (kind !== 'step') return '';
  const stage = look('stage', String(theirs['stageId']));
  return stage
    ? t('In {{name}}’s copy this step is in the stage {{place}}.', {
        name,
        place: nameOf(stage, t('Untitled stage')),
      })
    : '';
}

/** Why something is still there that one of the two removed. */
export function keptInWords({ removedBy }: RemovalConflict, about: string | null, who: Who): string {
  const [remover, editor] = [nameOfSide(who, removedBy), nameOfSide(who, otherSide(removedBy))];
  return about === null
    ? t('{{remover}} removed this and {{editor}} changed it. It was kept when the copies were merged.', {
        remover,
        editor,
      })
    : t(
        '{{record}}: {{remover}} removed it and {{editor}} changed it. It was kept when the copies were merged.',
        {
          record: about,
          remover,
          editor,
        },
      );
}
