import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { blockOfTable } from '../../../src/shared/clipboard/block.ts';
import { type Reading, readText } from '../../../src/shared/clipboard/read-text.ts';
import type { PasteTarget } from '../../../src/shared/clipboard/paste-target.ts';
import { pasteStore } from '../../../src/renderer/clipboard/paste-store.ts';
import { PastePreview } from '../../../src/renderer/dialogs/PastePreview.tsx';
import { list } from '../../helpers/records.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

const target: PasteTarget = {
  mapId: id('map'),
  lanes: list(records, 'lane', { mapId: id('map') }),
  steps: list(records, 'stage', { mapId: id('map') }).flatMap((stage) =>
    list(records, 'step', { stageId: stage.id }).map((step) => ({ step, stage })),
  ),
  laneId: id('actions'),
  stepId: id('a'),
  beforeCardId: null,
};

/** Opens the preview of a table; `closed` counts how often it was left. */
async function show(rows: readonly (readonly string[])[]) {
  return showReading({ block: blockOfTable(rows), option: null, notes: [] });
}

/** Opens the preview of a text as it is read from the clipboard. */
async function showText(text: string) {
  const read = readText(text);
  if (!read.ok || !read.value) throw new Error('Nothing was read');
  return showReading(read.value);
}

async function showReading(reading: Reading) {
  pasteStore.setState({ pending: { kind: 'cards', reading, target } });
  const closed: true[] = [];
  const opened = await renderProject(
    records,
    { mapId: id('map') },
    <PastePreview onClose={() => closed.push(true)} />,
  );
  await screen.findByRole('dialog');
  return { ...opened, closed };
}

describe('the preview of a paste', () => {
  it('groups 300 rows under their one lane, shows all of them, and says how many cards they make', async () => {
    await show(Array.from({ length: 300 }, (_, at) => [`Answer ${at + 1}`]));
    expect(screen.getByRole('dialog', { name: 'Paste 300 cards' })).toBeTruthy();
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    expect(screen.getByRole('rowheader', { name: 'Actions' })).toHaveProperty('rowSpan', 300);
    expect(screen.getByRole('cell', { name: 'Answer 300' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('300 cards · can be undone in one step');
  });

  it('says in words how much of a large table is not shown', async () => {
    await show(Array.from({ length: 500 }, () => Array.from({ length: 40 }, () => 'x')));
    expect(
      screen.getByText(/^400 more rows are not shown here\. 10 more columns are not shown here\.$/),
    ).toBeTruthy();
  });

  it('marks new steps, and what is left out where none shall be added, all by keyboard', async () => {
    const { user } = await show([['one', 'two', 'three', 'four']]);
    const head = (): readonly string[] =>
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(head()).toEqual(['Lane', 'OneA', 'OneB', 'TwoC', 'TwoNew step new']);
    expect(document.activeElement?.textContent).toBe('Paste 4 cards');
    const addSteps = screen.getByRole('checkbox', { name: 'Add missing steps' });
    addSteps.focus();
    await user.keyboard(' ');
    expect(head().at(-1)).toBe('No step left out');
    const outcome = within(screen.getByRole('status'));
    outcome.getByText('1 column does not fit: there are no steps after “C”.');
    outcome.getByText('1 card is left out.');
    expect(screen.getByRole('button', { name: 'Paste 3 cards' })).toHaveProperty('disabled', false);
  });

  it('keeps the order of right-to-left texts, and can be reached and scrolled by keyboard', async () => {
    await show([['السعر غير واضح'], ['מחיר']]);
    const cell = screen.getByRole('cell', { name: 'السعر غير واضح' });
    expect(cell.querySelector('[dir="auto"]')).not.toBeNull();
    expect(screen.getByRole('region', { name: 'Where each text goes' }).tabIndex).toBe(0);
  });

  it('says what it took for signs of a list, and keeps them where that is wanted', async () => {
    const { user } = await showText('Before\n1. Search\n2. Compare');
    const texts = () => screen.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(texts()).toEqual(['Before', 'Search', 'Compare']);
    screen.getByText('1 line without a bullet or number becomes a separate card.');
    await user.click(screen.getByRole('checkbox', { name: 'Remove bullets and numbers', checked: true }));
    expect(texts()).toEqual(['Before', '1. Search', '2. Compare']);
  });

  it('keeps what may mean something, and takes it off where that is wanted', async () => {
    const { user } = await showText('- 5 °C\n- 3 °C');
    const texts = () => screen.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(texts()).toEqual(['- 5 °C', '- 3 °C']);
    screen.getByText(
      'Characters that look like bullets or numbers were kept because they may carry meaning.',
    );
    await user.click(screen.getByRole('checkbox', { name: 'Remove bullets and numbers', checked: false }));
    expect(texts()).toEqual(['5 °C', '3 °C']);
  });

  it('shows a text with semicolons as a table, and line by line where that is wanted', async () => {
    const { user } = await showText('Search;Web\nPay;App');
    expect(screen.getAllByRole('cell')).toHaveLength(4);
    await user.click(
      screen.getByRole('checkbox', { name: 'Read as a table with columns separated by semicolons' }),
    );
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      'Search;Web',
      'Pay;App',
    ]);
    screen.getByRole('button', { name: 'Paste 2 cards' });
  });

  it('shows a Mermaid journey as stages, steps and cards, and says whose curve its scores go to', async () => {
    const { user, host } = await showText(
      'journey\ntitle Desk\nsection One\nSearch: 5: Mia\nsection Delivery\nWait: 1: Mia\nUnpack: 4: Mia',
    );
    const head = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(head).toEqual(['Lane', 'OneA', 'DeliveryNew step new', 'DeliveryNew step new']);
    screen.getByText('The title “Desk” is left out.');
    screen.getByText('3 cards · 1 new stage · 2 new steps · can be undone in one step');
    screen.getByRole('checkbox', { name: 'Draw the scores on the emotion curve: Mia', checked: true });
    expect(screen.queryByRole('checkbox', { name: 'First column contains lane names' })).toBeNull();
    await user.keyboard('{Enter}');
    await lastStep(host, 1);
    expect([...host.records().emotionPoint.values()].map(({ value }) => value)).toEqual(
      expect.arrayContaining([-2, 1]),
    );
  });

  it('changes nothing where it is left with Escape', async () => {
    const { user, closed, host } = await show([['one'], ['two']]);
    await user.keyboard('{Escape}');
    expect(closed).toHaveLength(1);
    expect(host.history).toEqual([]);
  });
});
