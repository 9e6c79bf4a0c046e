import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Dialogs } from '../../../src/renderer/dialogs/Dialogs.tsx';
import { type Dialog, select, sessionStore } from '../../../src/renderer/session/session-store.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

const cases: readonly (readonly [Dialog, RegExp])[] = [
  [{ kind: 'add-lane' }, /^Touchpoints/],
  [{ kind: 'remove-stage', id: id('s1') }, /^Remove stage/],
  [{ kind: 'remove-step', id: id('a') }, /^Remove step/],
  [{ kind: 'remove-lane', id: id('pains') }, /^Remove lane/],
  [{ kind: 'remove-map', id: id('other') }, /^Remove map/],
];

describe('the late answer to a dialog', () => {
  it.each(cases)('leaves selected what was chosen meanwhile: $kind', async (dialog, button) => {
    const first = 'id' in dialog && dialog.kind !== 'remove-map' ? (dialog.kind.slice(7) as 'stage') : null;
    const selection = first && 'id' in dialog ? { kind: first, id: dialog.id } : null;
    const { host, user } = await renderProject(records, { mapId: id('map'), dialog, selection }, <Dialogs />);
    const paused = host.pause();
    await user.click(await screen.findByRole('button', { name: button }));
    await waitFor(() => expect(paused.waiting).toContain('run'));
    const chosen = { kind: 'cards', ids: [id('act5')] } as const;
    select(chosen);
    paused.go();
    await lastStep(host, 1);
    // The answer stands behind the change: one more turn, and what follows on it has happened.
    await new Promise((resolve) => setTimeout(resolve));
    expect(sessionStore.getState()).toMatchObject({ selection: chosen, mapId: id('map') });
  });
});
