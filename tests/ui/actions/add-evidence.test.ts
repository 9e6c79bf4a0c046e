import { describe, expect, it } from 'vitest';
import { runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { type Selection, sessionStore } from '../../../src/renderer/session/session-store.ts';
import type { CommandInput } from '../../../src/shared/commands/registry.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const cards = { kind: 'cards', ids: [id('pain'), id('touch')] } as const;

/** What the evidence that an action adds is linked to. */
async function linkedBy(
  action: 'add-evidence' | 'attach-file',
  selection: Selection | null,
): Promise<readonly string[]> {
  const { host } = await renderProject(records, { mapId: id('map'), selection }, null);
  const done = runAction(action);
  if (action === 'attach-file') {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('Nobody was asked for a file');
    const file = new File(['Everyone asks for the price'], 'notes.txt', { type: 'text/plain' });
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change'));
  }
  await done;
  const { calls } = await lastStep(host, 1);
  return calls.flatMap(({ command, input }) =>
    command === 'link-evidence' ? [(input as CommandInput<'link-evidence'>).targetId] : [],
  );
}

describe.each(['add-evidence', 'attach-file'] as const)('%s', (action) => {
  it('links what it adds to each of the selected cards', async () => {
    expect(await linkedBy(action, cards)).toEqual(cards.ids);
  });

  it('links it to nothing where no card is selected, and shows it', async () => {
    expect(await linkedBy(action, null)).toEqual([]);
    expect(sessionStore.getState().selection?.kind).toBe('evidence');
  });
});
