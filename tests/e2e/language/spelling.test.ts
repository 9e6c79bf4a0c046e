import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  appFolder,
  type LaunchedApp,
  launchApp,
  type LaunchOptions,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import { cardOf } from '../../helpers/map-steps.ts';
import { closeDialog, inspector, resizeWindow, waitForMap } from '../../helpers/window-steps.ts';

/** A busy machine checks late. */
const patience = { timeout: 20_000 };

/** The system's language is English here, so that only the app decides on German. */
const english = { LANG: 'en_US.UTF-8', LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' };

/** Opens the sample with a card in the inspector; the menu of texts is kept instead of shown. */
async function startOnACard(
  openSample: string,
  text: string,
  options: LaunchOptions,
): Promise<{ app: LaunchedApp; field: Locator }> {
  const app = await launchApp({ ...options, env: english });
  const { window } = app;
  await resizeWindow(app, 1280, 800);
  await app.app.evaluate(({ Menu, session }) => {
    const downloads: string[] = [];
    Object.assign(globalThis, { shownMenu: undefined, downloads });
    session.defaultSession.on('spellcheck-dictionary-download-begin', (_event, code) => downloads.push(code));
    Object.assign(Menu.prototype, {
      popup(this: unknown) {
        Object.assign(globalThis, { shownMenu: this });
      },
    });
  });
  await window.getByRole('button', { name: openSample }).click();
  await waitForMap(window);
  await cardOf(window, /Works a week|Arbeitet eine Woche/).click();
  const field = inspector(window).getByRole('textbox', { name: text, exact: true });
  await field.waitFor();
  return { app, field };
}

type Shown = { readonly shownMenu?: Electron.Menu };

/** The labels of the menu that the right button opens on the word of this line, each line being one word. */
async function menuAt(
  { app, window }: LaunchedApp,
  field: Locator,
  line: number,
): Promise<readonly string[]> {
  await app.evaluate(() => Object.assign(globalThis, { shownMenu: undefined }));
  const { x, y } = await field.evaluate((area, index) => {
    const { left, top } = area.getBoundingClientRect();
    const { lineHeight, paddingTop, paddingLeft, borderTopWidth } = getComputedStyle(area);
    const height = Number.parseFloat(lineHeight);
    return {
      x: left + Number.parseFloat(paddingLeft) + 6,
      y: top + Number.parseFloat(borderTopWidth) + Number.parseFloat(paddingTop) + (index + 0.5) * height,
    };
  }, line);
  await window.mouse.click(x, y, { button: 'right' });
  let labels: readonly string[] | undefined;
  await expect
    .poll(async () => {
      labels = await app.evaluate(() =>
        (globalThis as unknown as Shown).shownMenu?.items
          .filter(({ type }) => type !== 'separator')
          .map(({ label }) => label),
      );
      return labels;
    }, patience)
    .toBeDefined();
  return labels ?? [];
}

const chooseFromMenu = ({ app }: LaunchedApp, label: string): Promise<void> =>
  app.evaluate((_electron, wanted) => {
    const item = (globalThis as unknown as Shown).shownMenu?.items.find((one) => one.label === wanted);
    if (!item) throw new Error(`The menu has no “${wanted}”.`);
    item.click();
  }, label);

/** Types these words as a person does, each on a line of its own. */
async function typeLines({ window }: LaunchedApp, field: Locator, words: readonly string[]): Promise<void> {
  await field.fill('');
  await field.focus();
  for (const [index, word] of words.entries()) {
    if (index > 0) await window.keyboard.press('Enter');
    await window.keyboard.type(word);
  }
  await window.keyboard.press('Enter');
}

/** Types these words and expects just those to be marked: those whose menu offers to add them to the dictionary. */
async function expectMarked(
  app: LaunchedApp,
  field: Locator,
  words: readonly string[],
  { wrong, add }: { readonly wrong: readonly string[]; readonly add: string },
): Promise<void> {
  const marked = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const [index, word] of words.entries()) {
      if ((await menuAt(app, field, index)).includes(add)) found.push(word);
    }
    return found;
  };
  await typeLines(app, field, words);
  await expect.poll(marked, patience).toEqual(wrong);
  // The checker goes through a text in pieces: by now it was everywhere.
  expect(await marked()).toEqual(wrong);
}

describe('spelling in an English window', () => {
  let app: LaunchedApp;
  let field: Locator;
  let dataFolder: string;
  const add = 'Add to dictionary';
  beforeAll(async () => {
    dataFolder = temporaryFolder();
    ({ app, field } = await startOnACard('Open the sample project', 'Text', { dataFolder }));
  });
  afterAll(() => app.close());

  test('a misspelled word is marked, right ones and words of customer journeys are not', async () => {
    const words = [
      'walking',
      'unhappy',
      "don't",
      '21st',
      'touchpoints',
      'NPS',
      'behaviour',
      'colors',
      'recieve',
    ];
    await expectMarked(app, field, words, { wrong: ['recieve'], add });
    // On a system without German only English counts.
    const others = ['Kundenreise', 'journey', 'teh'];
    await expectMarked(app, field, others, { wrong: ['Kundenreise', 'teh'], add });
  });

  test('the menu replaces it by the right one', async () => {
    await typeLines(app, field, ['recieve']);
    await expect.poll(() => menuAt(app, field, 0), patience).toContain('receive');
    await chooseFromMenu(app, 'receive');
    await expect.poll(() => field.inputValue(), patience).toBe('receive\n');
  });

  test('a word that is added to the dictionary is right from then on', async () => {
    await typeLines(app, field, ['Jurneyfix']);
    await expect.poll(() => menuAt(app, field, 0), patience).toContain(add);
    await chooseFromMenu(app, add);
    await expect.poll(() => menuAt(app, field, 0), patience).not.toContain(add);
    await expectMarked(app, field, ['Jurneyfix', 'Jurneyfux'], { wrong: ['Jurneyfux'], add });
  });

  test('the settings switch it off and on at once', async () => {
    const { window } = app;
    const toggle = async (): Promise<void> => {
      await window.keyboard.press('ControlOrMeta+,');
      await window.getByRole('checkbox', { name: 'Check spelling' }).click();
      await closeDialog(window);
    };
    await typeLines(app, field, ['recieve']);
    await expect.poll(() => menuAt(app, field, 0), patience).toContain('receive');
    await toggle();
    await expect.poll(() => menuAt(app, field, 0), patience).not.toContain('receive');
    expect(JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'))).toMatchObject({
      spelling: false,
    });
    await toggle();
    await expectMarked(app, field, ['receive', 'recieve'], { wrong: ['recieve'], add });
  });

  test('titles, texts and comments are checked; names, owners, tags and numbers are not', async () => {
    const { window } = app;
    const checked = (label: string): Promise<boolean> =>
      inspector(window)
        .getByRole('textbox', { name: label, exact: true })
        .first()
        .evaluate((element: HTMLElement) => element.spellcheck);
    for (const label of ['Title', 'Text', 'New comment']) expect(await checked(label), label).toBe(true);
    const others = await inspector(window)
      .locator('input')
      .evaluateAll((fields) => fields.map((one) => (one as HTMLElement).spellcheck));
    expect(others.length).toBeGreaterThan(0);
    expect(others).not.toContain(true);
    const name = window.getByRole('textbox', { name: 'Project name' });
    expect(await name.evaluate((element: HTMLElement) => element.spellcheck)).toBe(false);
  });

  test('the dictionaries are in place whole, and Chromium fetched none', async () => {
    const folder = join(dataFolder, 'Dictionaries');
    const files = readdirSync(folder).filter((file) => file.endsWith('.bdic'));
    expect(files.sort()).toEqual(['de-DE-3-0.bdic', 'en-US-10-1.bdic']);
    for (const file of files) {
      const ours = readFileSync(join(appFolder, 'out', 'dictionaries', file));
      expect(readFileSync(join(folder, file)).equals(ours), file).toBe(true);
    }
    expect(
      await app.app.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads),
    ).toEqual([]);
    // Windows of exports have sessions of their own.
    const elsewhere = await app.app.evaluate(({ session }) =>
      session.fromPartition('another').isSpellCheckerEnabled(),
    );
    expect(elsewhere).toBe(false);
  });
});

test('in German, German and English words are right, and the menu speaks German', async () => {
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ language: 'de' }));
  const { app, field } = await startOnACard('Beispielprojekt öffnen', 'Text', { dataFolder });
  try {
    const words = [
      'Straßenbahn',
      'Kundenreise',
      'Wettbewerbsvorteil',
      'Geschäftsführerinnen',
      'Preis-Leistungs-Verhältnis',
      'gehst',
      'receive',
      'Touchpoints',
      'Bestelvorgang',
      'Fehlr',
    ];
    const add = 'Zum Wörterbuch hinzufügen';
    await expectMarked(app, field, words, { wrong: ['Bestelvorgang', 'Fehlr'], add });
    expect(await menuAt(app, field, words.indexOf('Bestelvorgang'))).toContain('Bestellvorgang');
    expect(await menuAt(app, field, words.indexOf('Fehlr'))).toContain('Fehler');
    expect(existsSync(join(dataFolder, 'Dictionaries', 'de-DE-3-0.bdic'))).toBe(true);
  } finally {
    await app.close();
  }
});
