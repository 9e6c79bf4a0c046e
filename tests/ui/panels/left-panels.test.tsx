import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FilterPanel } from '../../../src/renderer/panels/filter/FilterPanel.tsx';
import { HistoryPanel } from '../../../src/renderer/panels/history/HistoryPanel.tsx';
import { OutlinePanel } from '../../../src/renderer/panels/outline/OutlinePanel.tsx';
import { PersonasPanel } from '../../../src/renderer/panels/personas/PersonasPanel.tsx';
import { runOrNotice } from '../../../src/renderer/session/run-or-notice.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { act } from 'react';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

describe('the outline', () => {
  it('shows the maps, and the stages, steps and lanes of the shown one with their cards', async () => {
    const { user } = await renderProject(records, { mapId: id('map') }, <OutlinePanel />);
    expect(screen.getByRole('button', { name: /^Map\s*Current state/ }).getAttribute('aria-current')).toBe(
      'true',
    );
    expect(screen.getByRole('button', { name: /^One\s*8/ })).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Pain points\s*1/ }));
    expect(sessionStore.getState().selection).toEqual({ kind: 'lane', id: id('pains') });
    await user.click(screen.getByRole('button', { name: /^Other\s*Current state/ }));
    expect(sessionStore.getState().mapId).toBe(id('other'));
    expect(screen.getByRole('button', { name: /^Only step\s*1/ })).toBeDefined();
  });
});

describe('the filter of a map without cards', () => {
  const noCards = { ...records, card: new Map(), connection: new Map() };

  it('says so once, and does not ask to choose where there is nothing to choose from', async () => {
    await renderProject({ ...noCards, view: new Map() }, { mapId: id('map') }, <FilterPanel />);
    expect(screen.getAllByText('This map has no cards yet.')).toHaveLength(1);
    expect(screen.queryByText(/^All 0 cards/)).toBeNull();
    expect(screen.queryByText(/^Choose filters below/)).toBeNull();
  });

  it('still has the views that were saved', async () => {
    await renderProject(noCards, { mapId: id('map') }, <FilterPanel />);
    expect(screen.getByRole('button', { name: 'Worst pains' })).toBeDefined();
  });
});

describe('the personas panel', () => {
  it('says of nobody that they are not on the map who have a curve or cards there', async () => {
    const off = { personaLink: new Map(), emotionPoint: new Map() };
    const { host } = await renderProject({ ...records, ...off }, { mapId: id('map') }, <PersonasPanel />);
    const notOn = (): number => screen.queryAllByRole('button', { name: 'Not on this map' }).length;
    expect(notOn()).toBe(2);
    const [one, two] = [...host.records().persona.keys()];
    if (one === undefined || two === undefined) throw new Error('The small project has two personas');
    await act(() =>
      runOrNotice([
        { command: 'link-persona', input: { personaId: one, targetKind: 'card', targetId: id('pain') } },
        { command: 'set-emotion', input: { stepId: id('b'), personaId: two, value: 1 } },
      ]),
    );
    await screen.findByRole('button', { name: 'On cards of this map' });
    expect(screen.getByRole('button', { name: 'Has an emotion curve here' })).toBeDefined();
    expect(notOn()).toBe(0);
  });

  it('puts a persona on the map, takes it off, and moves it in the order', async () => {
    const { host, user } = await renderProject(records, { mapId: id('map') }, <PersonasPanel />);
    // Tom has only a curve on it.
    await user.click(screen.getByRole('button', { name: 'Has an emotion curve here' }));
    await lastStep(host, 1);
    expect(screen.getAllByRole('button', { name: 'On this map' })).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Move Tom up' }));
    await lastStep(host, 2);
    const names = screen.getAllByRole('listitem').map((row) => row.querySelector('strong')?.textContent);
    expect(names).toEqual(['Tom', 'Mia']);
    await user.click(screen.getByRole('button', { name: 'Add persona' }));
    await lastStep(host, 3);
    expect(sessionStore.getState().selection?.kind).toBe('persona');
  });
});

describe('the history', () => {
  it('names every step with its author, and undoes and redoes', async () => {
    const { host, user } = await renderProject(records, { mapId: id('map') }, <HistoryPanel />);
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true);
    await act(() => runOrNotice([{ command: 'edit-map', input: { mapId: id('map'), name: 'Renamed' } }]));
    await screen.findByText('Rename map “Map” to “Renamed”');
    expect(screen.getByText('Ada Tester')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText(/Undid:/);
    expect(host.records().map.get(id('map'))?.name).toBe('Map');
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    await screen.findByText(/Redid:/);
    expect(host.records().map.get(id('map'))?.name).toBe('Renamed');
  });
});
