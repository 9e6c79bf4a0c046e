import { join } from 'node:path';
import { openDocument } from '../../src/host/document/document.ts';
import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { newId } from '../../src/shared/model/new-id.ts';
import type { Result } from '../../src/shared/result.ts';
import { bigMapCalls, seeded } from '../helpers/big-project.ts';
import { quantile } from './frames.ts';

export type CommandFigures = {
  /** ms from a command to its change set, durable on the disk. */
  readonly p50: number;
  readonly p99: number;
};

const COMMANDS = 2_000;

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

/** Makes a project with one large map and saves it. */
export async function makeProject(path: string, cards: number, dataFolder: string): Promise<ProjectDocument> {
  const project = valueOf(
    openDocument({ kind: 'new', template: 'blank', name: 'Bench' }, { dataFolder, author: 'Bench' }),
  );
  const empty = [...project.snapshot().records.map][0]!;
  const calls = bigMapCalls(cards, newId);
  for (let at = 0; at < calls.length; at += 5_000) valueOf(project.run(calls.slice(at, at + 5_000)));
  valueOf(project.run([{ command: 'remove-map', input: { mapId: empty.id } }]));
  valueOf(await project.saveAs(path, true));
  return project;
}

/** Edits, moves, adds and removes cards at random, one command at a time. */
export function measureCommands(project: ProjectDocument): CommandFigures {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const cards = [...project.snapshot().records.card];
  const times: number[] = [];
  for (let count = 0; count < COMMANDS; count++) {
    const card = pick(cards);
    const other = pick(cards);
    const dice = random();
    const call: CommandCall =
      dice < 0.4
        ? { command: 'edit-cards', input: { cardIds: [card.id], fields: { title: `Edited ${count}` } } }
        : dice < 0.7
          ? {
              command: 'move-cards',
              input: { cardIds: [card.id], toLaneId: other.laneId, toStepId: other.stepId },
            }
          : {
              command: 'add-card',
              input: { laneId: card.laneId, stepId: card.stepId, title: `Added ${count}` },
            };
    const started = performance.now();
    valueOf(project.run([call]));
    times.push(performance.now() - started);
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** ms to open a project file: copied, checked row by row, and read whole for the window. */
export function measureOpen(path: string, dataFolder: string): number {
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    const project = valueOf(
      openDocument({ kind: 'file', path }, { dataFolder: join(dataFolder, 'open'), author: 'Bench' }),
    );
    project.snapshot();
    const took = performance.now() - started;
    project.discard();
    return took;
  });
  return quantile(times, 0.5);
}
