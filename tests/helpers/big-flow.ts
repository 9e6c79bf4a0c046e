import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { defaultStages } from '../../src/shared/model/stage.ts';
import { seeded } from './big-project.ts';

export type FlowShape = {
  readonly stepsPerStage: number;
  /** Cards of each step; all of them take part. */
  readonly cardsPerStep: number;
  readonly connections: number;
};

/** 1,000 cards in 25 steps, with 1,500 connections. */
export const LARGE_FLOW: FlowShape = { stepsPerStage: 5, cardsPerStep: 40, connections: 1_500 };

/** Titles of real lengths. */
const titles = [
  'Search result',
  'Compares three offers',
  'Price is unclear until the last page of the checkout',
  'Asks a friend who bought one last year and waits for an answer',
  'Calls the store',
];
const labels = ['clicks through', 'compares again', 'asks for advice', 'gives up'];
/** Of the connections, how many lead back, and how many skip a step. */
const BACK = 0.1;
const SKIPPING = 0.15;

/**
 * The commands that make one map on which customers go from step to step: most connections lead to the next step, some
 * skip one, every tenth leads back. Half of them have a label and a share.
 */
export function bigFlowCalls(shape: FlowShape, newId: () => string, seed = 1): readonly CommandCall[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const stages = defaultStages.map((stage) => ({
    ...stage,
    steps: Array.from({ length: shape.stepsPerStage }, (_, at) => ({ id: newId(), name: `Step ${at + 1}` })),
  }));
  const lanes = [{ id: newId(), kind: 'actions' as const }];
  const columns = stages.flatMap(({ steps }) =>
    steps.map((step) => ({ step, ids: Array.from({ length: shape.cardsPerStep }, newId) })),
  );
  const cards = columns.flatMap(({ step, ids }) =>
    ids.map(
      (id): CommandCall => ({
        command: 'add-card',
        input: { id, laneId: lanes[0]!.id, stepId: step.id, title: pick(titles) },
      }),
    ),
  );
  const made = new Set<string>();
  const connections: CommandCall[] = [];
  const connect = (from: number, to: number, row?: number): void => {
    const [start, end] = [columns[from]!.ids, columns[to]!.ids];
    const fromCardId = row === undefined ? pick(start) : start[row]!;
    const toCardId = pick(end);
    const key = `${fromCardId} ${toCardId}`;
    if (fromCardId === toCardId || made.has(key)) return;
    made.add(key);
    const said = random() < 0.5 ? { label: pick(labels), share: Math.round(random() * 40) / 100 } : {};
    connections.push({
      command: 'add-connection',
      input: { fromCardId, toCardId, kind: 'flow', ...said },
    });
  };
  // Every card takes part; those of the last step lead back.
  for (let column = 0; column < columns.length - 1; column++)
    for (let row = 0; row < shape.cardsPerStep; row++) connect(column, column + 1, row);
  for (let row = 0; row < shape.cardsPerStep; row++) connect(columns.length - 1, columns.length - 2, row);
  const last = columns.length - 1;
  while (connections.length < shape.connections) {
    const from = Math.floor(random() * last);
    const dice = random();
    if (dice < BACK * 3) connect(from + 1, Math.max(0, from - Math.floor(random() * 6)));
    else connect(from, Math.min(last, from + (dice < BACK * 3 + SKIPPING ? 2 : 1)));
  }
  return [
    { command: 'add-map', input: { id: newId(), name: 'Large flow', stages, lanes } },
    ...cards,
    ...connections,
  ];
}
