import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MergeDialog } from '../../../src/renderer/merge/MergeDialog.tsx';
import { mergeStore, showMerge } from '../../../src/renderer/merge/merge-store.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { Decisions } from '../../../src/shared/merge/conflict.ts';
import type { MergePreview } from '../../../src/shared/merge/merge-preview.ts';
import { mergeProjects } from '../../../src/shared/merge/merge-projects.ts';
import { tellMerge } from '../../../src/shared/merge/told.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { run, testId } from '../../helpers/records.ts';
import { type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';
import { signed } from '../../helpers/two-histories.ts';

const { records: base, id } = createSmallProject();

const after = (...calls: readonly CommandCall[]): ProjectRecords => run(base, ...calls).records;
const retitle = (card: string, title: string): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(card)], fields: { title } },
});

/** Shows what merging comes to, worked out as the host does. */
async function open(
  mine: ProjectRecords,
  theirs: ProjectRecords,
  forgotten: Partial<MergePreview['forgotten']> = {},
): Promise<OpenedProject> {
  const previewOf = (decisions: Decisions): MergePreview => ({
    mergeId: testId(1),
    name: 'desk of Ana.journey',
    isOwn: false,
    since: '2026-11-03T10:00:00.000Z',
    theirs: { authors: ['Ana'], revisions: 3, time: '2026-11-04T10:00:00.000Z' },
    mine: { revisions: 2 },
    forgotten: { inCopy: 0, here: [], words: 0, masked: 0, history: false, ...forgotten },
    ...tellMerge(mergeProjects({ base, mine, theirs, ...signed }, decisions), mine, theirs),
  });
  mergeStore.setState(mergeStore.getInitialState());
  const opened = await renderProject(mine, { mapId: id('map') }, <MergeDialog />);
  opened.host.merge(previewOf);
  await showMerge(previewOf(new Map()));
  await screen.findByRole('dialog', { name: 'Merge “desk of Ana.journey”' });
  return opened;
}

it('marks the words that each has put in and taken out', async () => {
  const text = (title: string): ProjectRecords => after(retitle('pain', title));
  const before = base.card.get(id('pain'))?.title ?? '';
  await open(text(`${before} at home`), text(`Still ${before}`));
  const group = screen.getByRole('group', { name: /title/ });
  expect([...group.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
    ' at home',
    'Still ',
  ]);
  expect(within(group).getByText('Before').nextSibling?.textContent).toBe(before);
});

it('shows the conflict that a decision leads to, and lets that decision be taken back', async () => {
  const mine = after(
    { command: 'remove-stage', input: { stageId: id('s1'), cardsToStepId: null } },
    retitle('act5', 'Kept at work'),
  );
  const theirs = after({ command: 'remove-stage', input: { stageId: id('s2'), cardsToStepId: null } });
  const { user } = await open(mine, theirs);
  expect(screen.getAllByRole('group')).toHaveLength(1);
  await user.click(screen.getByRole('radio', { name: 'Theirs' }));
  await waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(2));
  expect(screen.getByRole('group', { name: /together, all of its parts were removed/ })).toBeDefined();
  await user.click(screen.getAllByRole('radio', { name: 'Mine' })[0]!);
  await waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(1));
});

it('lists all that fits, however much it is, and draws what is in view', async () => {
  const tags = Array.from(
    { length: 1_200 },
    (_, index): CommandCall => ({ command: 'add-tag', input: { name: `Tag ${index}` } }),
  );
  await open(base, after(...tags));
  expect(screen.getByText('What fits (1200)')).toBeDefined();
  const rows = within(screen.getByRole('list', { name: 'What fits' })).getAllByRole('listitem');
  expect(rows.length).toBeLessThan(100);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('1200');
});

it('says before what is forgotten for good, and of which file no backup is made', async () => {
  await open(base, after(retitle('pain', 'Clear')), { here: ['P-7'], history: true, words: 2 });
  const dialog = screen.getByRole('dialog');
  for (const words of [
    'for good: P-7, with everything they said',
    '2 pieces or sources are kept',
    'No backup',
  ])
    expect(dialog.textContent).toContain(words);
  expect(dialog.textContent).not.toContain('Both files are backed up');
});

it('says what was merged until it is closed, puts the copy into the bin, and hands out the report', async () => {
  const { user, main } = await open(after(retitle('pain', 'Slow')), after(retitle('act1', 'Theirs')));
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merged' });
  expect(dialog.textContent).toContain('“desk of Ana.journey” was merged: 1 change.');
  main.answers['save-report'] = { saved: true };
  await user.click(screen.getByRole('button', { name: 'Web page…' }));
  await screen.findByText('The report was saved.');
  const report = main.calls.find(({ name }) => name === 'save-report')?.params;
  expect(report).toMatchObject({ format: 'html', name: 'What merging “desk of Ana.journey” brought' });
  expect((report as { readonly text: string }).text).toContain('card “Theirs”');
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await screen.findByText('The report was copied as Markdown.');
  expect(await navigator.clipboard.readText()).toContain('card “Theirs”');
  await user.click(screen.getByRole('button', { name: 'Move to the bin' }));
  await screen.findByText('“desk of Ana.journey” is in the bin.');
  expect(screen.getByRole('button', { name: 'Move to the bin' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
