import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { projectStore, runCommands } from '../../../src/renderer/session/project-store.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { newId } from '../../../src/shared/model/new-id.ts';
import { run } from '../../helpers/records.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const [lane, first, second] = [newId(), newId(), newId()];
const { records } = run(
  small,
  { command: 'add-lane', input: { id: lane, mapId: id('map'), kind: 'opportunities', name: 'Ideas' } },
  {
    command: 'add-cards',
    input: {
      cards: [
        { id: first, laneId: lane, stepId: id('a'), title: 'Show the price', due: '2026-11-03' },
        { id: second, laneId: lane, stepId: id('a'), title: 'Say it earlier' },
      ],
    },
  },
);
const open = (...ids: readonly string[]): Promise<OpenedProject> =>
  renderProject(records, { mapId: id('map'), selection: { kind: 'cards', ids } }, <Inspector />);
const due = (cardId = first): string | null | undefined =>
  projectStore.getState().records.card.get(cardId)?.due;
const field = (name = 'Due'): HTMLInputElement => screen.getByRole('combobox', { name });
/** What has the keyboard; versions of Unicode differ about the comma. */
const focused = (): string | undefined =>
  document.activeElement?.getAttribute('aria-label')?.replace(',', '');

afterEach(() => speak('en'));

describe('a date in the inspector', () => {
  it('stands in the words of the language, not in the order of the system', async () => {
    await open(first);
    expect(field().value).toBe('3 Nov 2026');
    expect(field().type).toBe('text');
  });

  it('is typed as the language writes it, and sent only when the field is left', async () => {
    await speak('de');
    const { host, user } = await open(first);
    await user.click(field('Fällig'));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      // ‘4.12.20’ would be a day too.
      await user.keyboard('4.12.20');
      vi.advanceTimersByTime(5_000);
      expect(host.history).toHaveLength(0);
      await user.keyboard('27{Enter}');
    } finally {
      vi.useRealTimers();
    }
    await lastStep(host, 1);
    expect(due()).toBe('2027-12-04');
    await waitFor(() => expect(field('Fällig').value).toBe('4. Dez. 2027'));
  });

  it('says how it was read where another country reads it otherwise', async () => {
    const { host, user } = await open(first);
    await user.click(field());
    await user.keyboard('4/12/2027');
    expect(screen.queryByText(/^Read as/)).toBeNull();
    await user.keyboard('{Enter}');
    await lastStep(host, 1);
    expect(due()).toBe('2027-12-04');
    const note = screen.getByText('Read as 4 Dec 2027, not 12 Apr 2027');
    expect(field().getAttribute('aria-describedby')).toBe(note.id);
  });

  it('keeps what is no date and says so once the field is left', async () => {
    const { host, user } = await open(first);
    await user.click(field());
    await user.keyboard('next spring');
    expect(field().getAttribute('aria-invalid')).toBe('false');
    await user.tab();
    expect(field().value).toBe('next spring');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const problem = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(problem?.textContent).toMatch(/^Type a date such as /);
    expect(host.history).toHaveLength(0);
    await user.click(field());
    await user.keyboard('{Escape}');
    expect(field().value).toBe('3 Nov 2026');
    expect(field().getAttribute('aria-invalid')).toBe('false');
  });

  it('is emptied by Delete', async () => {
    const { host, user } = await open(first);
    await user.click(field());
    await user.keyboard('{Delete}{Enter}');
    await lastStep(host, 1);
    expect(due()).toBeNull();
    expect(field().value).toBe('');
  });

  it('is the same after Enter on the same day in figures, without a step', async () => {
    const { host, user } = await open(first);
    await user.click(field());
    await user.keyboard('2026-11-03{Enter}');
    await waitFor(() => expect(field().value).toBe('3 Nov 2026'));
    expect(host.history).toHaveLength(0);
  });

  it('of several cards says that they differ, and is set for all', async () => {
    const { host, user } = await open(first, second);
    expect([field().value, field().placeholder]).toEqual(['', 'Mixed']);
    await user.click(field());
    await user.keyboard('1 dec 2026{Enter}');
    await lastStep(host, 1);
    expect([due(first), due(second)]).toEqual(['2026-12-01', '2026-12-01']);
  });

  it('of a piece of evidence is typed the same way', async () => {
    const { user, host } = await renderProject(
      records,
      { mapId: id('map'), selection: { kind: 'evidence', id: id('e1') } },
      <Inspector />,
    );
    await user.click(field('Date'));
    await user.keyboard('{Delete}3.2.2025{Enter}');
    await lastStep(host, 1);
    expect(projectStore.getState().records.evidence.get(id('e1'))?.date).toBe('2025-02-03');
  });
});

describe('the calendar of a date', () => {
  it('opens with arrow down at its day, goes by keys and gives the keyboard back', async () => {
    const { host, user } = await open(first);
    await user.click(field());
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('dialog', { name: 'Calendar' })).toBeDefined();
    await waitFor(() => expect(focused()).toBe('Tuesday 3 November 2026'));
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(
      'Mo Tu We Th Fr Sa Su'.split(' '),
    );
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe('Tuesday 27 October 2026');
    await user.keyboard('{Home}');
    expect(focused()).toBe('Monday 26 October 2026');
    await user.keyboard('{PageDown}{ArrowRight}');
    expect(focused()).toBe('Friday 27 November 2026');
    await user.keyboard('{Shift>}{PageDown}{/Shift}');
    expect(focused()).toBe('Saturday 27 November 2027');
    expect(screen.getByRole('grid', { name: 'November 2027' })).toBeDefined();
    await user.keyboard('{Enter}');
    await lastStep(host, 1);
    expect(due()).toBe('2027-11-27');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(field().value).toBe('27 Nov 2027');
  });

  it('changes nothing when Escape closes it, and the field keeps what was typed', async () => {
    const { host, user } = await open(first);
    await user.click(field());
    await user.keyboard('5.6.2027{ArrowDown}');
    await waitFor(() => expect(focused()).toBe('Saturday 5 June 2027'));
    await user.keyboard('{ArrowRight}{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(field().value).toBe('5.6.2027');
    expect(host.history).toHaveLength(0);
  });

  it('speaks German and has a button for no date', async () => {
    await speak('de');
    const { host, user } = await open(first);
    await user.click(screen.getByRole('button', { name: 'Kalender öffnen' }));
    await waitFor(() => expect(focused()).toBe('Dienstag 3. November 2026'));
    await user.click(screen.getByRole('button', { name: 'Kein Datum' }));
    await lastStep(host, 1);
    expect(due()).toBeNull();
  });

  it('shows what was set elsewhere meanwhile', async () => {
    await open(first);
    await runCommands([
      { command: 'edit-cards', input: { cardIds: [first], fields: { due: '2027-01-02' } } },
    ]);
    await waitFor(() => expect(field().value).toBe('2 Jan 2027'));
  });
});
