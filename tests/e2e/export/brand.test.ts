import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { beforeAll, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';
import { picturesOf } from './pdf.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><script>fetch("https://example.com")</script>' +
  '<rect width="40" height="10" fill="#0b5d3b"/></svg>';
const brand = {
  logo: { mediaType: 'image/svg+xml', data: base64(SVG) },
  colours: ['#0b5d3b', '#ffd400'],
  footer: '{project} · {page}/{pages} · © Acme',
  label: 'Draft',
};

/** Exports the map of the sample as that client has it. */
function draw(out: string, client: object, ...more: readonly string[]): Promise<CliRun> {
  const preset = { kind: 'throughline-export-preset', version: 1, name: 'Acme', brand: client };
  writeFileSync(at(`${out}.json`), JSON.stringify(preset));
  const format = out.split('.').at(-1) ?? '';
  const args = [
    'export',
    'sample.journey',
    '--preset',
    `${out}.json`,
    '--format',
    format,
    '--out',
    out,
    ...more,
  ];
  return runCli(args, { dataFolder: at('data'), cwd: folder });
}
function halfAPicture(): string {
  const picture = new PNG({ width: 200, height: 200 });
  for (let at = 0; at < picture.data.length; at += 1) picture.data[at] = (at * 31) % 251;
  const bytes = PNG.sync.write(picture);
  return bytes.subarray(0, bytes.length / 2).toString('base64');
}
const pagesOf = (name: string): readonly string[] =>
  execFileSync('pdftotext', ['-layout', at(name), '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((page) => page.trim() !== '');

beforeAll(async () => {
  folder = temporaryFolder();
  const opened = openDocument(
    { kind: 'new', template: 'sample', name: 'Havnby' },
    { dataFolder: at('look'), author: 'Look' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const saved = await opened.value.saveAs(at('sample.journey'), false);
  if (!saved.ok) throw new Error(saved.failure.message);
  opened.value.close();
});

it('shows logo, colours, label and footer in a drawing, with nothing in it that acts, and says what was changed', async () => {
  const { code, stderr } = await draw('one.svg', brand);
  expect(code).toBe(0);
  expect(stderr).toContain('For safety, parts of the logo were left out: script.');
  expect(stderr).toMatch(/#ffd400 became #\w{6} for lines and marks/);
  const svg = readFileSync(at('one.svg'), 'utf8');
  const logo = /href="data:image\/svg\+xml;base64,([^"]+)"/.exec(svg)?.[1] ?? '';
  const inside = Buffer.from(logo, 'base64').toString();
  expect(inside).toContain('fill="#0b5d3b"');
  expect(inside).not.toMatch(/script|example/);
  const words = svg.replaceAll(/<style>.*<\/style>|<[^>]*>/gs, ' ');
  expect(words).toMatch(/\bDraft\b/);
  expect(words).toMatch(/1\/1 · © Acme/);
  expect(svg).toContain('fill="#ffd400"');
});

it('puts label and footer on every page of a PDF and every slide', async () => {
  expect((await draw('pages.pdf', brand, '--page', 'A4', '--per-stage')).code).toBe(0);
  const pages = pagesOf('pages.pdf');
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, page] of pages.entries()) {
    expect(page, `page ${index + 1}`).toMatch(/\bDraft\b/);
    expect(page).toContain(`${index + 1}/${pages.length} · © Acme`);
  }
  expect((await draw('slides.pptx', brand)).code).toBe(0);
  const parts = unzipSync(readFileSync(at('slides.pptx')));
  const slides = Object.entries(parts).filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides.length).toBeGreaterThan(5);
  for (const [path, bytes] of slides) {
    const number = /(\d+)\.xml$/.exec(path)?.[1];
    if (number === '1') {
      // The logo, drawn as a picture that every program shows, and not on the others.
      expect(strFromU8(bytes)).toContain('descr="Logo"');
      continue;
    }
    expect(strFromU8(bytes), path).toMatch(new RegExp(`Draft · [^<]*${number}/${slides.length} · © Acme`));
  }
  expect(strFromU8(parts['ppt/theme/theme1.xml']!)).toMatch(/<a:accent1><a:srgbClr val="0B5D3B"\/>/);
});

it('shows a logo that is a picture in PDF, SVG, PNG, on the first slide, in Word and on a page', async () => {
  const picture = new PNG({ width: 40, height: 10 });
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([11, 93, 59, 255], at);
  const bytes = PNG.sync.write(picture);
  const client = { logo: { mediaType: 'image/png', data: bytes.toString('base64') } };
  for (const out of ['logo.pdf', 'logo.svg', 'logo.png', 'logo.pptx', 'logo.docx', 'logo.html'])
    expect(await draw(out, client)).toMatchObject({ code: 0, stderr: '' });
  expect(picturesOf(at('logo.pdf'))).toContainEqual({ width: 40, height: 10 });
  expect(readFileSync(at('logo.svg'), 'utf8')).toContain(bytes.toString('base64'));
  const drawn = PNG.sync.read(readFileSync(at('logo.png')));
  // At the top left, as large as a logo is there.
  const pixel = (x: number, y: number): readonly number[] => [
    ...drawn.data.subarray((y * drawn.width + x) * 4, (y * drawn.width + x) * 4 + 3),
  ];
  expect([pixel(90, 90), pixel(420, 140)]).toEqual([
    [11, 93, 59],
    [11, 93, 59],
  ]);
  for (const out of ['logo.pptx', 'logo.docx']) {
    const parts = unzipSync(readFileSync(at(out)));
    const media = Object.entries(parts).filter(([path]) => path.includes('/media/'));
    expect(media).toHaveLength(1);
    expect(PNG.sync.read(Buffer.from(media[0]![1])).width).toBeGreaterThanOrEqual(40);
  }
  expect(readFileSync(at('logo.html'), 'utf8')).toContain('<img class="logo" src="data:image/png;base64,');
});

it('refuses a logo that it cannot trust, and writes nothing', async () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 1 1"><text>&a;</text></svg>';
  const cases = [
    [{ mediaType: 'image/svg+xml', data: base64(bomb) }, 'entities'],
    [{ mediaType: 'image/png', data: base64('no picture at all') }, 'no PNG'],
    // Half of it came over the network, and the rest did not.
    [{ mediaType: 'image/png', data: halfAPicture() }, 'damaged'],
  ] as const;
  for (const [logo, says] of cases) {
    const { code, stderr } = await draw('bad.pdf', { logo });
    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(existsSync(at('bad.pdf'))).toBe(false);
  }
  // A preset with a logo of 50 MB is none.
  const huge = await draw('huge.pdf', { logo: { mediaType: 'image/png', data: 'A'.repeat(50 * 1024 ** 2) } });
  expect(huge).toMatchObject({ code: 1, stderr: expect.stringContaining('more than 32 MB') });
});
