import type { Id } from '../model/fields.ts';
import type { RecordKind } from '../model/records.ts';
import type { Fields, RecordName, Side } from './sides.ts';

/**
 * What can become of a conflict. `both` keeps mine and says theirs in a comment, so that nothing is lost; `edit` writes a text
 * of one’s own.
 */
export type Choice = Side | 'both' | 'edit';

export type Decision =
  | { readonly choice: Side | 'both' }
  | { readonly choice: 'edit'; readonly text: string };

/** What was decided, by the ids of conflicts. What is not there goes by its default. */
export type Decisions = ReadonlyMap<string, Decision>;

type Asked = {
  /** The record that it is about. */
  readonly kind: RecordKind;
  readonly recordId: Id;
  /** The same whenever the same copies are merged, and from both sides. */
  readonly id: string;
  readonly choices: readonly Choice[];
  /** Loses nothing. */
  readonly byDefault: Choice;
};

/** Both changed the same field, or fields that say one thing together. Null: not there. */
export type FieldConflict = Asked & {
  readonly about: 'fields';
  readonly fields: readonly string[];
  readonly base: Fields | null;
  readonly mine: Fields;
  readonly theirs: Fields;
};

/** Both moved the same record to different places. */
export type PlaceConflict = Asked & {
  readonly about: 'place';
  /** The whole record as each has it. */
  readonly base: Fields | null;
  readonly mine: Fields;
  readonly theirs: Fields;
};

/** One removed what the other changed, or what the other put something into. Without a base: only one has it. */
export type RemovalConflict = Asked & {
  readonly about: 'removal';
  readonly removedBy: Side;
  readonly base: Fields | null;
  /** As the one has it who did not remove it. */
  readonly kept: Fields;
  /** What the other changed in it or put into it. */
  readonly touched: readonly RecordName[];
};

/**
 * Each took away a part, and together they took the last: the last step of a stage, the last stage or lane of a map. The choice
 * is whose parts stay; where only one has it at all, the choice of the other lets it go.
 */
export type EmptyConflict = Asked & {
  readonly about: 'empty';
  readonly record: Fields;
  readonly child: RecordKind;
  /** What each still had in it. */
  readonly mine: readonly Id[];
  readonly theirs: readonly Id[];
};

export type Conflict = FieldConflict | PlaceConflict | RemovalConflict | EmptyConflict;

/** What is merged without asking, though both had a part in it. */
export type Settled = RecordName &
  (
    | {
        /** Both made it; one remains. */ readonly about: 'double';
        readonly kept: Fields;
        readonly dropped: Fields;
      }
    | { /** Both gave it another place among its neighbours; mine stays. */ readonly about: 'order' }
    | { /** One resolved the comment, the other answered: it is open. */ readonly about: 'reopened' }
    | {
        /** Two participants had one code. */ readonly about: 'code';
        readonly from: string;
        readonly to: string;
      }
  );

/** A change of theirs that goes together with all of mine. */
export type Fit = RecordName & {
  readonly what: 'added' | 'removed' | 'changed';
  /** Of a changed record. */
  readonly fields: readonly string[];
};

/** The decision on a conflict where it is one of its choices, else its default. */
export function choiceOf(conflict: Asked, decisions: Decisions): Decision {
  const decided = decisions.get(conflict.id);
  if (decided && conflict.choices.includes(decided.choice)) return decided;
  // No conflict has a text of one’s own for its default.
  return { choice: conflict.byDefault === 'edit' ? 'both' : conflict.byDefault };
}
