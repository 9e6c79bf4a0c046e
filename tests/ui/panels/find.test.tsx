import { screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FindPanel } from '../../../src/renderer/panels/find/FindPanel.tsx';
import { noFind, setFind } from '../../../src/renderer/panels/find/find-store.ts';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { runCommands } from '../../../src/renderer/session/project-store.ts';
import { sourceStore } from '../../../src/renderer/session/source-store.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { run } from '../../helpers/records.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const small = createSmallProject();
const { id } = small;
const { records } = run(
  small.records,
  {
    command: 'edit-cards',
    input: { cardIds: [id('pain')], fields: { title: 'Price is unclear', rootCause: 'No price owner' } },
  },
  { command: 'edit-cards', input: { cardIds: [id('oact')], fields: { title: 'Compares the price, price' } } },
  { command: 'edit-evidence', input: { evidenceId: id('e2'), text: 'What is the PRICE?' } },
  { command: 'edit-comment', input: { commentId: id('on-stage'), text: 'Prices differ' } },
);

beforeEach(() => setFind(noFind));

const open = (): Promise<OpenedProject> => renderProject(records, { mapId: id('map') }, <FindPanel />);
const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Find' });
const options = (): readonly HTMLElement[] =>
  within(screen.getByRole('listbox', { name: 'Results' })).queryAllByRole('option');
const current = (): string | undefined =>
  options().find((option) => option.getAttribute('aria-selected') === 'true')?.textContent;
const find = async ({ user }: OpenedProject, text: string, count: number): Promise<void> => {
  await user.type(field(), text);
  await waitFor(() => expect(options()).toHaveLength(count));
};

describe('the find panel', () => {
  it('lists what was found by map and kind, marks the match, and says how many', async () => {
    await find(await open(), 'price', 5);
    expect(screen.getByRole('status').textContent).toBe('5 results');
    expect(options().map((option) => option.querySelector('mark')?.textContent)).toEqual([
      'Price',
      'price',
      'Price',
      'price',
      'PRICE',
    ]);
    expect(options().map((option) => option.textContent)).toEqual([
      expect.stringContaining('Title · One, Pain points'),
      expect.stringContaining('Root cause of “Price is unclear”'),
      expect.stringContaining('Prices differ'),
      expect.stringContaining('2 times'),
      expect.stringContaining('Text of “Interview”'),
    ]);
    expect(screen.getAllByText('Cards')).toHaveLength(2);
    expect(screen.getByText('Evidence')).toBeDefined();
  });

  it('counts case and whole words where they are asked for', async () => {
    const project = await open();
    await find(project, 'price', 5);
    await project.user.click(screen.getByRole('button', { name: 'Whole words' }));
    await waitFor(() => expect(options()).toHaveLength(4));
    await project.user.click(screen.getByRole('button', { name: 'Match case' }));
    await waitFor(() => expect(options()).toHaveLength(2));
  });

  it('moves by arrow keys while the field keeps the focus, and Enter goes there', async () => {
    const project = await open();
    await find(project, 'price', 5);
    expect(current()).toContain('Price is unclear');
    await project.user.keyboard('{Enter}');
    expect(sessionStore.getState().selection).toEqual({ kind: 'cards', ids: [id('pain')] });
    await project.user.keyboard('{ArrowDown}{ArrowDown}');
    expect(current()).toContain('Prices differ');
    expect(field().getAttribute('aria-activedescendant')).toBe(
      options().find((option) => option.getAttribute('aria-selected') === 'true')?.id,
    );
    await project.user.keyboard('{Enter}');
    expect(sessionStore.getState().selection).toEqual({ kind: 'stage', id: id('s1') });
    await project.user.keyboard('{ArrowDown}{Enter}');
    expect(sessionStore.getState()).toMatchObject({
      mapId: id('other'),
      selection: { kind: 'cards', ids: [id('oact')] },
    });
    act(() => sessionStore.setState({ inspectorOpen: false }));
    await project.user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(sessionStore.getState()).toMatchObject({
      selection: { kind: 'evidence', id: id('e2') },
      inspectorOpen: true,
    });
    expect(document.activeElement).toBe(field());
  });

  it('goes to the first hit of what was typed when Enter comes before the answer', async () => {
    const project = await open();
    await project.user.type(field(), 'compares{Enter}');
    await waitFor(() => expect(sessionStore.getState().mapId).toBe(id('other')));
    expect(sessionStore.getState().selection).toEqual({ kind: 'cards', ids: [id('oact')] });
  });

  it('goes to what is clicked', async () => {
    const project = await open();
    await find(project, 'price', 5);
    await project.user.click(options()[4]!);
    expect(sessionStore.getState().selection).toEqual({ kind: 'evidence', id: id('e2') });
    expect(document.activeElement).toBe(field());
  });

  it('lists a phase once, however many stages it is over, and goes to it on the band', async () => {
    const over = run(
      records,
      { command: 'add-stage', input: { mapId: id('map'), name: 'Three' } },
      { command: 'name-phase', input: { stageId: id('s2'), name: 'Buying' } },
      { command: 'name-phase', input: { stageId: id('os'), name: 'Buying' } },
    ).records;
    const opened = await renderProject(over, { mapId: id('map') }, <FindPanel />);
    await find(opened, 'buying', 2);
    expect(options()[0]?.textContent).toContain('Phase');
    await opened.user.keyboard('{Enter}');
    expect(sessionStore.getState().selection).toEqual({ kind: 'phase', id: id('s2') });
  });

  it('follows changes of the project', async () => {
    await find(await open(), 'price', 5);
    await runCommands([{ command: 'remove-cards', input: { cardIds: [id('pain')] } }]);
    await waitFor(() => expect(options()).toHaveLength(3));
  });

  it('says that nothing was found, and what it looks through while nothing is asked for', async () => {
    const project = await open();
    await screen.findByText(/^Searches every map/);
    await project.user.type(field(), 'zebra');
    await screen.findByText('No results.');
    await project.user.click(screen.getByRole('button', { name: 'Clear text' }));
    await screen.findByText(/^Searches every map/);
  });
});

describe('replacing in the find panel', () => {
  const openReplace = async (): Promise<OpenedProject> => {
    const project = await open();
    await find(project, 'price', 5);
    await project.user.click(screen.getByRole('button', { name: 'Replace' }));
    await project.user.type(screen.getByRole('textbox', { name: 'Replace with' }), 'cost');
    return project;
  };
  const replaceButton = (): HTMLElement => screen.getAllByRole('button', { name: 'Replace' })[1]!;

  it('replaces all in one step that says what it did', async () => {
    const { host, user } = await openReplace();
    await user.click(screen.getByRole('button', { name: 'Replace all (5)' }));
    const step = await lastStep(host, 1);
    expect(step.name).toBe('replace-text');
    expect(host.records().card.get(id('pain'))).toMatchObject({
      title: 'cost is unclear',
      rootCause: 'No cost owner',
    });
    expect(host.records().card.get(id('oact'))?.title).toBe('Compares the cost, cost');
    expect(host.records().evidence.get(id('e2'))?.text).toBe('What is the cost?');
    expect(host.records().comment.get(id('on-stage'))?.text).toBe('costs differ');
    await screen.findByText('No results.');
    expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual(['Replaced in 5 texts']);
  });

  it('replaces in one text and goes on to the next', async () => {
    const { host, user } = await openReplace();
    await user.click(replaceButton());
    const step = await lastStep(host, 1);
    expect(step.name).toBe('replace-text');
    expect(host.records().card.get(id('pain'))).toMatchObject({
      title: 'cost is unclear',
      rootCause: 'No price owner',
    });
    await waitFor(() => expect(options()).toHaveLength(4));
    expect(current()).toContain('No price owner');
  });

  it('replaces the hit on Enter in the second field', async () => {
    const { host, user } = await openReplace();
    await user.keyboard('{ArrowDown}{Enter}');
    await lastStep(host, 1);
    expect(host.records().card.get(id('pain'))).toMatchObject({
      title: 'Price is unclear',
      rootCause: 'No cost owner',
    });
  });

  it('shows why nothing was replaced', async () => {
    const project = await open();
    await find(project, 'on-card', 1);
    await project.user.click(screen.getByRole('button', { name: 'Replace' }));
    await project.user.click(screen.getByRole('button', { name: 'Replace all (1)' }));
    await waitFor(() =>
      expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual([
        expect.stringContaining('A comment would be left without text. Nothing was replaced.'),
      ]),
    );
    expect(project.host.history).toEqual([]);
  });

  it('goes to the words in the text of a source, with the rest marked there, and keeps the keyboard', async () => {
    const project = await open();
    await find(project, 'too long', 1);
    expect(options()[0]?.textContent).toContain('Text of “Talk”');
    await project.user.keyboard('{Enter}');
    expect(sessionStore.getState().screen).toBe('source');
    const { sourceId, anchor, caret, find: looked } = sourceStore.getState();
    expect(records.source.get(sourceId!)?.text.slice(anchor, caret)).toBe('too long');
    expect(looked.query).toBe('too long');
    expect(document.activeElement).toBe(field());
  });
});
