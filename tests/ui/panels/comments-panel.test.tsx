import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CommentsPanel } from '../../../src/renderer/panels/comments/CommentsPanel.tsx';
import { settingsStore } from '../../../src/renderer/session/settings.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { AUTHOR, run } from '../../helpers/records.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const open = (of: ProjectRecords = records): Promise<OpenedProject> =>
  renderProject(of, { mapId: id('map') }, <CommentsPanel />);
const resolved = run(records, {
  command: 'edit-comment',
  input: { commentId: id('on-step'), resolved: true },
}).records;
const rows = (): readonly (string | null | undefined)[] =>
  screen.getAllByRole('article').map((row) => row.querySelector('span')?.textContent);
const focused = (): string | null | undefined =>
  document.activeElement?.closest('article')?.querySelector('span')?.textContent;

afterEach(async () => {
  settingsStore.setState({ author: '' });
  await speak('en');
});

describe('the panel of comments', () => {
  it('lists all of the project, the open ones first, the newest first', async () => {
    await open(resolved);
    expect(rows()).toEqual(['on-evidence', 'on-card', 'on-stage', 'on-map', 'on-step']);
    expect(screen.getByRole('status').textContent).toBe('4 open comments');
    const last = screen.getByRole('article', { name: 'Resolved comment' });
    expect(last.textContent).toContain(AUTHOR);
    expect(last.querySelector('time')?.getAttribute('datetime')).toMatch(/^2026-03-04T/);
  });

  it('shows only the open ones where asked', async () => {
    const { user } = await open(resolved);
    await user.click(screen.getByRole('radio', { name: 'Open' }));
    expect(rows()).toEqual(['on-evidence', 'on-card', 'on-stage', 'on-map']);
  });

  it('goes by arrow keys, and with Enter to what a comment is about, which the inspector shows', async () => {
    const { user } = await open(resolved);
    sessionStore.setState({ inspectorOpen: false });
    document.querySelector<HTMLElement>('article button')?.focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toBe('on-card'));
    await user.keyboard('{Enter}');
    expect(sessionStore.getState()).toMatchObject({
      inspectorOpen: true,
      selection: { kind: 'cards', ids: [id('pain')] },
    });
    expect(focused()).toBe('on-card');
    await user.keyboard('{End}');
    await waitFor(() => expect(focused()).toBe('on-step'));
    await user.keyboard('{ArrowUp}{Enter}');
    expect(sessionStore.getState().selection).toEqual({ kind: 'map', id: id('map') });
  });

  it('resolves and opens again, one step each, and the keyboard goes on to the next', async () => {
    const { host, user } = await open();
    await user.click(screen.getAllByRole('button', { name: 'Resolve' })[0]!);
    await lastStep(host, 1);
    expect(host.records().comment.get(id('on-evidence'))?.resolved).toBe(true);
    await waitFor(() => expect(rows().at(-1)).toBe('on-evidence'));
    expect(focused()).toBe('on-card');
    await user.click(screen.getByRole('button', { name: 'Open again' }));
    await lastStep(host, 2);
    expect(host.records().comment.get(id('on-evidence'))?.resolved).toBe(false);
  });

  it('shows replies, takes one by keyboard alone, and gives the keyboard back', async () => {
    const { host, user } = await open();
    document.querySelector<HTMLElement>('article button')?.focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toBe('on-card'));
    await user.tab();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Reply');
    await user.keyboard('{Enter}Because it is{Enter}');
    await lastStep(host, 1);
    const list = await screen.findByRole('list', { name: 'Replies' });
    expect(list.textContent).toContain('Because it is');
    expect(list.textContent).toContain(AUTHOR);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Reply'));
    expect([...host.records().comment.values()].at(-1)).toMatchObject({ replyTo: id('on-card') });
  });

  it('lists what waits for me and what is done, and says where nothing is', async () => {
    settingsStore.setState({ author: 'Bo' });
    const { user } = await open(
      run(resolved, { command: 'edit-comment', input: { commentId: id('on-stage'), addressee: 'bo' } })
        .records,
    );
    await user.click(screen.getByRole('radio', { name: 'Mine' }));
    expect(rows()).toEqual(['on-stage']);
    expect(screen.getByText('To bo')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Done' }));
    expect(rows()).toEqual(['on-step']);
    act(() => settingsStore.setState({ author: 'Cy' }));
    await user.click(screen.getByRole('radio', { name: 'Mine' }));
    expect(screen.getByText('Nothing waits for Cy.')).toBeDefined();
    act(() => settingsStore.setState({ author: '' }));
    expect(screen.getByText(/^Enter your name in the settings/)).toBeDefined();
  });

  it('says whom a comment asks and until when, an overdue day in words', async () => {
    const { host, user } = await open();
    await user.click(screen.getAllByRole('button', { name: 'To and due…' })[0]!);
    await user.type(screen.getByRole('textbox', { name: 'To' }), 'Bo{Enter}');
    await lastStep(host, 1);
    expect(await screen.findByText('To Bo')).toBeDefined();
    await user.type(screen.getByLabelText('Due'), '03/11/2025{Enter}');
    await lastStep(host, 2);
    expect(await screen.findByText(/^Overdue since 3.Nov.2025$/)).toBeDefined();
  });

  it('shows what a suggestion would change, and accepts and rejects it, one step each', async () => {
    const { host, user } = await open();
    const article = screen.getByText('Suggests a change to the stage').closest('article')!;
    expect(article.querySelector('ins')?.textContent).toBe('Suggested');
    await user.click(within(article).getByRole('button', { name: 'Accept' }));
    await lastStep(host, 1);
    expect(host.records().stage.get(id('s1'))?.name).toBe('Suggested');
    expect(await within(article).findByText('Accepted')).toBeDefined();
  });

  it('draws only what is in view of 300 comments', async () => {
    const calls = Array.from(
      { length: 300 },
      (_, index): CommandCall => ({
        command: 'add-comment',
        input: { targetKind: 'card', targetId: id('pain'), text: `Question ${index}` },
      }),
    );
    await open(run(records, ...calls).records);
    expect(screen.getByRole('status').textContent).toBe('305 open comments');
    expect(screen.getAllByRole('article').length).toBeLessThan(40);
  });

  it('says how to write the first one, in German too', async () => {
    await speak('de');
    await open({ ...records, comment: new Map() });
    expect(screen.getByText(/^Noch keine Kommentare\. Wählen Sie eine Karte/)).toBeDefined();
  });
});
