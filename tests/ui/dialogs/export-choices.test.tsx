import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { resetGraph, graphStore } from '../../../src/renderer/session/graph-store.ts';
import { exportProgress } from '../../../src/renderer/session/export-progress.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { Dialogs } from '../../../src/renderer/dialogs/Dialogs.tsx';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const [piece] = records.evidence.values();

const openWith = (of: ProjectRecords): Promise<OpenedProject> =>
  renderProject(of, { mapId: id('map'), dialog: { kind: 'export' } }, <Dialogs />);

const open = (confidentiality: 'internal' | 'confidential'): Promise<OpenedProject> => {
  if (!piece) throw new Error('The project has evidence');
  const changed: ProjectRecords = {
    ...records,
    evidence: new Map([...records.evidence].map(([key, one]) => [key, { ...one, confidentiality }])),
  };
  return openWith(changed);
};

describe('the export dialog of a project with confidential evidence', () => {
  it.each([false, true])('exports its words only when that is chosen: %s', async (chosen) => {
    const { main, user } = await open('confidential');
    main.answers.export = {
      path: '/pictures/Map.pdf',
      bytes: 2048,
      width: 2400,
      height: 1200,
      parts: 1,
      notes: [],
    };
    const choice = await screen.findByRole('checkbox', { name: /confidential evidence/ });
    expect(choice).toHaveProperty('checked', false);
    if (chosen) await user.click(choice);
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    await screen.findByText('Map.pdf');
    const call = main.calls.find(({ name }) => name === 'export');
    expect(call?.params).toMatchObject({ options: { confidential: chosen } });
  });

  it('does not ask where nothing is confidential', async () => {
    await open('internal');
    await screen.findByRole('checkbox', { name: /Legend/ });
    expect(screen.queryByRole('checkbox', { name: /confidential/ })).toBeNull();
  });
});

it('has no empty line for the size of what is written from the records', async () => {
  const { user } = await openWith(records);
  expect(await screen.findByText(/^One page, \d/)).toBeDefined();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'PowerPoint');
  expect(screen.getByText(/^Slides of shapes/)).toBeDefined();
  const dialog = screen.getByRole('dialog');
  expect([...dialog.querySelectorAll('p')].filter(({ textContent }) => textContent === '')).toEqual([]);
});

/** The options that the dialog sends once it is told to export. */
async function sent({ main, user }: OpenedProject): Promise<unknown> {
  main.answers.export = {
    path: '/pictures/Map.pdf',
    bytes: 2048,
    width: 2400,
    height: 1200,
    parts: 1,
    notes: [],
  };
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  await screen.findByText('Map.pdf');
  return main.calls.find(({ name }) => name === 'export')?.params;
}

describe('the export dialog of a map with assumptions', () => {
  const assumed = run(records, {
    command: 'add-card',
    input: { laneId: id('pains'), stepId: id('a'), title: 'Nobody answers' },
  }).records;

  it.each([
    ['Marked', 'marked'],
    ['Marked, and listed below the map', 'listed'],
    ['Not shown', 'hidden'],
  ] as const)('exports them as that is chosen: “%s”', async (name, assumptions) => {
    const opened = await openWith(assumed);
    const group = await screen.findByRole('radiogroup', { name: 'Assumptions' });
    expect(within(group).getByRole('radio', { checked: true, name: 'Marked' })).toBeDefined();
    await opened.user.click(within(group).getByRole('radio', { name }));
    expect(await sent(opened)).toMatchObject({ options: { assumptions } });
  });

  it('says how much larger the list makes the drawing', async () => {
    const { user } = await openWith(assumed);
    const size = async (): Promise<string> => (await screen.findByText(/^One page, \d/)).textContent;
    const marked = await size();
    await user.click(screen.getByRole('radio', { name: /listed/ }));
    expect(await size()).not.toBe(marked);
  });

  it('does not ask where every claim has evidence, nor for a matrix', async () => {
    await openWith(records);
    await screen.findByRole('checkbox', { name: /Legend/ });
    expect(screen.queryByRole('radiogroup', { name: 'Assumptions' })).toBeNull();
    cleanup();
    const { user } = await openWith(assumed);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Content' }), 'Action plan');
    expect(screen.queryByRole('radiogroup', { name: 'Assumptions' })).toBeNull();
  });
});

describe('the export dialog of a project with open comments', () => {
  it.each([false, true])('exports their number only when that is chosen: %s', async (chosen) => {
    const opened = await openWith(records);
    const choice = await screen.findByRole('checkbox', { name: 'Number of open comments' });
    expect(choice).toHaveProperty('checked', false);
    if (chosen) await opened.user.click(choice);
    expect(await sent(opened)).toMatchObject({ options: { comments: chosen } });
  });

  it('does not ask where all are resolved', async () => {
    const comment = new Map([...records.comment].map(([key, one]) => [key, { ...one, resolved: true }]));
    await openWith({ ...records, comment });
    await screen.findByRole('checkbox', { name: /Legend/ });
    expect(screen.queryByRole('checkbox', { name: /comments/ })).toBeNull();
  });
});

describe('the export dialog over a graph', () => {
  afterEach(resetGraph);
  const content = () => screen.findByRole('combobox', { name: 'Content' });
  const openOverGraph = async (of: ProjectRecords): Promise<OpenedProject> => {
    const opened = await renderProject(
      of,
      { mapId: id('map'), screen: 'graph', dialog: { kind: 'export' } },
      <Dialogs />,
    );
    expect(sessionStore.getState().screen).toBe('graph');
    return opened;
  };

  it('begins with the flow as the window shows it, and asks for nothing that it does not have', async () => {
    // Without connections there is nothing to lay out, which only a window does.
    const flow = { ...graphStore.getState().flow, swimLanes: 'channel' } as const;
    graphStore.setState({ flow });
    const opened = await openOverGraph({ ...records, connection: new Map() });
    expect(await content()).toHaveProperty('value', 'flow');
    expect(screen.queryByRole('combobox', { name: 'Show' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /confidential|comments/ })).toBeNull();
    expect(screen.getByRole('checkbox', { name: /Legend/ })).toBeDefined();
    await screen.findByText(/^One page, \d/);
    expect(await sent(opened)).toMatchObject({ options: { what: 'flow', flow, allMaps: false } });
  });

  it.each([
    ['one', 'pain'],
    ['all', null],
  ] as const)(
    'begins with the proof of the card that is shown alone; %s exports %s',
    async (choice, card) => {
      graphStore.setState({ tab: 'proof', proofOf: id('pain') });
      const opened = await openOverGraph(records);
      expect(await content()).toHaveProperty('value', 'proof');
      const show = screen.getByRole('combobox', { name: 'Show' });
      expect(show).toHaveProperty('value', 'one');
      await opened.user.selectOptions(show, choice);
      expect(await sent(opened)).toMatchObject({ options: { what: 'proof', proofOf: card && id(card) } });
    },
  );

  it('says how much smaller the proof is without its legend', async () => {
    graphStore.setState({ tab: 'proof' });
    const { user } = await openOverGraph(records);
    const size = async (): Promise<string> => (await screen.findByText(/^One page, \d/)).textContent;
    const whole = await size();
    await user.click(screen.getByRole('checkbox', { name: /Legend/ }));
    await waitFor(async () => expect(await size()).not.toBe(whole));
  });
});

describe('the density of an export', () => {
  it('is that of the screen until another is chosen, and is not asked for where no cards are shown', async () => {
    const { main, user } = await openWith(records);
    main.answers.export = { path: '/a/Map.pdf', bytes: 1, width: 1, height: 1, parts: 1, notes: [] };
    const density = await screen.findByRole('combobox', { name: 'Density' });
    expect(density).toHaveProperty('value', 'screen');
    const before = await screen.findByText(/^One page, \d/);
    const size = before.textContent;
    await user.selectOptions(density, 'Titles only');
    await waitFor(() => expect(screen.getByText(/^One page, \d/).textContent).not.toBe(size));
    const format = screen.getByRole('combobox', { name: 'Format' });
    await user.selectOptions(format, 'Excel');
    expect(screen.queryByRole('combobox', { name: 'Density' })).toBeNull();
    await user.selectOptions(format, 'PowerPoint');
    expect(screen.getByRole('combobox', { name: 'Density' })).toHaveProperty('value', 'titles');
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    await screen.findByText('Map.pdf');
    const call = main.calls.find(({ name }) => name === 'export');
    expect(call?.params).toMatchObject({ options: { format: 'pptx', density: 'titles' } });
  });
});

describe('a template for slides', () => {
  afterEach(() => exportProgress.setState({ template: null }));
  const format = () => screen.getByRole('combobox', { name: 'Format' });

  it('is sent with slides alone, kept for the next export of the project, and can be removed', async () => {
    const first = await openWith(records);
    first.main.answers['choose-template'] = { name: 'client.potx' };
    await first.user.selectOptions(format(), 'PowerPoint');
    await first.user.click(screen.getByRole('button', { name: 'Choose template…' }));
    expect(await screen.findByText('client.potx')).toBeDefined();
    expect(await sent(first)).toMatchObject({ template: true });
    cleanup();
    const second = await openWith(records);
    expect(await sent(second)).not.toHaveProperty('template');
    cleanup();
    const third = await openWith(records);
    await third.user.selectOptions(format(), 'PowerPoint');
    expect(screen.getByText('client.potx')).toBeDefined();
    await third.user.click(screen.getByRole('button', { name: 'Remove template' }));
    expect(await sent(third)).not.toHaveProperty('template');
    cleanup();
    exportProgress.setState({ template: { name: 'other.potx', projectId: 'another' } });
    const other = await openWith(records);
    await other.user.selectOptions(format(), 'PowerPoint');
    expect(screen.queryByText('other.potx')).toBeNull();
  });
});
