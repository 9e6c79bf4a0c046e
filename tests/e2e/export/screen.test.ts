import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { densities, type Density } from '../../../src/shared/model/map.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { waitForRest } from '../../helpers/map-steps.ts';
import { askMain, askPageHost, openInPage } from '../../helpers/page-host.ts';
import { waitForMap } from '../../helpers/window-steps.ts';
import { type Drawn, drawnInSvg, drawnOnScreen, missingIn } from './drawn.ts';

/** So large that all of the sample is on screen in its own size. */
const its = appOfTests({ size: [3_700, 3_000] });
let mapId = '';
let cards = 0;

beforeAll(async () => {
  const { window } = its;
  await openInPage(window, 'sample');
  await waitForMap(window);
  const snapshot = await askPageHost(window, 'snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.failure.message);
  const { map, card } = snapshot.value.records;
  mapId = map.find(({ state }) => state === 'current')?.id ?? '';
  cards = card.filter((one) => one.mapId === mapId).length;
});

describe('an export of the sample', () => {
  test.each(densities)(
    'with the density “%s” shows each text, box, sign and arrow that the screen shows, at the same place',
    async (density) => {
      await show(density);
      const screen = await drawnOnScreen(its.window);
      const file = await drawnInSvg(its.window, await exported());
      expect(screen.cards.length).toBe(cards);
      expect(screen.texts.length).toBeGreaterThan(200);
      expect(file.arrows.length).toBeGreaterThan(10);
      const by = between(file, screen);
      expect(missingIn(screen, file, by)).toEqual(nothing);
      const back = { x: -by.x, y: -by.y };
      expect(missingIn(file, screen, back)).toEqual(nothing);
    },
  );
});

const nothing: Drawn = { texts: [], cards: [], boxes: [], paths: [], arrows: [] };

/** How much further right and down the first card of one is than in the other. */
function between(from: Drawn, to: Drawn): { readonly x: number; readonly y: number } {
  const [first] = from.cards;
  const same = to.cards.find(({ id }) => id === first?.id);
  if (!first || !same) throw new Error('There is no card that both show');
  return { x: same.x - first.x, y: same.y - first.y };
}

/** Shows the whole map in its own size, its cards in a density. */
async function show(density: Density): Promise<void> {
  const { window } = its;
  const done = await askPageHost(window, 'run', {
    calls: [{ command: 'edit-map', input: { mapId, density } }],
  });
  if (!done.ok) throw new Error(done.failure.message);
  await window.keyboard.press('ControlOrMeta+0');
  await window.waitForFunction(
    (count) => document.querySelectorAll('[data-card-id]').length === count,
    cards,
  );
  await waitForRest(window);
}

async function exported(): Promise<string> {
  const path = join(temporaryFolder(), 'sample.svg');
  await answerSaveDialogs(its.app, path);
  const done = await askMain(its.window, 'export', { options: { format: 'svg', mapId, comments: true } });
  if (!done.ok) throw new Error(done.failure.message);
  return readFile(path, 'utf8');
}
