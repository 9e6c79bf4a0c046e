import type { CommandCall, CommandInput } from '../commands/registry.ts';
import type { Names } from './names.ts';
import type { Say } from './say.ts';

/** A card of the sample: its own name, the step it lies in, and what stands on it. */
export type CardRow = Omit<CommandInput<'add-card'>, 'id' | 'laneId' | 'stepId' | 'beforeCardId'> & {
  readonly key: string;
  readonly step: string;
};

/** The calls that put cards into a lane, in the order in which they shall lie in their cells. */
export const cardCalls = (
  names: Names,
  say: Say,
  lane: string,
  rows: readonly CardRow[],
): readonly CommandCall[] =>
  rows.map(({ key, step, ...fields }) => ({
    command: 'add-card',
    input: {
      ...fields,
      ...saidOf(fields, say),
      id: names(key),
      laneId: names(lane),
      stepId: names(step),
    },
  }));

type Said = Pick<CardRow, 'title' | 'body' | 'rootCause' | 'owner'>;

/** The texts that stand on a card. */
const saidOf = ({ title, body, rootCause, owner }: Said, say: Say): Said => ({
  ...(title === undefined ? {} : { title: say(title) }),
  ...(body === undefined ? {} : { body: say(body) }),
  ...(rootCause === undefined ? {} : { rootCause: say(rootCause) }),
  ...(owner === undefined ? {} : { owner: say(owner) }),
});

/** An arrow of the sample: from, to, and the share of customers who go that way. */
export type FlowRow = {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly share: number;
};

export const flowCalls = (names: Names, say: Say, rows: readonly FlowRow[]): readonly CommandCall[] =>
  rows.map(({ from, to, label, share }) => ({
    command: 'add-connection',
    input: { fromCardId: names(from), toCardId: names(to), kind: 'flow', label: say(label), share },
  }));

/** Says which pain points each opportunity answers. */
export const answerCalls = (
  names: Names,
  answers: Readonly<Record<string, readonly string[]>>,
): readonly CommandCall[] =>
  Object.entries(answers).flatMap(([opportunity, pains]) =>
    pains.map(
      (pain): CommandCall => ({
        command: 'add-connection',
        input: { fromCardId: names(opportunity), toCardId: names(pain), kind: 'answers' },
      }),
    ),
  );

/** A persona's emotion curve: one value a step, -2..+2. */
export const curveCalls = (
  names: Names,
  persona: string,
  points: Readonly<Record<string, number>>,
  source: 'judged' | 'measured' = 'judged',
): readonly CommandCall[] =>
  Object.entries(points).map(([step, value]) => ({
    command: 'set-emotion',
    input: { stepId: names(step), personaId: names(persona), value, source },
  }));
