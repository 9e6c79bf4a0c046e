import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { feedbackFixtures } from '../../helpers/feedback-fixture.ts';
import {
  chooseForImport,
  enterThroughImport,
  importDialog,
  waitForOutcome,
} from '../../helpers/import-steps.ts';
import { askPageHost, openInPage } from '../../helpers/page-host.ts';
import { leftPanel, waitForMap } from '../../helpers/window-steps.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'feedback');
/** Shares of groups are no answers. */
const layouts = feedbackFixtures.filter((name) => !name.startsWith('cross-table'));
/** Their own columns say where the answers belong. */
const placedByValues = ['own-table-german.csv', 'stage-counts.csv', 'stage-counts-german.csv'];

async function recordsOf(window: Page) {
  const snapshot = await askPageHost(window, 'snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.failure.message);
  return snapshot.value.records;
}

describeApp('every layout that is known', { calm: true, size: [1280, 800] }, ({ window }) => {
  beforeAll(async () => {
    await openInPage(window, 'five-stages');
    await waitForMap(window);
  });

  // What one file leaves behind must not fail the others.
  afterEach(async () => {
    if ((await importDialog(window).count()) > 0) {
      await window.keyboard.press('Escape');
      await importDialog(window).waitFor({ state: 'detached' });
    }
    if ((await records()).responseSet.length > 0) await askPageHost(window, 'undo', {});
  });
  const records = () => recordsOf(window);

  test.each(layouts)('%s is imported by the keyboard alone, and undone in one step', async (name) => {
    await chooseForImport(window, join(folder, name));
    await enterThroughImport(window, 'Int');
    await importDialog(window).waitFor({ state: 'detached' });
    const sets = (await records()).responseSet;
    expect(sets.map(({ fileName }) => fileName)).toEqual([name]);
    const [set] = sets;
    expect(set?.rows).toBeGreaterThan(1);
    const counted = await askPageHost(window, 'response-tallies', {});
    const places = counted.ok ? counted.value.map(({ place }) => place) : [];
    const ids = [...places, ...(set?.places ?? [])].flatMap((place) => (place ? [place.id] : []));
    const placed = new Set(ids);
    expect(placed.size, 'on a stage, or by its own values on several').toBeGreaterThan(
      placedByValues.includes(name) ? 3 : 0,
    );
    await window.keyboard.press('ControlOrMeta+Z');
    await leftPanel(window).getByText('No feedback yet.').waitFor();
    expect((await records()).responseSet).toEqual([]);
  });
});

describeApp('a new person with an export of Qualtrics comes', { calm: true }, ({ window }) => {
  beforeAll(async () => {
    await openInPage(window, 'five-stages');
    await waitForMap(window);
  });

  test('to an NPS with its interval on the stage by Enter and three letters of its name', async () => {
    await chooseForImport(window, join(folder, 'qualtrics-text.csv'));
    const steps = await enterThroughImport(window, 'Int');
    expect(steps).toEqual(['file', 'place', 'outcome']);
    await importDialog(window).waitFor({ state: 'detached' });
    await leftPanel(window)
      .getByText(/^NPS [-−]?\d+ \([-−]?\d+ to [-−]?\d+\), n 18/)
      .waitFor();
    const intent = (await recordsOf(window)).stage.find((stage) => stage.name === 'Intent');
    const counted = await askPageHost(window, 'response-tallies', {});
    expect(counted.ok && new Set(counted.value.map(({ place }) => place?.id))).toEqual(new Set([intent?.id]));
    await window.keyboard.press('ControlOrMeta+Z');
    await leftPanel(window).getByText('No feedback yet.').waitFor();
  });

  test('to the same by the pointer alone: a panel, its button, a file, a stage, and on', async () => {
    const press = async (name: string | RegExp): Promise<void> =>
      importDialog(window).getByRole('button', { name, exact: true }).click();
    await leftPanel(window).getByRole('button', { name: 'Import feedback…' }).click();
    const chooser = window.waitForEvent('filechooser');
    await press('Choose files…');
    await (await chooser).setFiles(join(folder, 'qualtrics-text.csv'));
    await press('Next: Where it goes');
    await press('Intent');
    await press('Next: What will happen');
    await waitForOutcome(window);
    await press('Import 18 rows');
    await importDialog(window).waitFor({ state: 'detached' });
    await leftPanel(window)
      .getByText(/^NPS [-−]?\d+ \([-−]?\d+ to [-−]?\d+\), n 18/)
      .waitFor();
    const [set] = (await recordsOf(window)).responseSet;
    expect(new Set(set?.recipe.columns.flatMap(({ place }) => place?.title ?? []))).toEqual(
      new Set(['Intent']),
    );
  });
});
