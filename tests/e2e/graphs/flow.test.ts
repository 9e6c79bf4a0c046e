import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeOn, rulesOfColour } from '../../helpers/axe.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { pressFast } from '../../helpers/fast-keys.ts';
import { asOpened, cardNamed, recordsOf } from '../../helpers/fresh-map.ts';
import { answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { boxOf, middleOf } from '../../helpers/map-steps.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { inspector, waitForMap, wearTheme } from '../../helpers/window-steps.ts';

const { app, window } = appOfTests({ size: [1600, 900], calm: true });
beforeAll(async () => {
  await openInPage(window, 'sample');
  await waitForMap(window);
});
beforeEach(async () => {
  await asOpened(window);
  await openFlow();
});

const canvas = (): Locator => window.locator('[data-graph]');
const nodeOf = async (title: string): Promise<Locator> =>
  window.locator(`[data-graph-node="${(await cardNamed(window, title)).id}"]`);
const active = (): Locator => window.locator('[data-graph] [data-active]');

async function openFlow(): Promise<void> {
  if ((await canvas().count()) === 0) await window.keyboard.press('ControlOrMeta+Alt+F');
  await canvas().waitFor();
  await window.getByRole('tab', { name: 'Flow' }).click();
  await canvas().focus();
  await window.keyboard.press('ControlOrMeta+1');
}

/** The ways on the map that is shown: the first. */
async function flows() {
  const { connection } = await recordsOf(window);
  const { mapId } = await cardNamed(window, 'Search result');
  return connection.filter((one) => one.kind === 'flow' && one.mapId === mapId);
}
const wayBetween = async (from: string, to: string) => {
  const [start, end] = [await cardNamed(window, from), await cardNamed(window, to)];
  return (await flows()).find(({ fromCardId, toCardId }) => fromCardId === start.id && toCardId === end.id);
};

describe('the flow of the sample', () => {
  test('shows each card that takes part once, and each connection', async () => {
    const ways = await flows();
    const cards = new Set(ways.flatMap(({ fromCardId, toCardId }) => [fromCardId, toCardId]));
    await expect.poll(() => window.locator('[data-graph-node]').count()).toBe(cards.size);
    expect(await window.locator('[data-graph-edge]').count()).toBe(ways.length);
  });

  test('is a list for who does not see it, stage by stage', async () => {
    const list = window.locator('[data-graph-list]');
    expect(await list.innerText()).toMatch(
      /Consideration[^]*Search result[^]*leads to Product page \(clicks through/,
    );
  });

  test.each(['light', 'dark'] as const)('has nothing that axe objects to in the %s theme', async (theme) => {
    await wearTheme(app, theme);
    const axe = (await axeOn(window)).include('main');
    const { violations } = await (theme === 'light' ? axe : axe.withRules(rulesOfColour)).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await wearTheme(app, 'light');
  });

  test('is walked by arrow keys along its edges, and the inspector follows', async () => {
    await window.keyboard.press('Home');
    await expect.poll(() => active().getAttribute('aria-label')).toMatch(/^Search result, touchpoint/);
    await window.keyboard.press('ArrowRight');
    await expect
      .poll(() => active().getAttribute('aria-label'))
      .toMatch(/Search result leads to Product page/);
    await expect.poll(() => inspector(window).innerText()).toContain('Between');
    await window.keyboard.press('ArrowRight');
    await expect.poll(() => active().getAttribute('aria-label')).toMatch(/^Product page, touchpoint/);
    await window.keyboard.press('Enter');
    await waitForMap(window);
  });
});

test('what is found is gone to in the flow, where the flow shows it', async () => {
  await window.keyboard.press('ControlOrMeta+F');
  await window.keyboard.type('buys after an answer');
  await window.keyboard.press('Enter');
  await expect.poll(() => active().getAttribute('aria-label')).toContain('buys after an answer');
  expect(await canvas().count()).toBe(1);
});

describe('what is edited in the flow', () => {
  test('the label and the share of an edge, in place, however fast the keys come', async () => {
    const keyboard = await window.context().newCDPSession(window);
    await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const keys = ['Home', 'ArrowRight', 'Enter', ...'opensit'.split(''), 'Tab', '4', '1', 'Enter'];
    await pressFast(keyboard, keys);
    await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await keyboard.detach();
    await expect
      .poll(async () => await wayBetween('Search result', 'Product page'))
      .toMatchObject({
        label: 'opensit',
        share: 0.41,
      });
    await expect
      .poll(async () => (await nodeOf('Search result')).getAttribute('aria-label'))
      .toContain('59% leave here');
    await expect.poll(() => canvas().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('a connection that is drawn from handle to handle, and is gone with undo', async () => {
    const [from, to] = [await nodeOf('Checkout'), await nodeOf('Chat with a person')];
    await from.hover();
    const start = await middleOf(from.locator('.react-flow__handle-right'));
    const end = await middleOf(to.locator('.react-flow__handle-left'));
    await window.mouse.move(start.x, start.y);
    await window.mouse.down();
    await window.mouse.move(end.x - 30, end.y - 8, { steps: 6 });
    await window.mouse.move(end.x, end.y, { steps: 3 });
    await window.mouse.up();
    await expect.poll(() => wayBetween('Checkout', 'Chat with a person')).toBeDefined();
    await expect
      .poll(() => active().getAttribute('aria-label'))
      .toContain('Checkout leads back to Chat with a person');
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => wayBetween('Checkout', 'Chat with a person')).toBeUndefined();
  });

  test('a connection that is made by keys alone', async () => {
    await window.keyboard.press('Home');
    await window.keyboard.press('Shift+F10');
    await window.getByRole('menuitem', { name: 'Connect to another card' }).click();
    await expect.poll(() => window.locator('[data-connecting]').innerText()).toContain('Search result');
    await window.keyboard.press('End');
    const goal = (await active().getAttribute('aria-label'))?.split(',')[0] ?? '';
    await window.keyboard.press('Enter');
    await expect.poll(() => active().getAttribute('aria-label')).toContain(`Search result leads to ${goal}`);
    expect(await window.locator('[data-connecting]').count()).toBe(0);
  });

  test('an edge that is deleted', async () => {
    for (const key of ['Home', 'ArrowRight', 'Delete']) await window.keyboard.press(key);
    await expect.poll(() => wayBetween('Search result', 'Product page')).toBeUndefined();
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => wayBetween('Search result', 'Product page')).toBeDefined();
    await expect
      .poll(() => active().getAttribute('aria-label'))
      .toContain('Search result leads to Product page');
    // What came back was laid out anew, and the keyboard is still on the graph.
    expect(await canvas().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('the place of a card, by mouse and by key, until it is laid out again', async () => {
    const node = await nodeOf('Configurator');
    const before = await boxOf(node);
    const { x, y } = await middleOf(node);
    await window.mouse.move(x, y);
    await window.mouse.down();
    await window.mouse.move(x + 1, y + 1);
    await window.mouse.move(x + 20, y + 100, { steps: 8 });
    await window.mouse.move(x + 40, y + 140, { steps: 4 });
    await window.mouse.up();
    await expect.poll(async () => (await cardNamed(window, 'Configurator')).flowX).not.toBeNull();
    await expect.poll(async () => Math.round((await boxOf(node)).y - before.y)).toBeCloseTo(140, -1);
    const { flowY } = await cardNamed(window, 'Configurator');
    await canvas().focus();
    await window.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await cardNamed(window, 'Configurator')).flowY).toBe((flowY ?? 0) - 16);
    await window.getByRole('button', { name: 'Lay out again' }).click();
    await expect.poll(async () => (await cardNamed(window, 'Configurator')).flowX).toBeNull();
    await expect.poll(async () => Math.round((await boxOf(node)).y - before.y)).toBe(0);
  });

  test('a stage that becomes one node and its cards again, from its menu', async () => {
    await window.keyboard.press('Home');
    await window.keyboard.press('Shift+F10');
    await window.getByRole('menuitem', { name: 'Collapse stage' }).click();
    await expect.poll(() => window.locator('[data-graph-node][aria-label^="Consideration"]').count()).toBe(1);
    await canvas().focus();
    await window.keyboard.press('Home');
    await window.keyboard.press('Enter');
    await expect.poll(async () => (await nodeOf('Search result')).count()).toBe(1);
  });
});

describe('the export of the flow', () => {
  test('begins with it, and puts the cards where the window has them, in the rows that are chosen', async () => {
    await window.getByRole('combobox', { name: 'Rows' }).selectOption('lane');
    const parts = (await flows()).flatMap(({ fromCardId, toCardId }) => [fromCardId, toCardId]);
    const svg = await exportAsSvg('Flow', 'flow.svg');
    const places = await placesIn(svg);
    expect(new Set(places.keys())).toEqual(new Set(parts));
    // The window holds what is in view alone.
    const onScreen = await placesOnScreen();
    expect(onScreen.size).toBeGreaterThan(3);
    const same = new Map([...places].filter(([id]) => onScreen.has(id)));
    expect(fromTheFirst(same)).toEqual(fromTheFirst(onScreen));
    expect(svg).toContain('data-role="lane"');
    await window.getByRole('combobox', { name: 'Rows' }).selectOption('none');
  });
});

type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

const placesOnScreen = async (): Promise<Places> =>
  new Map(
    await window.locator('.react-flow__node').evaluateAll((nodes) =>
      nodes.map((node) => {
        const { m41, m42 } = new DOMMatrix((node as HTMLElement).style.transform);
        return [node.getAttribute('data-id') ?? '', [m41, m42]] as const;
      }),
    ),
  );

const placesIn = async (svg: string): Promise<Places> =>
  new Map(
    await window.evaluate(
      (source) => {
        const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
        return [...parsed.querySelectorAll<SVGGElement>('g[data-role="card"][data-id]')].map((card) => {
          const frame = card.querySelector('rect');
          const at = (name: string): number => Number(frame?.getAttribute(name));
          return [card.dataset['id'] ?? '', [at('x'), at('y')]] as const;
        });
        // The font in its style is nothing the window's policy lets in.
      },
      svg.replace(/<style>.*?<\/style>/s, ''),
    ),
  );

/** How far each is from the first by its id, in whole px. */
function fromTheFirst(places: Places): Readonly<Record<string, readonly number[]>> {
  const sorted = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [left, top] = sorted[0]?.[1] ?? [0, 0];
  return Object.fromEntries(sorted.map(([id, [x, y]]) => [id, [Math.round(x - left), Math.round(y - top)]]));
}

/** Exports what the dialog begins with. */
async function exportAsSvg(content: string, name: string): Promise<string> {
  const path = join(temporaryFolder(), name);
  await answerSaveDialogs(app, path);
  await window.keyboard.press('ControlOrMeta+E');
  const dialog = window.getByRole('dialog', { name: 'Export' });
  const chosen = dialog.getByRole('combobox', { name: 'Content' }).locator('option:checked');
  expect(await chosen.innerText()).toBe(content);
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('SVG');
  await dialog.getByText(/\d px/).waitFor();
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await window.getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Done' }).click();
  return readFile(path, 'utf8');
}
