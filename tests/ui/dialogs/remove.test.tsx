import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Dialogs } from '../../../src/renderer/dialogs/Dialogs.tsx';
import { type Dialog, sessionStore } from '../../../src/renderer/session/session-store.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const open = (dialog: Dialog): Promise<OpenedProject> =>
  renderProject(records, { mapId: id('map'), dialog }, <Dialogs />);

describe('removing a place that holds cards', () => {
  it('says how many cards lie in a stage and moves them to a step of another one', async () => {
    const { host, user } = await open({ kind: 'remove-stage', id: id('s1') });
    expect(await screen.findByText(/This stage contains 8 cards/)).toBeDefined();
    expect(screen.getByRole('combobox', { name: 'Step for the cards' })).toHaveProperty('value', id('c'));
    await user.click(screen.getByRole('button', { name: 'Remove stage' }));
    await lastStep(host, 1);
    expect(host.records().stage.has(id('s1'))).toBe(false);
    expect(host.records().card.get(id('act1'))?.stepId).toBe(id('c'));
    expect(sessionStore.getState().dialog).toBeNull();
  });

  it('removes the cards too where the person says so, and the button says how many', async () => {
    const { host, user } = await open({ kind: 'remove-step', id: id('a') });
    await user.click(await screen.findByRole('radio', { name: /Remove them too/ }));
    await user.click(screen.getByRole('button', { name: 'Remove step and 6 cards' }));
    await lastStep(host, 1);
    expect(host.records().card.has(id('pain'))).toBe(false);
    expect(host.records().evidence.has(id('e1'))).toBe(true);
  });

  it('proposes the step before the one that goes', async () => {
    await open({ kind: 'remove-step', id: id('b') });
    expect(await screen.findByRole('combobox', { name: 'Step for the cards' })).toHaveProperty(
      'value',
      id('a'),
    );
  });

  it('moves the cards of a lane to another lane that holds cards', async () => {
    const { host, user } = await open({ kind: 'remove-lane', id: id('pains') });
    const lanes = await screen.findByRole('combobox', { name: 'Lane for the cards' });
    expect([...lanes.querySelectorAll('option')].map((option) => option.textContent)).not.toContain(
      'Emotion curve',
    );
    await user.selectOptions(lanes, 'Opportunities');
    await user.click(screen.getByRole('button', { name: 'Remove lane' }));
    await lastStep(host, 1);
    expect(host.records().card.get(id('pain'))?.laneId).toBe(id('opportunities'));
  });

  it('changes nothing on Cancel', async () => {
    const { host, user } = await open({ kind: 'remove-stage', id: id('s1') });
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(sessionStore.getState().dialog).toBeNull());
    expect(host.history).toEqual([]);
  });

  it('says what goes with a map, removes it and shows the other', async () => {
    const { host, user } = await open({ kind: 'remove-map', id: id('map') });
    expect(await screen.findByText(/Its 2 stages and 9 cards will be removed too/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Remove map' }));
    await lastStep(host, 1);
    await waitFor(() => expect(sessionStore.getState().mapId).toBe(id('other')));
  });
});

describe('the dialog for a new lane', () => {
  it('adds a lane of the chosen kind below the selected one', async () => {
    const { host, user } = await renderProject(
      records,
      { mapId: id('map'), selection: { kind: 'lane', id: id('actions') }, dialog: { kind: 'add-lane' } },
      <Dialogs />,
    );
    await user.click(await screen.findByRole('button', { name: /^Backstage/ }));
    const step = await lastStep(host, 1);
    expect(step.calls[0]?.input).toMatchObject({ kind: 'backstage', beforeLaneId: id('touchpoints') });
    await waitFor(() => expect(sessionStore.getState().selection?.kind).toBe('lane'));
  });
});
