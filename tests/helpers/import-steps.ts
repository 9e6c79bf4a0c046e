import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

export const importDialog = (window: Page): Locator => window.getByRole('dialog');

/** Opens the import by its keys and chooses a file with Enter. */
export async function chooseForImport(window: Page, path: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+Shift+I');
  await importDialog(window).getByRole('button', { name: 'Choose files…' }).waitFor();
  const chooser = window.waitForEvent('filechooser');
  await window.keyboard.press('Enter');
  await (await chooser).setFiles(path);
  await importDialog(window).locator('[data-step]').waitFor();
}

/** The step that the dialog shows; null once it is gone. */
export const stepOfImport = (window: Page): Promise<string | null> =>
  window.evaluate(
    () => document.querySelector('[role=dialog] [data-step]')?.getAttribute('data-step') ?? null,
  );

/** Whether the button that imports is ready, once all rows were counted. */
export const waitForOutcome = (window: Page): Promise<unknown> =>
  importDialog(window)
    .getByRole('button', { name: /^Import [\d,]+ rows?$/ })
    .and(window.locator('[aria-disabled=false]'))
    .waitFor();

/**
 * Goes from a file to its answers by Enter alone; where the one place of all answers is asked for, by the first letters of its name as well.
 * Returns the steps that asked.
 */
export async function enterThroughImport(window: Page, letters: string): Promise<readonly string[]> {
  const steps: string[] = [];
  for (;;) {
    const step = await stepOfImport(window);
    if (step === null) return steps;
    steps.push(step);
    const asksPlace =
      step === 'place' &&
      (await importDialog(window).getByRole('combobox', { name: 'All answers belong to' }).count()) > 0;
    if (asksPlace) await window.keyboard.type(letters);
    if (step === 'outcome') await waitForOutcome(window);
    await window.keyboard.press('Enter');
    await expect.poll(() => stepOfImport(window)).not.toBe(step);
  }
}
