import type { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import type { RecordKind } from '../../model/records.ts';
import { type Failure, type Result, fail, ok } from '../../result.ts';
import type { ReadTx, Tx } from './tx.ts';

/** What a command answers: the ids of what it made, for whoever wants to select or name it next. */
export type CommandValue = { readonly id?: string; readonly ids?: readonly string[] };

/** Input fields that name records: an id, a list of ids, or null. */
export type References<Input> = { readonly [F in keyof Input]?: RecordKind };

export type CommandDefinition<Name extends string, Schema extends z.ZodType> = {
  /** In kebab-case; the file is named the same. */
  readonly name: Name;
  /** What the person sees in menus, history and 'Undo ...'; sentence case, no full stop. English; shown through `t`. */
  readonly label: string;
  /** False for what there is no sense in taking back: undo passes it by, and what can be done again stays. */
  readonly undoable?: false;
  readonly input: Schema;
  /** Checked before `run`: a command that names a record that is not there is refused. */
  readonly references: References<z.output<Schema>>;
  /** Decides and writes the rows. A refusal leaves nothing changed. */
  readonly run: (tx: Tx, input: z.output<Schema>) => Result<CommandValue>;
};

/** Defines one command. */
export const defineCommand = <const Name extends string, Schema extends z.ZodType>(
  definition: CommandDefinition<Name, Schema>,
): CommandDefinition<Name, Schema> => definition;

export const done = (value: CommandValue = {}): Result<CommandValue> => ok(value);
export const refuse = (code: string, message: string): Result<CommandValue> => fail(code, message);

/** The first field that names a record which does not exist, as a failure; undefined when all are there. */
export function missingReference(
  tx: ReadTx,
  references: Readonly<Record<string, RecordKind | undefined>>,
  input: Readonly<Record<string, unknown>>,
): Failure | undefined {
  for (const [field, kind] of Object.entries(references)) {
    if (!kind) continue;
    const value = input[field];
    if (value === null || value === undefined) continue;
    for (const id of Array.isArray(value) ? value : [value]) {
      if (typeof id === 'string' && !tx.get(kind, id)) {
        return {
          code: `${kind}-not-found`,
          message: t(
            'There is no {{kind}} with the id {{id}} (field “{{field}}”). It may have been removed.',
            { kind: t(kindWords[kind]), id, field },
          ),
        };
      }
    }
  }
  return undefined;
}

/** How each kind of record is called in a sentence; shown through `t`. */
export const kindWords: Readonly<Record<RecordKind, string>> = {
  project: phrase('project'),
  map: phrase('map'),
  stage: phrase('stage'),
  step: phrase('step'),
  lane: phrase('lane'),
  card: phrase('card'),
  connection: phrase('connection'),
  emotionPoint: phrase('point of the emotion curve'),
  persona: phrase('persona'),
  participant: phrase('participant'),
  source: phrase('source'),
  personaLink: phrase('link to a persona'),
  evidence: phrase('piece of evidence'),
  evidenceLink: phrase('link to evidence'),
  highlight: phrase('highlight'),
  attachment: phrase('attachment'),
  tag: phrase('tag'),
  tagLink: phrase('tag on this'),
  comment: phrase('comment'),
  view: phrase('saved view'),
  preset: phrase('preset'),
  responseSet: phrase('set of responses'),
  responseNote: phrase('note on an answer'),
  answerLink: phrase('link to answers'),
  version: phrase('version'),
  conflict: phrase('open conflict'),
};
