import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { axeOn } from '../../helpers/axe.ts';
import { type LaunchedApp, launchApp } from '../../helpers/launch-app.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { boxOf, cellOf, focusMap, heardIn, undo } from '../../helpers/map-steps.ts';
import { newProject, openSample, runFromPalette, waitForMap, wearTheme } from '../../helpers/window-steps.ts';

/** Electron's, whose type is hidden here by the DOM's of the same name. */
type SystemClipboard = {
  availableFormats(): readonly string[];
  readImage(): { getSize(): { width: number; height: number }; toBitmap(): Uint8Array };
  writeImage(image: unknown): void;
  writeText(text: string): void;
  clear(): void;
};

const formats = ({ app }: LaunchedApp): Promise<readonly string[]> =>
  app.evaluate(({ clipboard }) => (clipboard as unknown as SystemClipboard).availableFormats());
const pictureSize = ({ app }: LaunchedApp): Promise<{ width: number; height: number }> =>
  app.evaluate(({ clipboard }) => (clipboard as unknown as SystemClipboard).readImage().getSize());
/** Puts a picture on the system's clipboard; noise cannot be packed small. */
const putPicture = ({ app }: LaunchedApp, side: number, noise = false): Promise<void> =>
  app.evaluate(
    ({ clipboard, nativeImage }, [length, isNoise]) => {
      const bytes = Buffer.alloc(length ** 2 * 4, 200);
      let seed = 1;
      if (isNoise)
        for (let at = 0; at < bytes.length; at += 4) {
          seed = (seed * 1664525 + 1013904223) >>> 0;
          bytes.writeUInt32LE((seed | 0xff000000) >>> 0, at);
        }
      const image = nativeImage.createFromBitmap(bytes, { width: length, height: length });
      (clipboard as unknown as SystemClipboard).writeImage(image);
    },
    [side, noise] as const,
  );

/** Selects the stage of the map's first cell, by keyboard. */
async function selectFirstStage(window: Page): Promise<void> {
  await focusMap(window);
  await window.keyboard.press('ControlOrMeta+Home');
  for (let press = 0; press < 2; press += 1) await window.keyboard.press('ControlOrMeta+ArrowUp');
}
const stages = (window: Page): Promise<number> => window.locator('[data-header^="stage "]').count();
const undoLabel = (window: Page, label: string): Promise<void> =>
  window.getByRole('button', { name: `Undo: ${label}` }).waitFor();
const preview = (window: Page) => window.getByRole('dialog', { name: /^Paste / });

describeApp('stages, steps and lanes', { size: [1600, 1000], calm: true }, ({ app, window }) => {
  beforeAll(async () => {
    await openSample(app);
    await runFromPalette(window, 'Fit the whole map');
    // Headers are there for what is in view: they can be counted once all of it is.
    await window.locator('[data-header^="stage "]').nth(4).waitFor({ state: 'attached' });
  });

  it('are copied as a table for other programs and pasted beside the focused one, in one step', async () => {
    const before = await stages(window);
    await selectFirstStage(window);
    await window.keyboard.press('ControlOrMeta+C');
    await window.getByText(/^Copied the stage with \d+ cards\.$/).waitFor();
    expect(await formats(app)).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
    await window.keyboard.press('ControlOrMeta+V');
    await undoLabel(window, 'Paste stage');
    await expect.poll(() => stages(window)).toBe(before + 1);
    await undo(window);
    await expect.poll(() => stages(window)).toBe(before);
  });

  it('are cut and come back by undo, and duplicated by Ctrl+D', async () => {
    const before = await stages(window);
    await selectFirstStage(window);
    await window.keyboard.press('ControlOrMeta+X');
    await undoLabel(window, 'Cut stage');
    await expect.poll(() => stages(window)).toBe(before - 1);
    await undo(window);
    await expect.poll(() => stages(window)).toBe(before);
    await selectFirstStage(window);
    await window.keyboard.press('ControlOrMeta+D');
    await undoLabel(window, 'Duplicate stage');
    await expect.poll(() => stages(window)).toBe(before + 1);
    await undo(window);
    await expect.poll(() => stages(window)).toBe(before);
  });

  it('are drawn as a picture twice their size, alone on the clipboard, and so is the whole map', async () => {
    await selectFirstStage(window);
    await window.keyboard.press('ControlOrMeta+Shift+C');
    await window.getByText(/^Copied as a picture of [\d,]+ × [\d,]+ pixels\.$/).waitFor();
    expect(await formats(app)).toEqual(['image/svg+xml', 'image/png']);
    const stage = await pictureSize(app);
    expect(stage.height).toBeGreaterThan(1_000);
    await runFromPalette(window, 'Copy map as picture');
    await expect
      .poll(() => pictureSize(app).then(({ width }) => width), { timeout: 20_000 })
      .toBeGreaterThan(2 * stage.width);
  });

  it('are copied with the map that they lie on', async () => {
    await runFromPalette(window, 'Duplicate map');
    await undoLabel(window, 'Duplicate map');
    await window.getByRole('grid', { name: /\(copy\)/ }).waitFor();
    await undo(window);
    await window.getByRole('grid', { name: /\(copy\)/ }).waitFor({ state: 'detached' });
    // The map that was copied is on screen again.
    await window.getByRole('grid').waitFor();
  });

  it('show in the preview which lanes another project would get, and go there whole', async () => {
    await selectFirstStage(window);
    await window.keyboard.press('ControlOrMeta+C');
    await window.getByText(/^Copied the stage with/).waitFor();
    const other = await launchApp();
    try {
      await newProject(other, 'Blank');
      await waitForMap(other.window);
      await other.window.locator('[data-editor] textarea').first().waitFor();
      await other.window.keyboard.press('Escape');
      await other.window.keyboard.press('ControlOrMeta+V');
      await preview(other.window).waitFor();
      for (const theme of ['light', 'dark'] as const) {
        await wearTheme(other, theme);
        expect(await seriousProblems(other.window)).toBe('');
      }
      await preview(other.window).getByRole('rowheader', { name: 'Touchpoints new' }).waitFor();
      const addLanes = preview(other.window).getByRole('checkbox', {
        name: 'Add lanes this map does not have',
      });
      await addLanes.press('Space');
      await preview(other.window).getByText('This map has no lane matching “Touchpoints”.').waitFor();
      await addLanes.press('Space');
      await other.window.keyboard.press('Enter');
      await undoLabel(other.window, 'Paste stage');
      await expect.poll(() => stages(other.window)).toBe(2);
      await other.window.getByText(/links? to evidence (was|were) left out/).waitFor();
      await undo(other.window);
      await expect.poll(() => stages(other.window)).toBe(1);
    } finally {
      await other.close();
    }
  });
});

/** What axe finds serious in the dialog that is open. */
async function seriousProblems(window: Page): Promise<string> {
  await window.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  const axe = await axeOn(window);
  const { violations } = await axe
    .include('[role="dialog"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))
    .join('\n');
}

describeApp('pictures on the clipboard', { size: [1280, 1100] }, ({ app, window }) => {
  beforeAll(async () => {
    await newProject(app, 'Five stages');
    await window.locator('[data-editor] textarea').first().waitFor();
    await window.keyboard.press('Escape');
  });
  const images = () => cellOf(window, 'Evaluation', 'Images');

  it('become image cards of the step, in a lane of images that is made where there is none', async () => {
    await putPicture(app, 64);
    await cellOf(window, 'Evaluation', 'Thoughts').click({ position: { x: 6, y: 6 } });
    await window.keyboard.press('Escape');
    await window.keyboard.press('ControlOrMeta+V');
    await window.getByText('1 picture is now in the lane “Images”.').waitFor();
    await expect.poll(() => heardIn(images())).toContain('1 card');
    // The card that got the picture is selected: the next picture goes below it.
    await window.keyboard.press('ControlOrMeta+V');
    await expect.poll(() => heardIn(images())).toContain('2 cards');
    await undo(window);
    await expect.poll(() => heardIn(images())).toContain('1 card');
    await undo(window);
    await images().waitFor({ state: 'detached' });
  });

  it('become cards where they are dropped on a cell, and other files evidence of its step', async () => {
    const box = await cellOf(window, 'Evaluation', 'Actions').boundingBox();
    await window.locator('[data-map-body]').evaluate(
      async (pane, at) => {
        const canvas = new OffscreenCanvas(40, 30);
        canvas.getContext('2d')!.fillRect(5, 5, 20, 10);
        const picture = await canvas.convertToBlob({ type: 'image/png' });
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([picture], 'shop.png', { type: 'image/png' }));
        dataTransfer.items.add(new File(['notes'], 'notes.txt', { type: 'text/plain' }));
        const place = { clientX: at.x, clientY: at.y, bubbles: true, cancelable: true };
        pane.dispatchEvent(new DragEvent('drop', { dataTransfer, ...place }));
      },
      { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 30 },
    );
    await expect.poll(() => heardIn(images())).toContain('1 card');
    await window.getByText('1 file attached as evidence').waitFor();
    await undo(window);
    await undo(window);
    await images().waitFor({ state: 'detached' });
  });

  it('are refused in a sentence where they are larger than the map can show, and nothing changes', async () => {
    await putPicture(app, 4_200, true);
    await cellOf(window, 'Evaluation', 'Actions').click({ position: { x: 6, y: 6 } });
    await window.keyboard.press('Escape');
    await window.keyboard.press('ControlOrMeta+V');
    await window
      .getByText(/^The picture is [\d.]+ MB; the map shows pictures of up to/)
      .waitFor({ timeout: 60_000 });
    expect(await images().count()).toBe(0);
    await window.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
  }, 120_000);

  it('and texts are pasted too where Escape follows a click on an empty cell at once', async () => {
    const cell = cellOf(window, 'Intent', 'Actions');
    await app.app.evaluate(({ clipboard }) =>
      (clipboard as unknown as SystemClipboard).writeText('One line'),
    );
    const box = await boxOf(cell);
    await window.mouse.move(box.x + 6, box.y + 6);
    await Promise.all([
      window.mouse.down(),
      window.mouse.up(),
      window.keyboard.press('Escape'),
      window.keyboard.press('ControlOrMeta+V'),
    ]);
    await expect.poll(() => heardIn(cell)).toBe('1 card: One line');
    await undoLabel(window, 'Paste card');
    await undo(window);
    await expect.poll(() => heardIn(cell)).toBe('empty');
  });
});
