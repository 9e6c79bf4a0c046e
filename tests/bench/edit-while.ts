import { setTimeout } from 'node:timers/promises';
import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import { valueOf } from './commands.ts';

/** Edits a card again and again, and answers how long each edit took, in ms. */
export async function editWhile(
  project: ProjectDocument,
  goesOn: (count: number) => boolean,
  /** ms between two edits, so that a long measurement leaves a short history. */
  pause = 0,
): Promise<readonly number[]> {
  const card = project.snapshot().records.card[0];
  const times: number[] = [];
  for (let count = 0; goesOn(count); count += 1) {
    if (pause > 0) await setTimeout(pause);
    const asked = performance.now();
    // As a message from a window does, it waits for its turn of the loop.
    await new Promise((resolve) => setImmediate(resolve));
    const input = { cardIds: [card?.id], fields: { title: `Edited ${count} ${asked}` } };
    valueOf(project.run([{ command: 'edit-cards', input }]));
    times.push(performance.now() - asked);
  }
  return times;
}
