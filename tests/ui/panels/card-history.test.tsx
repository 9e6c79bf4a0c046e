import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { askHost, runCommands } from '../../../src/renderer/session/project-store.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { Card } from '../../../src/shared/model/card.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

const edit = (fields: Partial<Card>): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id('pain')], fields },
});
const steps: readonly CommandCall[] = [
  edit({ title: 'Price is unclear', body: 'Nobody knows the price' }),
  edit({ severity: 3, status: 'planned' }),
  edit({ severity: null }),
  {
    command: 'move-cards',
    input: { cardIds: [id('pain')], toLaneId: id('pains'), toStepId: id('c') },
  },
];

/** The card with its history open, after all steps. */
async function open(): Promise<OpenedProject> {
  const project = await renderProject(
    records,
    { mapId: id('map'), selection: { kind: 'cards', ids: [id('pain')] } },
    <Inspector />,
  );
  for (const step of steps) await runCommands([step]);
  expect(project.host.asked).not.toContain('record-history');
  await project.user.click(screen.getByRole('button', { name: 'Show history' }));
  await waitFor(() => expect(entries()).toHaveLength(steps.length));
  return project;
}
const entries = (): readonly HTMLElement[] => {
  const list = screen.queryByRole('list', { name: 'Changes to this card' });
  return list ? within(list).getAllByRole('listitem') : [];
};
const sentences = (): readonly (string | undefined)[] =>
  entries().map((entry) => entry.querySelector('p')?.textContent);
const bringBack = (index: number): HTMLElement =>
  within(entries()[index]!).getByRole('button', { name: 'Restore' });

describe('the history of a card', () => {
  it('is read when it is opened, and tells who changed what, the newest first', async () => {
    await open();
    expect(sentences()).toEqual([
      'Ada Tester moved this card from One, A, Pain points to Two, Pain points',
      'Ada Tester cleared Severity, which was major',
      'Ada Tester changed Status from Open to Planned and set Severity to major',
      'Ada Tester changed Title from “pain” to “Price is unclear” and set Text to “Nobody knows the price”',
    ]);
  });

  it('tells where the card was put in the flow, and that it was let go', async () => {
    const { host } = await open();
    const places = [{ cardId: id('pain'), x: 10, y: 20 }];
    await runCommands([{ command: 'place-in-flow', input: { places } }]);
    await waitFor(() => expect(sentences()[0]).toBe('Ada Tester moved this card in the flow'));
    expect(within(entries()[0]!).queryByRole('button', { name: 'Restore' })).toBeNull();
    await runCommands([{ command: 'lay-out-flow', input: { mapId: id('map') } }]);
    await waitFor(() => expect(sentences()[0]).toBe('Ada Tester laid out the flow with this card again'));
    expect(host.records().card.get(id('pain'))).toMatchObject({ flowX: null, flowY: null });
  });

  it('follows further changes, and says what undo did', async () => {
    await open();
    await askHost('undo', {});
    await waitFor(() => expect(entries()).toHaveLength(steps.length + 1));
    expect(sentences()[0]).toBe('Ada Tester moved this card from Two, Pain points to One, A, Pain points');
    expect(entries()[0]?.textContent).toContain('by undo');
  });

  it('brings fields back as they were before a change, and nothing else, in one step', async () => {
    const { host, user } = await open();
    await user.click(bringBack(3));
    const step = await lastStep(host, steps.length + 1);
    expect(step.name).toBe('restore-card');
    expect(host.records().card.get(id('pain'))).toMatchObject({
      title: 'pain',
      body: '',
      status: 'planned',
      stepId: id('c'),
    });
    await waitFor(() => expect(entries()).toHaveLength(steps.length + 1));
    await askHost('undo', {});
    expect(host.records().card.get(id('pain'))).toMatchObject({ title: 'Price is unclear' });
  });

  it('brings back a value that was cleared, and a place', async () => {
    const { host, user } = await open();
    await user.click(bringBack(1));
    await lastStep(host, steps.length + 1);
    expect(host.records().card.get(id('pain'))?.severity).toBe(3);
    await waitFor(() => expect(entries()).toHaveLength(steps.length + 1));
    await user.click(bringBack(1));
    await lastStep(host, steps.length + 2);
    expect(host.records().card.get(id('pain'))?.stepId).toBe(id('a'));
  });

  it('offers to bring back only what is not so already, and where its place still is', async () => {
    const { host, user } = await open();
    // The third step set the status, and a severity that was cleared again: only the status is not as it was.
    await user.click(bringBack(2));
    const step = await lastStep(host, steps.length + 1);
    expect(step.calls).toEqual([edit({ status: 'open' })]);
    await waitFor(() => expect(entries()).toHaveLength(steps.length + 1));
    expect(within(entries()[3]!).queryByRole('button', { name: 'Restore' })).toBeNull();
    await runCommands([{ command: 'remove-step', input: { stepId: id('a'), cardsToStepId: id('b') } }]);
    await waitFor(() => expect(within(entries()[1]!).queryByRole('button', { name: 'Restore' })).toBeNull());
    expect(sentences()[1]).toBe(
      'Ada Tester moved this card from a place that no longer exists to Two, Pain points',
    );
  });
});
