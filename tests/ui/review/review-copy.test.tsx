import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ReviewBar } from '../../../src/renderer/app/ReviewBar.tsx';
import { SendReviewDialog } from '../../../src/renderer/dialogs/SendReviewDialog.tsx';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { projectStore, runCommands } from '../../../src/renderer/session/project-store.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const review = {
  author: 'Ana',
  createdAt: '2026-11-03T10:00:00.000Z',
  note: 'Is it true?',
  due: '2026-12-03',
};

afterEach(() => noticeStore.setState({ notices: [] }));

describe('a window with a copy for review', () => {
  const open = async () => {
    const opened = await renderProject(records, { mapId: id('map') }, <ReviewBar />);
    const { status } = projectStore.getState();
    projectStore.setState({ status: status && { ...status, review } });
    return opened;
  };

  it('says who asks what until when', async () => {
    await open();
    const bar = await screen.findByRole('status', { name: 'Copy for review' });
    expect(bar.textContent.replaceAll('\u00a0', ' ')).toContain(
      'Ana asked you on 3 Nov 2026 to review this by 3 Dec 2026. “Is it true?” Comment, or change cards',
    );
  });

  it('makes a suggestion of a change, says so, and leaves the map as it is', async () => {
    const { host } = await open();
    const fields = { title: 'Price is hidden' };
    const ran = await runCommands([{ command: 'edit-cards', input: { cardIds: [id('pain')], fields } }]);
    expect(ran.ok).toBe(true);
    await lastStep(host, 1);
    expect(host.records().card).toEqual(records.card);
    expect([...host.records().comment.values()].at(-1)?.suggestion).toMatchObject({ command: 'edit-cards' });
    expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual([
      'Suggested. The map stays as it is until your suggestion is accepted.',
    ]);
  });

  it('refuses what can be no suggestion, before it is asked of the project', async () => {
    const { host } = await open();
    const ran = await runCommands([{ command: 'add-tag', input: { name: 'New' } }]);
    expect(ran).toMatchObject({ ok: false, failure: { code: 'review-copy' } });
    expect(host.records().tag).toEqual(records.tag);
  });
});

describe('the dialog that sends for review', () => {
  it('leads to the export of a page, and refuses a day that is none', async () => {
    const { user } = await renderProject(
      records,
      { mapId: id('map') },
      <SendReviewDialog onClose={() => sessionStore.setState({ dialog: null })} />,
    );
    await user.type(await screen.findByLabelText('Due'), 'someday');
    expect(screen.getByText(/^Type a date such as/)).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save the copy…' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Choose what it shows…' }));
    await waitFor(() => expect(sessionStore.getState().dialog).toEqual({ kind: 'export', format: 'review' }));
  });
});
