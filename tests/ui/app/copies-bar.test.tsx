import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CopiesBar } from '../../../src/renderer/app/CopiesBar.tsx';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import type { FoundCopy } from '../../../src/shared/protocol/document-status.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

const today = new Date();
today.setHours(14, 2, 0, 0);
const ofAna: FoundCopy = {
  id: 'a',
  fileName: 'desk (1).journey',
  changes: 9,
  authors: ['Ana'],
  time: today.toISOString(),
};
const old: FoundCopy = { id: 'b', fileName: 'desk (2).journey', changes: null, authors: [], time: null };

const bar = (): HTMLElement | null => screen.queryByRole('status', { name: 'Copies of this project' });

it('says whose copy has how much that is not here, and goes when it is decided what becomes of it', async () => {
  const { host, user } = await renderProject(records, { mapId: id('map') }, <CopiesBar />);
  expect(bar()).toBeNull();
  act(() => host.say({ copies: [ofAna] }));
  await screen.findByText('Ana’s copy of 14:02 has 9 changes you do not have.');
  await user.click(screen.getByRole('button', { name: 'Later' }));
  await waitFor(() => expect(bar()).toBeNull());
  expect(noticeStore.getState().notices.at(-1)?.text).toContain('named again when it changes');
});

it('says it in words that are true of a copy of which less is known', async () => {
  const { host } = await renderProject(records, { mapId: id('map') }, <CopiesBar />);
  act(() => host.say({ copies: [old] }));
  await screen.findByText('The copy “desk (2).journey” may have changes you do not have.');
  act(() => host.say({ copies: [{ ...ofAna, authors: [], changes: 1, time: '2026-11-03T10:00:00.000Z' }] }));
  await screen.findByText(/^A copy of 3 Nov 2026, \d\d:00 has 1 change you do not have\.$/);
});

it('names several as one, and each choice is about the one that is chosen', async () => {
  const { host, user } = await renderProject(records, { mapId: id('map') }, <CopiesBar />);
  act(() => host.say({ copies: [ofAna, old] }));
  await screen.findByText(/2 copies beside this file have changes you do not have/);
  const which = screen.getByRole('combobox', { name: 'Which copy' });
  expect(
    within(which)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Ana · 14:02 · 9 changes', 'desk (2).journey']);
  await user.selectOptions(which, 'desk (2).journey');
  await user.click(screen.getByRole('button', { name: 'Never for this file' }));
  await screen.findByText(/Ana’s copy/);
  expect(noticeStore.getState().notices.at(-1)?.text).toContain('“desk (2).journey” is not named again');
});
