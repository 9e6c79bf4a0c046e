import type { Suggestion } from '../../model/comment.ts';
import type { Id } from '../../model/fields.ts';
import type { RecordKind, RecordOf } from '../../model/records.ts';

/** A record by its kind and id; undefined where there is none. */
export type Get = <K extends RecordKind>(kind: K, id: Id) => RecordOf<K> | undefined;

type Fields = Readonly<Record<string, unknown>>;

/** Of an input, by what it names: only what every suggested command may have. */
type Input = {
  readonly cardIds?: readonly Id[];
  readonly stageId?: Id;
  readonly stepId?: Id;
  readonly fields?: Fields;
};

const pick = (record: Fields | undefined, names: readonly string[]): Fields =>
  record ? Object.fromEntries(names.map((name) => [name, record[name] ?? null])) : {};

/** What a suggested change replaces, as it is now: the fields that it writes, and of a removal what is removed. */
export function replacedBy(command: Suggestion['command'], input: object, get: Get): Fields {
  const { cardIds = [], stageId = '', stepId = '', fields = {} }: Input = input;
  const card = get('card', cardIds[0] ?? '');
  switch (command) {
    case 'edit-cards':
      return pick(card, Object.keys(fields));
    case 'move-cards':
      return pick(card, ['laneId', 'stepId']);
    case 'remove-cards':
      return pick(card, ['title', 'body']);
    case 'edit-stage':
      return pick(get('stage', stageId), without(input, 'stageId'));
    case 'edit-step':
      return pick(get('step', stepId), without(input, 'stepId'));
    case 'add-card':
      return {};
  }
}

const without = (input: object, name: string): readonly string[] =>
  Object.keys(input).filter((key) => key !== name);
