import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron, type Page } from 'playwright';
import { PNG } from 'pngjs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronArguments, readRuntime } from '../../../build/electron-runtime.mjs';
import { appEnvironment } from '../../helpers/launch-app.ts';
import type { TextPage } from './text/page.ts';
import { texts } from './text/texts.ts';
import { textStyles } from '../../../src/shared/layout/sizes.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-text-'));
const sources = join(import.meta.dirname, 'text');
let app: ElectronApplication;
let page: Page;

declare const textPage: TextPage;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    root: sources,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      // One script and one style sheet with the font in it, which a page opened as a file can load.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      lib: {
        entry: join(sources, 'page.ts'),
        formats: ['iife'],
        name: 'text',
        fileName: () => 'page.js',
        cssFileName: 'page',
      },
    },
  });
  const file = join(folder, 'page.html');
  writeFileSync(
    file,
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Text</title>' +
      '<link rel="stylesheet" href="page.css"><style>body { margin: 0 }</style></head>' +
      '<body><script src="page.js"></script></body></html>',
  );
  app = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [...electronArguments(), sources],
    env: appEnvironment(join(folder, 'data'), { TEXT_PAGE: file }),
    chromiumSandbox: true,
  });
  page = await app.firstWindow();
  await page.waitForFunction(() => typeof textPage === 'object');
  await page.evaluate(() => textPage.ready);
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('in a real window', () => {
  test.each(Object.entries(texts))(
    'every line of %s fits its place, on the page and on a canvas',
    async (_name, text) => {
      const { lines, faults } = await page.evaluate((words) => textPage.check(words), text);
      expect(faults).toEqual([]);
      expect(lines).toBeGreaterThan(0);
    },
  );

  test('an empty line and a line feed at the end keep their lines, and no more', async () => {
    const { lines } = await page.evaluate(() => textPage.check('one\n\ntwo\n'));
    expect(lines / Object.keys(textStyles).length).toBe(3 * 3);
  });

  test.each([
    { script: 'Hebrew', text: 'AB-1234-5678-90123-4567-8901-2345 הקוד בחנות', sign: '-', lead: 'א ' },
    { script: 'Arabic', text: 'https://example.com/long/ اليوم', sign: '/', lead: 'ا ' },
  ])('what is left to right in a $script text ends at the right', async ({ text, sign, lead }) => {
    const drawn = await page.evaluate((words) => textPage.lastSign(words), `${lead}${text}`);
    expect(drawn.sign).toBe(sign);
    // The letter of the text's own script is at the far right; the sign is beside it, not at the far left.
    expect(drawn.x).toBeGreaterThan(drawn.width / 2);
  });

  test.each(Object.entries(texts))('%s looks the same as HTML, SVG and on a canvas', async (_name, text) => {
    const [html, svg, canvas] = [
      await shot(text, 'html'),
      await shot(text, 'svg'),
      await shot(text, 'canvas'),
    ];
    expect(inkOf(html)).toBeGreaterThan(0);
    expect(differing(html, svg)).toBeLessThan(0.002);
    expect(differing(html, canvas)).toBeLessThan(0.002);
  });
});

async function shot(text: string, how: 'html' | 'svg' | 'canvas'): Promise<PNG> {
  await page.evaluate(([words, kind]) => textPage.show(words, kind), [text, how] as const);
  return PNG.sync.read(await page.screenshot({ clip: { x: 0, y: 0, width: 440, height: 400 } }));
}

/** Share of pixels that are not paper. */
const inkOf = (picture: PNG): number => share(picture, (at) => (picture.data[at] ?? 0) < 200);

/** Share of pixels that plainly differ: more than anti-aliasing does. */
const differing = (a: PNG, b: PNG): number =>
  share(a, (at) =>
    [0, 1, 2].some((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)) > 96),
  );

function share(picture: PNG, counts: (at: number) => boolean): number {
  let found = 0;
  for (let at = 0; at < picture.data.length; at += 4) if (counts(at)) found += 1;
  return found / (picture.width * picture.height);
}
