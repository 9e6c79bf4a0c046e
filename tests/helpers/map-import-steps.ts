import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { runFromPalette } from './window-steps.ts';

export const mapFixture = (name: string): string => join(import.meta.dirname, '..', 'fixtures', 'maps', name);

export const mapDialog = (window: Page): Locator => window.getByRole('dialog', { name: /^Import/ });

/** Opens the import of a map through the palette and chooses a file with Enter. */
export async function chooseMap(window: Page, path: string): Promise<void> {
  await runFromPalette(window, 'Import a map…');
  await mapDialog(window).getByRole('button', { name: 'Choose files…' }).waitFor();
  const chooser = window.waitForEvent('filechooser');
  await window.keyboard.press('Enter');
  await (await chooser).setFiles(path);
  await mapDialog(window).getByRole('table').waitFor();
}

/** Drops a file on the window, beside the map. */
export async function dropOnWindow(window: Page, path: string, target = 'body'): Promise<void> {
  const [name, bytes] = [basename(path), [...readFileSync(path)]];
  await window.evaluate(
    ([named, data, on]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(data)], named));
      document
        .querySelector(on)
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, bytes, target] as const,
  );
}
