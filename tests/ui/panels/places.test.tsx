import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { sessionStore, type Selection } from '../../../src/renderer/session/session-store.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const open = (selection: Selection | null): Promise<OpenedProject> =>
  renderProject(records, { mapId: id('map'), selection }, <Inspector />);

describe('the inspector', () => {
  it('shows the map where nothing is selected, and what is gone counts as nothing', async () => {
    await open({ kind: 'stage', id: id('gone') });
    expect(screen.getByRole('heading', { name: 'Map' })).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Map');
  });

  it('makes the map a future state and says which personas are on it', async () => {
    const { host, user } = await open(null);
    await user.click(screen.getByRole('radio', { name: 'Future state' }));
    await lastStep(host, 1);
    expect(host.records().map.get(id('map'))?.state).toBe('future');
    expect(screen.getByRole('button', { name: 'Mia', pressed: true })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Tom', pressed: false }));
    await lastStep(host, 2);
    expect(screen.getByRole('button', { name: 'Tom', pressed: true })).toBeDefined();
  });

  it('gives a stage a phase and a colour', async () => {
    const { host, user } = await open({ kind: 'stage', id: id('s1') });
    const phase = screen.getByRole('textbox', { name: 'Phase' });
    await user.clear(phase);
    await user.type(phase, 'Before they know us{Enter}');
    await user.click(screen.getByRole('radio', { name: 'Teal' }));
    await lastStep(host, 2);
    expect(host.records().stage.get(id('s1'))).toMatchObject({ phase: 'Before they know us', hue: 'teal' });
  });

  it('goes from a stage to one of its steps', async () => {
    const { user } = await open({ kind: 'stage', id: id('s1') });
    await user.click(screen.getByRole('button', { name: /B\s*2 cards/ }));
    expect(sessionStore.getState().selection).toEqual({ kind: 'step', id: id('b') });
  });

  it('marks a step as a moment of truth and judges how a persona feels there', async () => {
    const { host, user } = await open({ kind: 'step', id: id('a') });
    await user.click(screen.getByRole('switch', { name: /Moment of truth/ }));
    const tom = screen.getByRole('radiogroup', { name: /^Mia/ });
    await user.click(within(tom).getByRole('radio', { name: '−2 very bad' }));
    await lastStep(host, 2);
    expect(host.records().step.get(id('a'))?.momentOfTruth).toBe(true);
    const points = [...host.records().emotionPoint.values()];
    expect(points.find((point) => point.stepId === id('a') && point.personaId === id('p1'))).toMatchObject({
      value: -2,
      source: 'judged',
    });
  });

  it('says how many cards a lane holds and collapses it', async () => {
    const { host, user } = await open({ kind: 'lane', id: id('actions') });
    expect(screen.getByText(/5 cards\./)).toBeDefined();
    await user.click(screen.getByRole('switch', { name: 'Collapsed' }));
    await lastStep(host, 1);
    expect(host.records().lane.get(id('actions'))?.collapsed).toBe(true);
  });

  it('gives a connection a share of customers and a meaning', async () => {
    const { host, user } = await open({ kind: 'connection', id: id('flow') });
    const share = screen.getByRole('textbox', { name: 'Customers' });
    expect(share).toHaveProperty('value', '50%');
    await user.clear(share);
    await user.type(share, '12,5 %{Enter}');
    await lastStep(host, 1);
    expect(host.records().connection.get(id('flow'))?.share).toBe(0.125);
  });

  it('edits every field of a persona', async () => {
    const { host, user } = await open({ kind: 'persona', id: id('p1') });
    for (const label of ['Role', 'Quote', 'Goals', 'Frustrations', 'Demographics', 'Psychographics']) {
      await user.type(screen.getByRole('textbox', { name: label }), `My ${label}`);
    }
    await user.tab();
    await lastStep(host, 6);
    expect(host.records().persona.get(id('p1'))).toMatchObject({
      role: 'My Role',
      quote: 'My Quote',
      goals: 'My Goals',
      frustrations: 'My Frustrations',
      demographics: 'My Demographics',
      psychographics: 'My Psychographics',
    });
  });
});
