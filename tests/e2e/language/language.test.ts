import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSample } from '../../../src/shared/sample/index.ts';
import { newId } from '../../../src/shared/model/new-id.ts';
import { englishAmong, textsOnScreen } from '../../helpers/english-left.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { type LaunchedApp, launchApp, temporaryFolder } from '../../helpers/launch-app.ts';
import { cardOf, cellOf, waitForRest } from '../../helpers/map-steps.ts';
import { closeDialog, openSample, waitForMap } from '../../helpers/window-steps.ts';

/** Chooses an item of the menu, which is the same in every language. */
const choose = ({ app }: LaunchedApp, action: string): Promise<void> =>
  app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item?.enabled) throw new Error(`The menu has no “${id}” to choose.`);
    item.click();
  }, action);

const menuLabels = ({ app }: LaunchedApp): Promise<readonly string[]> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);

/** Every word of the sample's own; some are the same in English, such as names. */
const ownWords = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value, ...value.split('\n')]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(ownWords)
      : [];
const own = new Set(ownWords(createSample(newId, 'de').calls).map((text) => text.trim()));
/** Texts of the English sample that the German one does not have. */
const ownInEnglish = new Set(ownWords(createSample(newId).calls).filter((text) => text.length > 3));
for (const text of own) ownInEnglish.delete(text);

const germanSettings = (): string => {
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ language: 'de' }));
  return dataFolder;
};

describeApp('in German', { dataFolder: germanSettings(), size: [1280, 800] }, ({ app }) => {
  const nothingEnglish = async (screen: string): Promise<void> => {
    await waitForRest(app.window);
    const texts = await textsOnScreen(app.window);
    expect(englishAmong(texts, own), screen).toEqual([]);
    expect(
      texts.filter((text) => ownInEnglish.has(text)),
      screen,
    ).toEqual([]);
  };

  test('the start screen is', async () => {
    await app.window.getByRole('button', { name: 'Beispielprojekt öffnen' }).waitFor();
    expect(await app.window.evaluate(() => document.documentElement.lang)).toBe('de');
    // Chromium's own texts are in that language too.
    expect(await app.window.evaluate(() => navigator.language)).toBe('de');
    await nothingEnglish('start');
  });

  describe('in a project', () => {
    beforeAll(async () => {
      await app.window.getByRole('button', { name: 'Beispielprojekt öffnen' }).click();
      await waitForMap(app.window);
      await cardOf(app.window, 'Arbeitet eine Woche').waitFor();
    });

    test('the map with its cells, cards and headers is', async () => {
      const { window } = app;
      await nothingEnglish('map');
      await choose(app, 'zoom-fit');
      await expect.poll(() => window.locator('[data-card-id]').count()).toBe(0);
      await nothingEnglish('the whole map');
      await choose(app, 'zoom-100');
      await window.locator('[data-card-id]').first().waitFor();
    });

    test('the menu is', async () => {
      expect(await menuLabels(app)).toEqual([
        '&Datei',
        '&Bearbeiten',
        '&Ansicht',
        '&Einfügen',
        '&Map',
        '&Hilfe',
      ]);
    });

    test.each([
      'toggle-outline',
      'toggle-find',
      'toggle-evidence',
      'toggle-personas',
      'toggle-comments',
      'toggle-gaps',
      'toggle-filter',
      'toggle-history',
    ])('the panel of %s is', async (panel) => {
      await choose(app, panel);
      await app.window.locator('aside[data-side="left"]').waitFor();
      await nothingEnglish(panel);
    });

    test.each([
      'Arbeitet eine Woche',
      'Zu wenig Produktinformation',
      'Werbung in einem Podcast',
      'Kostenlose Holzmuster per Post',
    ])('the inspector of %s is', async (title) => {
      const { window } = app;
      await window.keyboard.press('ControlOrMeta+K');
      await window.getByRole('dialog').getByRole('combobox').fill(title);
      await window.getByRole('option', { name: title }).first().click();
      await window.getByRole('textbox', { name: 'Titel' }).waitFor();
      await nothingEnglish(title);
    });

    test.each(['select-lane', 'select-stage', 'edit-map'])('the inspector after %s is', async (action) => {
      await choose(app, action);
      await app.window.locator('aside[data-side="right"]').waitFor();
      await nothingEnglish(action);
    });

    test.each(['export', 'add-lane', 'shortcuts', 'about', 'settings'])(
      'the dialog %s is',
      async (dialog) => {
        const { window } = app;
        await choose(app, dialog);
        await window.getByRole('dialog').waitFor();
        await nothingEnglish(dialog);
        if (dialog === 'settings') {
          await window.getByRole('tab', { name: 'Tastenkürzel' }).click();
          await nothingEnglish('keys');
        }
        await closeDialog(window);
      },
    );

    test('the palette is', async () => {
      await app.window.keyboard.press('ControlOrMeta+K');
      await app.window.getByRole('dialog').waitFor();
      await nothingEnglish('palette');
      await closeDialog(app.window);
    });

    test('what undo takes back is named so', async () => {
      const { window } = app;
      await choose(app, 'edit-map');
      await choose(app, 'add-stage');
      await window.keyboard.press('Escape');
      await choose(app, 'undo');
      await window.getByText('Phase hinzufügen').first().waitFor();
      await nothingEnglish('undo');
    });

    test('a new project begins with German stages and lanes', async () => {
      const [next] = await Promise.all([app.app.waitForEvent('window'), choose(app, 'new-project')]);
      await cellOf(next, 'Kaufabsicht', 'Pain Points').first().waitFor();
    });
  });
});

test('the language chosen in the settings is spoken at once, and the focus stays', async () => {
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ language: 'en' }));
  const app = await launchApp({ dataFolder });
  const { window } = app;
  // The day stands first in Chromium's fields of dates, as in the dates that the app writes.
  expect(await window.evaluate(() => navigator.language)).toBe('en-GB');
  await openSample(app);
  await choose(app, 'settings');
  await window.getByRole('radio', { name: 'Deutsch' }).click();
  await window.getByRole('dialog', { name: 'Einstellungen' }).waitFor();
  await window.getByRole('radio', { name: 'Deutsch', checked: true }).waitFor();
  expect(await window.evaluate(() => document.activeElement?.textContent)).toBe('Deutsch');
  await expect.poll(() => menuLabels(app)).toContain('&Datei');
  await closeDialog(window);
  await window.getByRole('button', { name: 'Rückgängig' }).first().waitFor();
  // The host's texts are German, too.
  const refused = await window.evaluate(() => document.documentElement.lang);
  expect(refused).toBe('de');
  await choose(app, 'settings');
  await window.getByRole('radio', { name: 'English' }).click();
  await window.getByRole('dialog', { name: 'Settings' }).waitFor();
  await app.close();
});
