import { waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { followEditing, typeText } from '../../../src/renderer/map/open/editing.ts';
import { followProject } from '../../../src/renderer/map/open/map-store.ts';
import { addCardHere } from '../../../src/renderer/map/open/actions.ts';
import { projectStore } from '../../../src/renderer/session/project-store.ts';
import { select, sessionStore, startEditing } from '../../../src/renderer/session/session-store.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const selection = () => sessionStore.getState().selection;
const cell = { kind: 'cell', laneId: id('pains'), stepId: id('c') } as const;

async function openMap() {
  const rendered = await renderProject(records, { mapId: id('map') }, null);
  onTestFinished(followProject());
  onTestFinished(followEditing());
  return rendered.host;
}

/** Types a card into the empty cell, as Enter, the letters and Escape do. */
async function typeCard(
  host: Awaited<ReturnType<typeof openMap>>,
  title: string,
  steps: number,
): Promise<void> {
  select(cell);
  addCardHere();
  typeText({ title });
  startEditing(null);
  await lastStep(host, steps);
}

describe('undo goes where the change was', () => {
  it('a typed card: its cell, where typing goes on', async () => {
    const host = await openMap();
    await typeCard(host, 'First', 1);
    select({ kind: 'cards', ids: [id('act1')] });
    await runAction('undo');
    expect(selection()).toEqual(cell);
    await typeCard(host, 'Second', 1);
    await waitFor(() =>
      expect([...projectStore.getState().records.card.values()].at(-1)).toMatchObject({
        title: 'Second',
        stepId: id('c'),
      }),
    );
  });

  it('a duplicate: the originals; a removal: what came back; and redo likewise', async () => {
    const host = await openMap();
    const chosen = { kind: 'cards', ids: [id('act1'), id('pain')] } as const;
    select(chosen);
    await runAction('duplicate');
    await lastStep(host, 1);
    expect(selection()).not.toEqual(chosen);
    await runAction('undo');
    expect(selection()).toEqual(chosen);
    await runAction('remove');
    select(null);
    await runAction('undo');
    expect(selection()).toEqual(chosen);
    await runAction('redo');
    expect(selection()).toEqual({ kind: 'cell', laneId: id('actions'), stepId: id('a') });
  });

  it('goes to the map where it was, and leaves a text alone that was begun meanwhile', async () => {
    const host = await openMap();
    select({ kind: 'stage', id: id('s1') });
    await runAction('duplicate');
    await lastStep(host, 1);
    sessionStore.setState({ mapId: id('other'), selection: null });
    await runAction('undo');
    expect(sessionStore.getState().mapId).toBe(id('map'));
    expect(selection()).toEqual({ kind: 'stage', id: id('s1') });
    const redone = runAction('redo');
    startEditing({ kind: 'lane', id: id('pains') });
    await redone;
    expect(sessionStore.getState().editing).toEqual({ kind: 'lane', id: id('pains') });
    expect(selection()).toEqual({ kind: 'stage', id: id('s1') });
  });

  it('leaves what was selected meanwhile, and a menu that was opened, alone', async () => {
    const host = await openMap();
    select({ kind: 'stage', id: id('s1') });
    await runAction('duplicate');
    await lastStep(host, 1);
    const chosen = { kind: 'cards', ids: [id('act1')] } as const;
    const undone = runAction('undo');
    select(chosen);
    await undone;
    expect(selection()).toBe(chosen);
    const redone = runAction('redo');
    const menu = document.body.appendChild(document.createElement('div'));
    onTestFinished(() => menu.remove());
    menu.setAttribute('role', 'menu');
    await redone;
    expect(selection()).toBe(chosen);
  });

  it('goes with the last of several steps that were asked for at once', async () => {
    const host = await openMap();
    select({ kind: 'stage', id: id('s1') });
    await runAction('duplicate');
    select({ kind: 'lane', id: id('pains') });
    await runAction('duplicate');
    await lastStep(host, 2);
    await Promise.all([runAction('undo'), runAction('undo')]);
    expect(selection()).toEqual({ kind: 'stage', id: id('s1') });
  });
});
