import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { clientFont, fontBytes } from '../../helpers/fonts.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

/** Exports the map of the sample in that font. */
function draw(out: string, font: object, ...more: readonly string[]): Promise<CliRun> {
  const head = { kind: 'throughline-export-preset', version: 1, name: 'Acme' };
  writeFileSync(at(`${out}.json`), JSON.stringify({ ...head, brand: { font, footer: 'Acme {page}' } }));
  const format = out.split('.').at(-1) ?? '';
  const args = ['sample.journey', '--preset', `${out}.json`, '--format', format, '--out', out, ...more];
  return runCli(['export', ...args], { dataFolder: at('data'), cwd: folder });
}
const fontsOf = (name: string): readonly string[] => [
  ...new Set(
    execFileSync('pdffonts', [at(name)], { encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => line.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, '') ?? ''),
  ),
];
/** Each part of an Office file as text. */
const partsOf = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(at(name)))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

beforeAll(async () => {
  folder = temporaryFolder();
  const opened = openDocument(
    { kind: 'new', template: 'sample', name: 'Havnby' },
    { dataFolder: at('look'), author: 'Look' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const { lane, step } = opened.value.snapshot().records;
  const [first] = lane;
  const own = step.find(({ mapId }) => mapId === first?.mapId);
  opened.value.run([
    { command: 'add-card', input: { laneId: first?.id, stepId: own?.id, title: '価格が不明 価' } },
  ]);
  const saved = await opened.value.saveAs(at('sample.journey'), true);
  if (!saved.ok) throw new Error(saved.failure.message);
  opened.value.close();
});

const LACKS = 'The font “Liberation Sans” has no 価 格 が 不 明; another font is used for these letters.';

it('embeds a client’s font in a PDF, in all its weights, and says which letters it lacks', async () => {
  const done = await draw('font.pdf', clientFont());
  expect(done).toMatchObject({ code: 0, stderr: LACKS });
  const fonts = fontsOf('font.pdf');
  expect(fonts).toEqual(expect.arrayContaining(['LiberationSans', 'LiberationSans-Bold']));
  expect(fonts.filter((font) => font.startsWith('Inter'))).toEqual([]);
  const pages = await draw('pages.pdf', clientFont(), '--per-stage', '--page', 'A4');
  expect(pages.code).toBe(0);
  expect(fontsOf('pages.pdf').filter((font) => font.startsWith('Inter'))).toEqual([]);
});

it('measures with that font, so that lines break elsewhere, and carries it in an SVG', async () => {
  const done = await draw('font.svg', clientFont());
  expect(done).toMatchObject({ code: 0, stderr: LACKS });
  const usual = await draw('usual.svg', { family: 'No Such Font' });
  expect(usual).toMatchObject({
    code: 0,
    stderr:
      'The font “No Such Font” is not installed on this computer, so the usual one is used. Choose its file instead.',
  });
  const [own, inter] = [readFileSync(at('font.svg'), 'utf8'), readFileSync(at('usual.svg'), 'utf8')];
  expect(own).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
  expect(own).toMatch(/<svg [^>]*font-family="&quot;Liberation Sans&quot;, &quot;Inter Variable/);
  expect(
    own.match(
      /@font-face\{font-family:"Liberation Sans";font-style:normal;font-weight:(?:400|700);src:url\(data:font\/ttf;base64,/g,
    ),
  ).toHaveLength(2);
  expect(inter).not.toContain('Liberation Sans');
  const textOf = (svg: string): string => svg.replaceAll(/<style>.*<\/style>/gs, '');
  expect(textOf(own)).not.toBe(textOf(inter));
});

it('draws a picture in it, and names it in Office files and carries it in a web page', async () => {
  for (const [out, font] of [
    ['own.png', clientFont()],
    ['usual.png', { family: 'No Such Font' }],
  ] as const)
    expect((await draw(out, font)).code).toBe(0);
  expect(readFileSync(at('own.png')).equals(readFileSync(at('usual.png')))).toBe(false);
  const slides = await draw('font.pptx', clientFont());
  expect(slides.stderr).toContain('The font “Liberation Sans” is named but not carried in the file');
  const deck = partsOf('font.pptx');
  expect(deck['ppt/theme/theme1.xml']?.match(/<a:latin typeface="Liberation Sans"\/>/g)).toHaveLength(2);
  expect((await draw('font.docx', clientFont())).code).toBe(0);
  expect(partsOf('font.docx')['word/styles.xml']).toContain('w:ascii="Liberation Sans"');
  const page = await draw('font.html', clientFont());
  expect(page).toMatchObject({ code: 0, stderr: LACKS });
  const html = readFileSync(at('font.html'), 'utf8');
  expect(html).toContain('font-src data:');
  expect(html).toContain('html{font-family:"Liberation Sans",system-ui');
  expect(html).toContain('src:url(data:font/ttf;base64,');
});

it('writes nothing where a font is damaged, torn or far too large, and says why', async () => {
  const file = (bytes: Buffer) => ({
    family: 'Acme',
    files: [{ mediaType: 'font/ttf', data: bytes.toString('base64') }],
  });
  const torn = await draw('torn.pdf', file(fontBytes('regular').subarray(0, 50_000)));
  expect(torn).toMatchObject({ code: 1, stderr: expect.stringMatching(/^The font “Acme” is no TrueType/) });
  // Its tables are said to be there, and what is in them is none: only Chromium finds that.
  const spoilt = fontBytes('regular');
  const maxp = spoilt.readUInt32BE(spoilt.indexOf('maxp') + 8);
  spoilt.fill(0xff, maxp, maxp + 16);
  const damaged = await draw('spoilt.pdf', file(spoilt));
  expect(damaged).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('The font is damaged. Nothing was exported. Choose another file.'),
  });
  const huge = await draw('huge.pdf', file(Buffer.alloc(50 * 1024 ** 2)));
  expect(huge).toMatchObject({ code: 1, stderr: expect.stringContaining('more than 32 MB') });
  for (const name of ['torn.pdf', 'spoilt.pdf', 'huge.pdf']) expect(existsSync(at(name))).toBe(false);
});
