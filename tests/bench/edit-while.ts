import type { ProjectDocument } from '../../src/host/document/document.ts';
import { valueOf } from './commands.ts';

/** Edits a card again and again, and answers how long each edit took, in ms. */
export async function editWhile(
  project: ProjectDocument,
  goesOn: (count: number) => boolean,
): Promise<readonly number[]> {
  const card = project.snapshot().records.card[0];
  const times: number[] = [];
  for (let count = 0; goesOn(count); count += 1) {
    const asked = performance.now();
    // As a message from a window does, it waits for its turn of the loop.
    await new Promise((resolve) => setImmediate(resolve));
    const input = { cardIds: [card?.id], fields: { title: `Edited ${count} ${asked}` } };
    valueOf(project.run([{ command: 'edit-cards', input }]));
    times.push(performance.now() - asked);
  }
  return times;
}
