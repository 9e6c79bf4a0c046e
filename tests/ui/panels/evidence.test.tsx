import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { EvidencePanel } from '../../../src/renderer/panels/evidence/EvidencePanel.tsx';
import { EVIDENCE_DRAG_TYPE } from '../../../src/renderer/panels/evidence/EvidenceRow.tsx';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { select, type Selection, sessionStore } from '../../../src/renderer/session/session-store.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const open = async (selection: Selection | null = null): Promise<OpenedProject> => {
  const project = await renderProject(records, { mapId: id('map'), selection }, <EvidencePanel />);
  await waitFor(() => expect(rows()).toHaveLength(2));
  return project;
};
/** The row of a piece; the filters' lists have options too. */
const row = (title: string): HTMLElement =>
  within(screen.getByRole('listbox', { name: 'Evidence' })).getByRole('option', { name: new RegExp(title) });
const rows = (): readonly string[] => {
  const list = screen.queryByRole('listbox', { name: 'Evidence' });
  return list ? [...list.querySelectorAll('[id^=evidence-row]')].map((row) => row.textContent) : [];
};

describe('the evidence panel', () => {
  it('lists every piece with its links and files, and how many there are', async () => {
    await open();
    expect(rows()).toHaveLength(2);
    expect(screen.getByText('2 pieces of evidence')).toBeDefined();
    const survey = row('Survey');
    expect(survey.textContent).toContain('3');
    expect(survey.querySelector('[aria-label="1 file"]')).not.toBeNull();
  });

  it('finds by text and says how many of how many', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('textbox', { name: 'Find evidence' }), 'inter');
    await screen.findByText('1 of 2 pieces of evidence');
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('Interview')]));
  });

  it.each([
    ['kind', 'Survey', ['Survey']],
    ['stage', 'Two (Map)', []],
    ['persona', 'Mia', ['Survey']],
    ['tag', 'Trust', ['Survey']],
  ])('filters by %s', async (filter, choice, left) => {
    const { user } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: `Filter by ${filter}` }), choice);
    await waitFor(() => expect(rows()).toEqual(left.map((title) => expect.stringContaining(title))));
  });

  it('filters what is linked nowhere, and clears all filters at once', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Filter by linked' }), 'Not linked');
    await screen.findByText('No matches. Try fewer words or filters.');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('selects by click and by arrow keys', async () => {
    const { user } = await open();
    await user.click(row('Survey'));
    expect(sessionStore.getState().selection).toEqual({ kind: 'evidence', id: id('e1') });
    act(() => screen.getByRole('listbox', { name: 'Evidence' }).focus());
    await user.keyboard('{ArrowDown}');
    expect(sessionStore.getState().selection).toEqual({ kind: 'evidence', id: id('e2') });
  });

  it('links the chosen piece to the card that was selected before', async () => {
    const { host, user } = await open({ kind: 'cards', ids: [id('touch')] });
    await user.click(row('Interview'));
    await user.click(screen.getByRole('button', { name: 'Link to “touch”' }));
    const step = await lastStep(host, 1);
    expect(step.calls).toEqual([
      {
        command: 'link-evidence',
        input: { evidenceId: id('e2'), targetKind: 'card', targetId: id('touch') },
      },
    ]);
  });

  it('links it with Enter in the list', async () => {
    const { host, user } = await open({ kind: 'stage', id: id('s2') });
    act(() => screen.getByRole('listbox', { name: 'Evidence' }).focus());
    await user.keyboard('{ArrowDown}{Enter}');
    const step = await lastStep(host, 1);
    expect(step.calls[0]?.input).toMatchObject({ targetKind: 'stage', targetId: id('s2') });
  });

  it('gives its id to whatever it is dragged onto', async () => {
    await open();
    const carried = new Map<string, string>();
    fireEvent.dragStart(row('Interview'), {
      dataTransfer: { setData: (type: string, data: string) => carried.set(type, data) },
    });
    expect(carried.get(EVIDENCE_DRAG_TYPE)).toBe(id('e2'));
  });

  it('makes evidence of a dropped file in one step, linked to the selected card', async () => {
    const { host } = await open({ kind: 'cards', ids: [id('touch')] });
    const file = new File(['Everyone asks for the price'], 'notes.txt', { type: 'text/plain' });
    fireEvent.drop(screen.getByRole('listbox', { name: 'Evidence' }), {
      dataTransfer: { types: ['Files'], files: [file], items: [] },
    });
    const step = await lastStep(host, 1);
    expect(step.calls.map(({ command }) => command)).toEqual([
      'add-evidence',
      'add-attachment',
      'link-evidence',
    ]);
    const piece = [...host.records().evidence.values()].find(({ title }) => title === 'notes');
    const [attachment] = [...host.records().attachment.values()].filter(
      ({ ownerId }) => ownerId === piece?.id,
    );
    expect(attachment).toMatchObject({ name: 'notes.txt', size: 27 });
  });

  it('says that a file over 200 MB is too large, and attaches the others', async () => {
    const { host } = await open();
    const huge = new File(['x'], 'film.mp4', { type: 'video/mp4' });
    Object.defineProperty(huge, 'size', { value: 201 * 1024 * 1024 });
    fireEvent.drop(screen.getByRole('listbox', { name: 'Evidence' }), {
      dataTransfer: { types: ['Files'], files: [huge, new File(['a'], 'small.txt')], items: [] },
    });
    await lastStep(host, 1);
    const [error] = noticeStore.getState().notices;
    expect(error).toMatchObject({ level: 'error' });
    expect(error?.text).toMatch(/“film.mp4” is larger than 200 MB and was not attached/);
    expect(host.history[0]?.calls).toHaveLength(2);
  });
});

describe('the inspector of a piece of evidence', () => {
  const openPiece = (): Promise<OpenedProject> =>
    renderProject(
      records,
      { mapId: id('map'), selection: { kind: 'evidence', id: id('e1') } },
      <Inspector />,
    );

  it('edits every field', async () => {
    const { host, user } = await openPiece();
    await user.type(screen.getByRole('textbox', { name: 'Text or verbatim' }), 'I could not find the price');
    await user.type(screen.getByRole('textbox', { name: 'Source' }), 'Exit survey');
    await user.type(screen.getByLabelText('Date'), '1.3.2026');
    await user.type(screen.getByRole('textbox', { name: 'Link' }), 'https://example.com/survey');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Confidentiality' }), 'Confidential');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Poll');
    await waitFor(() =>
      expect(host.records().evidence.get(id('e1'))).toMatchObject({
        kind: 'poll',
        text: 'I could not find the price',
        source: 'Exit survey',
        date: '2026-03-01',
        link: 'https://example.com/survey',
        confidentiality: 'confidential',
      }),
    );
  });

  it('opens its link through main only', async () => {
    const { main, user } = await openPiece();
    await user.type(screen.getByRole('textbox', { name: 'Link' }), 'https://example.com{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Open link' }));
    expect(main.calls).toContainEqual({ name: 'open-link', params: { url: 'https://example.com' } });
  });

  it('keeps a link that is none in the field and says why', async () => {
    const { host, user } = await openPiece();
    await user.type(screen.getByRole('textbox', { name: 'Link' }), 'example{Enter}');
    expect(screen.getByText('Begins with https://, http:// or mailto:')).toBeDefined();
    expect(host.history).toEqual([]);
  });

  it('says where it is used and jumps there', async () => {
    const { user } = await openPiece();
    await user.click(screen.getByRole('button', { name: /^pain\s*Pain point · One/ }));
    expect(sessionStore.getState().selection).toEqual({ kind: 'cards', ids: [id('pain')] });
  });

  it('opens, saves, renames and removes its files', async () => {
    const { host, main, user } = await openPiece();
    await user.click(screen.getByRole('button', { name: 'Open file.png' }));
    expect(main.calls).toContainEqual({ name: 'open-attachment', params: { attachmentId: id('file') } });
    await user.click(screen.getByRole('button', { name: 'More actions for file.png' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const name = await screen.findByRole('textbox', { name: 'File name' });
    await user.clear(name);
    await user.type(name, 'exit.png{Enter}');
    await lastStep(host, 1);
    await user.click(await screen.findByRole('button', { name: 'More actions for exit.png' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await lastStep(host, 2);
    expect(host.records().attachment.has(id('file'))).toBe(false);
  });

  it('follows the selection from one piece to another without mixing their texts', async () => {
    const { host, user } = await openPiece();
    await user.type(screen.getByRole('textbox', { name: 'Source' }), 'Panel');
    act(() => select({ kind: 'evidence', id: id('e2') }));
    await lastStep(host, 1);
    expect(host.records().evidence.get(id('e1'))?.source).toBe('Panel');
    expect(host.records().evidence.get(id('e2'))?.source).toBe('');
  });
});
