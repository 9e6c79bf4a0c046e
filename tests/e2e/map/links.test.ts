import { beforeAll, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { cardOf, drag, middleOf, pressAndMove, undo, waitForRest } from '../../helpers/map-steps.ts';
import { leftPanel, openSample } from '../../helpers/window-steps.ts';

describeApp(
  'connections, the emotion curve and evidence on the map',
  { size: [1920, 1080] },
  ({ app, window }) => {
    beforeAll(async () => {
      await openSample(app);
      await cardOf(window, 'Works a week').waitFor();
    });

    const connections = (): Promise<number> => window.locator('[data-connection]').count();

    test('two cards are connected by dragging the handle of one onto the other, and Delete removes the arrow', async () => {
      const before = await connections();
      await cardOf(window, 'Works a week').hover();
      await drag(
        window,
        await middleOf(window.locator('[data-handle]').first()),
        await middleOf(cardOf(window, 'Counts who')),
      );
      await expect.poll(connections).toBe(before + 1);
      await window.getByRole('grid').focus();
      await window.keyboard.press('Delete');
      await expect.poll(connections).toBe(before);
      await undo(window);
      await expect.poll(connections).toBe(before + 1);
      await undo(window);
      await expect.poll(connections).toBe(before);
    });

    test('an arrow drawn to nowhere connects nothing', async () => {
      const before = await connections();
      await cardOf(window, 'Works a week').hover();
      const { x, y } = await middleOf(window.locator('[data-handle]').first());
      await drag(window, { x, y }, { x: x + 8, y: y + 140 });
      await window.getByRole('grid').focus();
      expect(await connections()).toBe(before);
    });

    const face = () => window.getByRole('slider', { name: /^Emotion of Miriam Okafor at Notices the old/ });

    test('an arrow stands out while the pointer is on its label, and its label while the pointer is on it', async () => {
      const arrow = window.locator('[data-connection]', { hasText: 'clicks through' }).first();
      const label = arrow.locator('rect');
      await label.scrollIntoViewIfNeeded();
      const seen = (): Promise<readonly string[]> =>
        arrow.evaluate((group) => [
          getComputedStyle(group.querySelector('path')!).opacity,
          getComputedStyle(group.querySelector('rect')!).opacity,
        ]);
      await window.mouse.move(1, 1);
      await expect.poll(seen).toEqual(['0', '0']);
      const { x, y } = await middleOf(label);
      await window.mouse.move(x, y);
      await expect.poll(seen).toEqual(['0.35', '0.18']);
      await window.mouse.move(1, 1);
      await expect.poll(seen).toEqual(['0', '0']);
      const start = await arrow.evaluate((group) => {
        const line = group.querySelector('path')!;
        const points = Array.from({ length: 99 }, (_, part) =>
          line
            .getPointAtLength((line.getTotalLength() * (part + 1)) / 100)
            .matrixTransform(line.getScreenCTM()!),
        );
        // Where nothing lies over it.
        const { x, y } = points.find((at) => group.contains(document.elementFromPoint(at.x, at.y)))!;
        return { x, y };
      });
      await window.mouse.click(start.x, start.y);
      await window.mouse.move(1, 1);
      await expect.poll(seen).toEqual(['0.35', '0.18']);
      await window.keyboard.press('Escape');
      await expect.poll(seen).toEqual(['0', '0']);
      // The view is where the cases after this one find the first step.
      await window.keyboard.press('ControlOrMeta+Home');
      await face().waitFor();
    });

    test('the faces of the scale stand beside the lane at the heights of their values', async () => {
      await face().scrollIntoViewIfNeeded();
      const value = Number(await face().getAttribute('aria-valuenow'));
      const heightOf = async (axis: number): Promise<number> =>
        (await middleOf(window.locator(`[data-axis="${axis}"]`))).y;
      const [best, neutral, worst] = [await heightOf(2), await heightOf(0), await heightOf(-2)];
      expect(neutral - best).toBeCloseTo(worst - neutral, 0);
      const expected = neutral - (value / 2) * (neutral - best);
      expect(Math.abs((await middleOf(face())).y - expected)).toBeLessThanOrEqual(1);
    });

    const valueOf = async (): Promise<number> => Number(await face().getAttribute('aria-valuenow'));

    test('a face dragged up draws the curve as it goes, in one step that undo takes back', async () => {
      await face().scrollIntoViewIfNeeded();
      const before = await valueOf();
      const from = await middleOf(face());
      await pressAndMove(window, from, { x: from.x, y: from.y - 40 });
      // The curve follows before anything is written.
      await expect.poll(valueOf).toBeGreaterThan(before);
      const shown = window.locator('[data-value]');
      expect(await shown.allInnerTexts()).toEqual([await face().getAttribute('aria-valuetext')]);
      await window.mouse.up();
      await expect.poll(valueOf).toBeGreaterThan(before);
      expect(await shown.count()).toBe(0);
      // The arrows pressed next are the map's.
      expect(await window.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
      await undo(window);
      await expect.poll(valueOf).toBe(before);
    });

    test('Escape while a face is dragged puts it back', async () => {
      const before = await valueOf();
      const from = await middleOf(face());
      await pressAndMove(window, from, { x: from.x, y: from.y - 60 });
      await expect.poll(valueOf).toBeGreaterThan(before);
      await window.keyboard.press('Escape');
      await window.mouse.up();
      await expect.poll(valueOf).toBe(before);
    });

    test('arrow keys move a focused face by halves', async () => {
      const before = await valueOf();
      await face().focus();
      await window.keyboard.press('ArrowUp');
      await expect.poll(valueOf).toBeCloseTo(before + 0.5);
      await window.keyboard.press('ArrowDown');
      await expect.poll(valueOf).toBeCloseTo(before);
      await window.keyboard.press('Escape');
    });

    test('a point taken off the curve comes back with a click in the lane', async () => {
      const count = (): Promise<number> => window.getByRole('slider', { name: /^Emotion of Miriam/ }).count();
      const before = await count();
      const at = await middleOf(face());
      await face().focus();
      await window.keyboard.press('Delete');
      await expect.poll(count).toBe(before - 1);
      await window.mouse.move(at.x - 40, at.y + 26);
      const shown = await window.locator('[data-ghost]').getAttribute('data-ghost');
      await window.mouse.click(at.x - 40, at.y + 26);
      await expect.poll(count).toBe(before);
      expect(await face().getAttribute('aria-valuenow')).toBe(shown);
    });

    test('a piece of evidence dragged from its panel onto a card supports the card', async () => {
      await window
        .getByRole('navigation', { name: 'Panels' })
        .getByRole('button', { name: 'Evidence panel' })
        .click();
      await leftPanel(window).waitFor();
      await waitForRest(window);
      const card = cardOf(window, 'Works a week');
      expect(await card.getAttribute('aria-label')).not.toContain('evidence');
      const piece = leftPanel(window).locator('[draggable="true"]').first();
      await piece.dragTo(card);
      await expect.poll(() => card.getAttribute('aria-label')).toContain('1 piece of evidence');
      await undo(window);
      await expect.poll(() => card.getAttribute('aria-label')).not.toContain('evidence');
    });

    test('dropped on a stage it supports the stage', async () => {
      const stage = window.getByRole('columnheader', { name: /^Consideration, stage/ });
      const counted = async (): Promise<number> =>
        Number((await stage.innerText()).replaceAll(/\D/g, '') || 0);
      const before = await counted();
      await leftPanel(window).locator('[draggable="true"]').nth(3).dragTo(stage);
      await expect.poll(counted).toBe(before + 1);
    });

    test('a picture pasted with a card selected becomes evidence of the card', async () => {
      const card = cardOf(window, 'Counts who');
      expect(await card.getAttribute('aria-label')).not.toContain('evidence');
      await card.click();
      await window.getByRole('grid').evaluate(async (grid) => {
        const canvas = new OffscreenCanvas(40, 30);
        canvas.getContext('2d')!.fillRect(5, 5, 20, 10);
        const picture = await canvas.convertToBlob({ type: 'image/png' });
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([picture], 'screenshot.png', { type: 'image/png' }));
        grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      await expect.poll(() => card.getAttribute('aria-label')).toContain('1 piece of evidence');
    });
  },
);
