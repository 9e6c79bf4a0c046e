import { beforeAll, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { boxOf, cardOf, focusMap, waitForRest } from '../../helpers/map-steps.ts';
import { openSample } from '../../helpers/window-steps.ts';

describeApp('how much of its cards a map shows', { size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await openSample(app);
    await card().waitFor();
    await waitForRest(window);
  });

  const card = () => cardOf(window, 'Search result');
  const height = async (): Promise<number> => (await boxOf(card())).height;
  const choose = async (density: string): Promise<void> => {
    await window.getByRole('button', { name: /^Cards: / }).click();
    await window.getByRole('menuitem', { name: density }).click();
    await window.getByRole('button', { name: `Cards: ${density}` }).waitFor();
  };

  test('is chosen beside the zoom: in full, as signs below the title, or titles only', async () => {
    await card().getByText('Website, also via ad').waitFor();
    const full = await height();
    await choose('Compact');
    await card().getByText('34%', { exact: true }).waitFor();
    expect(await card().getByText('Website, also via ad').count()).toBe(0);
    const compact = await height();
    expect(compact).toBeLessThan(full * 0.6);
    await choose('Titles only');
    await expect.poll(height).toBeLessThan(compact);
    expect(await card().innerText()).toBe('Search result');
    await choose('Comfortable');
    await expect.poll(height).toBe(full);
  });

  test('is chosen by key, and is one step to undo', async () => {
    const full = await height();
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Alt+2');
    await window.getByRole('button', { name: 'Cards: Compact' }).waitFor();
    await window.keyboard.press('ControlOrMeta+Z');
    await window.getByRole('button', { name: 'Cards: Comfortable' }).waitFor();
    await expect.poll(height).toBe(full);
  });
});
