import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, expect, it } from 'vitest';
import { answerSaveDialogs, type LaunchedApp, launchApp, temporaryFolder } from '../../helpers/launch-app.ts';
import { cardOf, cellOf, heardIn } from '../../helpers/map-steps.ts';
import { inspector, waitForMap } from '../../helpers/window-steps.ts';

let running: LaunchedApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});
const painPoint = 'Price is unclear';

/** Puts a picture into the system's clipboard and pastes it, as after taking a screenshot. */
async function pasteScreenshot({ app }: LaunchedApp): Promise<void> {
  const picture = new PNG({ width: 320, height: 200 });
  picture.data.fill(200);
  const png = PNG.sync.write(picture);
  await app.evaluate(async (electron, base64) => {
    const { BrowserWindow, clipboard, nativeImage } = electron;
    // Electron 45 gave the clipboard the web's interface; a fallback Electron still has the older one.
    const board = clipboard as unknown as {
      writeImage?(image: unknown): void;
      write(items: readonly unknown[]): Promise<void>;
    };
    const bytes = Buffer.from(base64, 'base64');
    if (board.writeImage) board.writeImage(nativeImage.createFromBuffer(bytes));
    else {
      const { ClipboardItem: Item } = electron as unknown as {
        ClipboardItem: new (data: object) => unknown;
      };
      await board.write([new Item({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
    }
    BrowserWindow.getAllWindows()[0]?.webContents.paste();
  }, png.toString('base64'));
}

it('a map is made, a pain point proved by a screenshot, the app killed, and nothing is lost on the way to a colleague', async () => {
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  running = await launchApp({ dataFolder });
  let { window } = running;

  // Two keys from the start screen to the first card: Enter, and its first letter.
  await window.locator('button:focus', { hasText: 'Five stages' }).waitFor();
  await window.keyboard.press('Enter');
  await waitForMap(window);
  await window.getByRole('textbox', { name: 'New card' }).waitFor();
  await window.keyboard.type('Compares three offers');
  await window.keyboard.press('Escape');
  const factsOf = () => cardOf(window, painPoint).getAttribute('aria-description');
  await cellOf(window, 'Intent', 'Pain points').click();
  await window.keyboard.type(painPoint);
  await window.keyboard.press('Escape');
  await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Pain points'))).toContain(painPoint);
  await expect.poll(factsOf).toBe('Assumption');

  await cardOf(window, painPoint).click();
  await window.getByRole('grid').focus();
  await pasteScreenshot(running);
  await expect.poll(factsOf).toMatch(/^1 person, 1 source type/);

  const child = running.app.process();
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await ended;

  running = await launchApp({ dataFolder });
  window = running.window;
  await window.getByRole('region', { name: 'Recovered work' }).getByRole('button', { name: /^Open/ }).click();
  await waitForMap(window);
  await expect.poll(factsOf).toMatch(/^1 person, 1 source type/);
  await cardOf(window, 'Compares three offers').waitFor();

  const file = join(folder, 'shop.journey');
  await answerSaveDialogs(running, file);
  await window.keyboard.press('ControlOrMeta+S');
  await window.getByText('Saved', { exact: true }).first().waitFor();

  const pdf = join(folder, 'shop.pdf');
  await answerSaveDialogs(running, pdf);
  await window.keyboard.press('ControlOrMeta+E');
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Export', exact: false }).last().click();
  await dialog.getByRole('button', { name: /Show in folder/ }).waitFor({ timeout: 60_000 });
  const found = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
  expect(found.stdout.replace(/\s+/g, ' ')).toContain(painPoint);
  await running.close();

  // The one file, on another computer.
  const mailed = join(folder, 'mailed.journey');
  copyFileSync(file, mailed);
  running = await launchApp({ args: [mailed] });
  window = running.window;
  await waitForMap(window);
  await cardOf(window, painPoint).click();
  await inspector(window)
    .getByText(/screenshot|image|picture/i)
    .first()
    .waitFor();
}, 180_000);
