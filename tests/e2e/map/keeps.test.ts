import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Locator } from 'playwright';
import { openDocument } from '../../../src/host/document/document.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import {
  answerMessageBoxes,
  answerSaveDialogs,
  type LaunchedApp,
  launchApp,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import { cardOf, middleOf, undo, waitForRest } from '../../helpers/map-steps.ts';
import { closeDialog, leftPanel, openSample } from '../../helpers/window-steps.ts';

describeApp('what is brought to the map', { size: [1920, 1080] }, ({ app, window }) => {
  beforeAll(async () => {
    await openSample(app);
    await cardOf(window, 'Works a week').waitFor();
    await waitForRest(window);
  });

  const stage = () => window.getByRole('columnheader', { name: /^Consideration, stage/ });
  const countOf = async (): Promise<number> =>
    Number((await stage().locator('[data-count]').innerText()) || 0);

  /** Drops a file as the system does: over, then let go, at the middle of an element. */
  async function dropFile(on: Locator, name: string): Promise<void> {
    const { x, y } = await middleOf(on);
    await window.evaluate(
      ([clientX, clientY, fileName]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['score\n9\n10\n'], fileName));
        const target = document.elementFromPoint(clientX, clientY);
        const send = (type: string): boolean | undefined =>
          target?.dispatchEvent(
            new DragEvent(type, { dataTransfer, clientX, clientY, bubbles: true, cancelable: true }),
          );
        // A target that does not take the file lets the event pass, and the system drops nothing.
        if (send('dragover') === false) send('drop');
      },
      [x, y, name] as const,
    );
  }

  test('a file from the system dropped on a card becomes evidence of the card', async () => {
    const card = cardOf(window, 'Works a week');
    expect(await card.getAttribute('aria-label')).not.toContain('evidence');
    await dropFile(card, 'Diary.csv');
    await expect.poll(() => card.getAttribute('aria-label')).toContain('1 piece of evidence');
    await window.getByText('1 file attached as evidence').waitFor();
    await undo(window);
    await expect.poll(() => card.getAttribute('aria-label')).not.toContain('evidence');
  });

  // A table would be imported: it has answers about the stage.
  test('a file dropped on a stage becomes evidence of the stage', async () => {
    const before = await countOf();
    await dropFile(stage(), 'Interviews.pdf');
    await expect.poll(countOf).toBe(before + 1);
    await stage().click();
    await window.locator('aside[data-side="right"]').getByText('Interviews').waitFor();
  });

  test('a piece of evidence dragged out of its panel onto a card is linked to it', async () => {
    await window.getByRole('button', { name: 'Evidence panel' }).click();
    await leftPanel(window).waitFor();
    await waitForRest(window);
    const card = cardOf(window, 'Works a week');
    const piece = leftPanel(window).locator('[draggable="true"]', { hasText: 'Interviews' });
    await piece.dragTo(card);
    await expect.poll(() => card.getAttribute('aria-label')).toContain('1 piece of evidence');
    await card.click();
    await window.locator('aside[data-side="right"]').getByText('Interviews').waitFor();
    await window.getByRole('button', { name: 'Evidence panel' }).click();
    await leftPanel(window).waitFor({ state: 'detached' });
  });

  test('Ctrl+K while a name is edited opens the palette and keeps the name', async () => {
    await waitForRest(window);
    await window.getByRole('rowheader', { name: /^Thoughts, lane/ }).dblclick();
    await window.getByRole('textbox', { name: 'Lane name' }).waitFor();
    await window.keyboard.type('Gedanken');
    await window.keyboard.press('ControlOrMeta+K');
    await window.getByRole('combobox', { name: /^Find an action/ }).waitFor();
    await window.keyboard.type('fit');
    expect(await window.getByRole('combobox', { name: /^Find an action/ }).inputValue()).toBe('fit');
    await closeDialog(window);
    await window.getByRole('rowheader', { name: /^Gedanken, lane/ }).waitFor();
    expect(await window.getByRole('textbox', { name: 'Lane name' }).count()).toBe(0);
  });
});

describe('a text still being typed when the window is closed', () => {
  /** The titles of the cards in a file. */
  function titlesIn(path: string): readonly string[] {
    const opened = openDocument({ kind: 'file', path }, { dataFolder: temporaryFolder(), author: 'Look' });
    if (!opened.ok) throw new Error(opened.failure.message);
    const { records } = opened.value.snapshot();
    opened.value.discard();
    return records.card.map(({ title }) => title);
  }
  /** A new project with a text in its first card’s open field. */
  async function typing(): Promise<LaunchedApp> {
    const app = await launchApp();
    await app.window.getByRole('button', { name: /^Blank/ }).click();
    await app.window.getByRole('textbox', { name: 'New card' }).waitFor();
    return app;
  }
  /** Closes the window as its button does, and waits for the end of the app. */
  async function closeWindow({ app }: LaunchedApp): Promise<void> {
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
  }

  test('is in the file of a project that has one', async () => {
    const path = join(temporaryFolder(), 'typed.journey');
    const first = await typing();
    await answerSaveDialogs(first, path);
    await first.window.keyboard.type('Typed to ');
    await first.window.keyboard.press('ControlOrMeta+S');
    await first.window.locator('[data-state="saved"]').waitFor();
    // Saving leaves the field open, and typing goes on in it.
    await first.window.keyboard.type('the very end');
    await closeWindow(first);
    expect(titlesIn(path)).toEqual(['Typed to the very end']);
  });

  test('is in the file that a new project is saved to on the way out', async () => {
    const path = join(temporaryFolder(), 'new.journey');
    const first = await typing();
    await answerMessageBoxes(first, 'Save…');
    await answerSaveDialogs(first, path);
    await first.window.keyboard.type('Typed to the very end');
    await closeWindow(first);
    expect(titlesIn(path)).toEqual(['Typed to the very end']);
  });
});
