import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PrioritiesScreen } from '../../../../src/renderer/screens/priorities/PrioritiesScreen.tsx';
import { prioritiesStore, resetPriorities } from '../../../../src/renderer/session/priorities-store.ts';
import { sessionStore } from '../../../../src/renderer/session/session-store.ts';
import type { Card } from '../../../../src/shared/model/card.ts';
import type { ProjectRecords } from '../../../../src/shared/model/records.ts';
import { lastStep, type OpenedProject, renderProject } from '../../../helpers/render-window.tsx';
import { run, testId } from '../../../helpers/records.ts';
import { createSmallProject } from '../../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();

const edit = (records: ProjectRecords, name: string, fields: Partial<Card>): ProjectRecords =>
  run(records, { command: 'edit-cards', input: { cardIds: [id(name)], fields } }).records;

const open = (records: ProjectRecords): Promise<OpenedProject> =>
  renderProject(records, { mapId: id('map'), screen: 'priorities', selection: null }, <PrioritiesScreen />);

afterEach(resetPriorities);

const judged = edit(small, 'opp', { impact: 2, effort: 3 });

describe('the matrix', () => {
  it('goes on from a score that was sent and not answered yet, one step of the history a press', async () => {
    const project = await open(judged);
    const matrix = screen.getByRole('listbox', { name: 'Impact and effort' });
    act(() => matrix.focus());
    // Both in one task: the host cannot have answered the first.
    act(() => {
      fireEvent.keyDown(matrix, { key: 'ArrowUp' });
      fireEvent.keyDown(matrix, { key: 'ArrowUp' });
    });
    await lastStep(project.host, 2);
    expect(project.host.records().card.get(id('opp'))).toMatchObject({ impact: 4, effort: 3 });
    expect(screen.getByText('Impact 4, effort 3', { selector: '[data-announced]' })).toBeDefined();
  });

  it('does nothing at its edge', async () => {
    const project = await open(edit(small, 'opp', { impact: 5, effort: 3 }));
    const matrix = screen.getByRole('listbox', { name: 'Impact and effort' });
    act(() => matrix.focus());
    fireEvent.keyDown(matrix, { key: 'ArrowUp' });
    fireEvent.keyDown(matrix, { key: 'ArrowRight' });
    await lastStep(project.host, 1);
    expect(project.host.records().card.get(id('opp'))).toMatchObject({ impact: 5, effort: 4 });
  });

  it('shows what a rank is made of, and with all maps whose card it is', async () => {
    await open(judged);
    const ranking = screen.getByRole('listbox', { name: 'Ranking' });
    expect(within(ranking).getByText('Impact 2 ÷ effort 3 = 0.67')).toBeDefined();
    act(() => prioritiesStore.setState({ allMaps: true }));
    expect(within(ranking).getByText('Impact 2 ÷ effort 3 = 0.67 · Map')).toBeDefined();
  });

  it('lists what is not rated, and puts it into the middle by Alt and an arrow', async () => {
    const project = await open(small);
    act(() => screen.getByRole('tab', { name: 'Severity and frequency' }).click());
    const tray = screen.getByRole('listbox', { name: 'Not rated yet' });
    act(() => tray.focus());
    fireEvent.keyDown(tray, { key: 'ArrowUp', altKey: true });
    await lastStep(project.host, 1);
    expect(project.host.records().card.get(id('pain'))).toMatchObject({ severity: 2, frequencyRating: 3 });
    await waitFor(() => expect(screen.queryByRole('listbox', { name: 'Not rated yet' })).toBeNull());
  });

  it('says where opportunities come from while there are none', async () => {
    const none = run(small, { command: 'remove-cards', input: { cardIds: [id('opp')] } }).records;
    await open(none);
    expect(screen.getByText(/No opportunities yet/)).toBeDefined();
  });

  it('draws a few hundred elements for 2,000 pain points', async () => {
    const pain = small.card.get(id('pain'))!;
    const card = new Map(small.card);
    for (let index = 0; index < 2_000; index += 1) {
      const judgement = { severity: index % 5, frequencyRating: 1 + (index % 4) };
      card.set(testId(0xabc0000 + index), { ...pain, ...judgement, id: testId(0xabc0000 + index) });
    }
    const all = { ...small, card };
    await open(all);
    act(() => screen.getByRole('tab', { name: 'Severity and frequency' }).click());
    expect(screen.getByRole('heading', { name: 'Ranking 2000' })).toBeDefined();
    expect(document.querySelectorAll('[role=option]').length).toBeLessThan(300);
    act(() => screen.getByRole('tab', { name: 'Action plan' }).click());
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });
});

describe('the action plan', () => {
  it('has a pain point once it has an owner, and asks for it no more when it has none', async () => {
    const project = await open(edit(small, 'pain', { owner: 'Ana' }));
    act(() => screen.getByRole('tab', { name: 'Action plan' }).click());
    const grid = screen.getByRole('grid', { name: 'Action plan' });
    expect(screen.getByText('2 actions')).toBeDefined();
    const owner = within(grid).getByText('Ana');
    act(() => owner.click());
    act(() => grid.focus());
    fireEvent.keyDown(grid, { key: 'Delete' });
    await lastStep(project.host, 1);
    await waitFor(() => expect(screen.getByText('1 action')).toBeDefined());
  });

  it('sorts by a head that is reached with the arrow keys', async () => {
    await open(edit(small, 'pain', { owner: 'Ana' }));
    act(() => screen.getByRole('tab', { name: 'Action plan' }).click());
    const grid = screen.getByRole('grid', { name: 'Action plan' });
    act(() => grid.focus());
    fireEvent.keyDown(grid, { key: 'ArrowUp' });
    fireEvent.keyDown(grid, { key: 'Enter' });
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(within(grid).getByRole('columnheader', { name: 'What to do' }).ariaSort).toBe('descending');
    expect(prioritiesStore.getState().plan).toMatchObject({ sortBy: 'title', descending: true });
  });

  it('selects the card whose cell the keyboard is at, for the inspector', async () => {
    await open(edit(small, 'pain', { owner: 'Ana' }));
    act(() => screen.getByRole('tab', { name: 'Action plan' }).click());
    const grid = screen.getByRole('grid', { name: 'Action plan' });
    act(() => grid.focus());
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    const { selection } = sessionStore.getState();
    expect(selection).toMatchObject({ kind: 'cards' });
  });
});
