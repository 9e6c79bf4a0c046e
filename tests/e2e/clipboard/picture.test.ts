import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, expect, it } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import type { LaunchedApp } from '../../helpers/launch-app.ts';
import { goToCard, openSample, runFromPalette, wearTheme } from '../../helpers/window-steps.ts';

type SystemClipboard = {
  clear(): void;
  availableFormats(): string[];
  readHTML(): string;
  readBuffer(format: string): Buffer;
  readImage(): { toPNG(): Buffer };
};

const clearClipboard = ({ app }: LaunchedApp): Promise<void> =>
  app.evaluate(({ clipboard }) => (clipboard as unknown as SystemClipboard).clear());

const formatsOn = ({ app }: LaunchedApp): Promise<readonly string[]> =>
  app.evaluate(({ clipboard }) => (clipboard as unknown as SystemClipboard).availableFormats().toSorted());

/** All that is on the system's clipboard, as another program would find it. */
async function onClipboard({ app }: LaunchedApp) {
  const { png, ...rest } = await app.evaluate(({ clipboard }) => {
    const system = clipboard as unknown as SystemClipboard;
    return {
      formats: system.availableFormats().toSorted(),
      html: system.readHTML(),
      svg: system.readBuffer('image/svg+xml').toString('utf8'),
      png: system.readImage().toPNG().toString('base64'),
    };
  });
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await writeFile(join(folder, `clip-${Date.now()}.svg`), rest.svg);
  return { ...rest, pixels: png === '' ? null : PNG.sync.read(Buffer.from(png, 'base64')) };
}

const cornersOf = ({ width, height, data }: PNG): readonly (readonly number[])[] =>
  [0, width - 1, width * (height - 1), width * height - 1].map((at) => [
    ...data.subarray(at * 4, at * 4 + 4),
  ]);
const WHITE = [255, 255, 255, 255];

const sizeIn = (svg: string): readonly [number, number] => {
  const [, width, height] = /<svg [^>]*\bwidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
};

describeApp('a picture on the clipboard', {}, ({ app, window }) => {
  const copied = async (command: string) => {
    await clearClipboard(app);
    await runFromPalette(window, command);
    await window.getByText(/^Copied as a picture of/).waitFor();
    await expect.poll(() => formatsOn(app)).toContain('image/svg+xml');
    return onClipboard(app);
  };

  beforeAll(async () => {
    await openSample(app);
  });

  it('of a card is a sharp PNG on white and an SVG as large as on the screen, and no HTML that mail would prefer', async () => {
    await wearTheme(app, 'dark');
    await goToCard(window, 'Ad in a podcast');
    const { formats, svg, pixels, html } = await copied('Copy selection as picture');
    expect(formats).toEqual(['image/png', 'image/svg+xml']);
    expect(html).toBe('');
    const [width, height] = sizeIn(svg);
    expect(width).toBeGreaterThan(150);
    expect([pixels!.width, pixels!.height]).toEqual([width * 2, height * 2]);
    for (const corner of cornersOf(pixels!)) expect(corner).toEqual(WHITE);
    expect(svg).toContain('Ad in a podcast');
    expect(svg).toMatch(/<title id="title">1 card of the journey map “[^”]+”: Ad in a podcast/);
    // The first thing that is painted is paper.
    expect(svg).toMatch(/<g[^>]*><rect x="0" y="0" width="\d+" height="\d+" fill="#ffffff"/);
    expect(svg).not.toContain('@font-face');
    expect(svg).toMatch(/font-family="&quot;Arial&quot;/);
  });

  it('for Word and Outlook is HTML, too, with its size and words for those who cannot see it', async () => {
    const { formats, html, svg, pixels } = await copied('Copy picture for Word and Outlook');
    expect(formats).toEqual(['image/png', 'image/svg+xml', 'text/html']);
    const [width, height] = sizeIn(svg);
    expect(html.slice(0, 80)).toContain('<img src="data:image/png;base64,');
    const said = html.replace(/base64,[^"]+/, '');
    expect(said).toContain(`width="${width}" height="${height}"`);
    expect(said).toMatch(/alt="1 card of the journey map “[^”]+”: Ad in a podcast/);
    const [, inside] = /src="data:image\/png;base64,([^"]+)"/.exec(html) ?? [];
    const embedded = PNG.sync.read(Buffer.from(inside ?? '', 'base64'));
    expect([embedded.width, embedded.height]).toEqual([pixels!.width, pixels!.height]);
  });

  it('of a whole map fits a slide as SVG and the text of a page as HTML, whatever its size', async () => {
    const whole = await copied('Copy map as picture');
    const [width, height] = sizeIn(whole.svg);
    expect(Math.max(width / 1280, height / 720)).toBeCloseTo(1, 2);
    expect(whole.pixels!.width / whole.pixels!.height).toBeCloseTo(width / height, 1);
    expect(whole.pixels!.width).toBeGreaterThan(2 * width);
    for (const corner of cornersOf(whole.pixels!)) expect(corner).toEqual(WHITE);
    await window.keyboard.press('Escape');
    const { html } = await copied('Copy picture for Word and Outlook');
    expect(html.replace(/base64,[^"]+/, '')).toMatch(/alt="Journey map “[^”]+”" width="604" height="\d+">/);
  });
});
