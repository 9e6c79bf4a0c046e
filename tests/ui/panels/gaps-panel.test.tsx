import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { GapsPanel } from '../../../src/renderer/panels/gaps/GapsPanel.tsx';
import { fold, gapsStore } from '../../../src/renderer/session/gaps-shown.ts';
import { runOrNotice } from '../../../src/renderer/session/run-or-notice.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { addSet, npsColumn, tally } from '../../helpers/answers.ts';
import { run } from '../../helpers/records.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
/** One gap of each kind but few answers; nothing of stage `s2` is proved. */
const dated = run(small, {
  command: 'edit-evidence',
  input: { evidenceId: id('e1'), date: '2020-02-03' },
}).records;
const bare: ProjectRecords = {
  ...dated,
  connection: new Map(),
  evidenceLink: new Map([...dated.evidenceLink].filter(([, { targetKind }]) => targetKind === 'step')),
};
const open = (
  records: ProjectRecords,
  ...tallies: Parameters<typeof renderProject>[3][]
): Promise<OpenedProject> =>
  renderProject(records, { mapId: id('map'), inspectorOpen: false }, <GapsPanel />, tallies[0]);
const tree = (): HTMLElement => screen.getByRole('tree', { name: 'What is missing' });
/** The words of a line, as they are read out, with what its description adds. */
const wordsOf = (item: HTMLElement): string =>
  [...Array.from(item.children, (part) => part.getAttribute('aria-label') ?? part.textContent), item.title]
    .filter((words) => words !== '')
    .join(', ');
const lines = (): readonly string[] => screen.getAllByRole('treeitem').map(wordsOf);
const current = (): string | null => {
  const active = document.getElementById(tree().getAttribute('aria-activedescendant') ?? '');
  return active && wordsOf(active);
};

const proveStage2 = () =>
  runOrNotice([
    { command: 'link-evidence', input: { evidenceId: id('e2'), targetKind: 'stage', targetId: id('s2') } },
  ]);

afterEach(async () => {
  gapsStore.setState(gapsStore.getInitialState());
  await speak('en');
});

describe('the panel of what is missing', () => {
  it('lists what is missing on the map by kind, with counts, places and sentences', async () => {
    await open(bare);
    expect(lines()).toEqual([
      'Stages without evidence, 1',
      'Two, Purchase, No evidence supports the stage, its steps or its cards.',
      'Claims that are assumptions, 1',
      'Pain point, pain, One · A, No evidence supports this claim.',
      'Opportunities that address nothing, 1',
      'opp, One · A, It addresses no pain point.',
      'Old evidence, 1',
      'Survey, One · A, Survey from 3\u00a0Feb\u00a02020',
      'Personas nobody was asked about, 1',
      'Tom, No evidence is about this persona.',
    ]);
    expect(screen.getByRole('status').textContent).toBe('5 gaps on this map');
    const [kind, gap] = screen.getAllByRole('treeitem');
    expect(kind).toMatchObject({ ariaLevel: '1', ariaExpanded: 'true', ariaPosInSet: '1', ariaSetSize: '5' });
    expect(gap).toMatchObject({ ariaLevel: '2', ariaExpanded: null, ariaPosInSet: '1', ariaSetSize: '1' });
  });

  it('goes by arrow keys, and with Enter to the place, while the tree keeps the keyboard', async () => {
    const { user } = await open(bare);
    tree().focus();
    expect(current()).toBe('Stages without evidence, 1');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(sessionStore.getState().selection).toEqual({ kind: 'stage', id: id('s2') });
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(sessionStore.getState().selection).toEqual({ kind: 'cards', ids: [id('pain')] });
    expect(sessionStore.getState().inspectorOpen).toBe(false);
    await user.keyboard('{End}{ArrowUp}{ArrowUp}{Enter}');
    expect(sessionStore.getState()).toMatchObject({
      selection: { kind: 'evidence', id: id('e1') },
      inspectorOpen: true,
    });
    await user.keyboard('{End}{Enter}');
    expect(sessionStore.getState().selection).toEqual({ kind: 'persona', id: id('p2') });
    expect(document.activeElement).toBe(tree());
    await user.keyboard('{Home}{ArrowUp}');
    expect(current()).toBe('Stages without evidence, 1');
  });

  it('folds a kind by key or press, and stays so when it is opened again', async () => {
    const { user } = await open(bare);
    tree().focus();
    await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}');
    expect(lines()[1]).toBe('Claims that are assumptions, 1');
    const kind = screen.getByRole('treeitem', { name: /^Stages without evidence/ });
    expect(kind.ariaExpanded).toBe('false');
    await user.keyboard('{ArrowRight}');
    expect(lines()[1]).toMatch(/^Two/);
    await user.click(screen.getByRole('treeitem', { name: /^Old evidence/ }));
    expect(lines().some((line) => line.startsWith('Survey'))).toBe(false);
    expect(gapsStore.getState().folded).toEqual(new Set(['old-evidence']));
    fold('old-evidence', false);
    expect(await screen.findByRole('treeitem', { name: /^Survey/ })).toBeDefined();
  });

  it('takes a day before which evidence is old, and a year ago again once it is emptied', async () => {
    const { user } = await open(bare);
    const day = screen.getByRole('combobox', { name: 'Evidence older than' });
    await user.clear(day);
    await user.type(day, '2020-02-03{Enter}');
    expect(lines().some((line) => line.startsWith('Old evidence'))).toBe(false);
    await user.clear(day);
    await user.type(day, '{Enter}');
    expect(gapsStore.getState().olderThan).toBe(null);
    expect(lines()).toContain('Old evidence, 1');
  });

  it('drops a line as soon as it has evidence; the next one is current', async () => {
    const { host, user } = await open(bare);
    tree().focus();
    await user.keyboard('{ArrowDown}');
    await proveStage2();
    await lastStep(host, 1);
    await waitFor(() => expect(lines()).not.toContain('Stages without evidence, 1'));
    expect(current()).toMatch(/^Pain point, pain/);
    expect(document.activeElement).toBe(tree());
  });

  it('keeps the keyboard when the last line goes', async () => {
    await open({ ...small, persona: new Map() });
    tree().focus();
    expect(lines()).toHaveLength(2);
    await proveStage2();
    const text = await screen.findByText('Nothing is missing on this map.');
    await waitFor(() => expect(document.activeElement).toBe(text));
  });

  it('lists measures from fewer than 30 answers', async () => {
    const { records, setId } = addSet(bare, [npsColumn]);
    await open(records, [tally(setId, { kind: 'step', id: id('c') }, [{ value: 9, count: 12 }])]);
    const item = await screen.findByRole('treeitem', { name: /^NPS/ });
    expect(wordsOf(item)).toBe('NPS, Two · C, 12 answers, fewer than 30');
  });

  it('draws only what is in view of 400 assumptions', async () => {
    const cards = Array.from({ length: 400 }, (_, index) => ({
      command: 'add-card' as const,
      input: { laneId: id('pains'), stepId: id('c'), title: `Pain ${index}` },
    }));
    await open(run(bare, ...cards).records);
    expect(screen.getByRole('status').textContent).toBe('405 gaps on this map');
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
  });

  it('says where nothing is missing, in German too', async () => {
    await speak('de');
    const complete: ProjectRecords = {
      ...small,
      stage: new Map([...small.stage].filter(([key]) => key !== id('s2'))),
      persona: new Map(),
    };
    await open(complete);
    expect(screen.getByText('Auf dieser Map fehlt nichts.')).toBeDefined();
    expect(screen.queryByRole('tree')).toBe(null);
  });
});
