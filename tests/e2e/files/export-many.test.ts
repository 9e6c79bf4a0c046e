import { PDFDocument } from '@cantoo/pdf-lib';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import type { ExportReport } from '../../../src/main/cli/batch/export-report.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);
const cli = (...args: readonly string[]): Promise<CliRun> =>
  runCli(args, { dataFolder: at('data'), cwd: folder });
const statesOf = ({ stdout }: CliRun): readonly string[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => line.slice(0, 11).trim());
const report = (): ExportReport => JSON.parse(readFileSync(at('report.json'), 'utf8')) as ExportReport;
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

async function make(path: string, template: 'sample' | 'five-stages', persona?: string): Promise<void> {
  const opened = openDocument(
    { kind: 'new', template, name: '' },
    { dataFolder: at('look'), author: 'Look' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  if (persona !== undefined) opened.value.run([{ command: 'add-persona', input: { name: persona } }]);
  const saved = await opened.value.saveAs(path, true);
  if (!saved.ok) throw new Error(saved.failure.message);
  opened.value.close();
}

beforeAll(async () => {
  folder = temporaryFolder();
  mkdirSync(at('in', 'sub'), { recursive: true });
  await make(at('in', 'acme.journey'), 'sample');
  await make(at('in', 'blank.journey'), 'five-stages');
  copyFileSync(at('in', 'blank.journey'), at('in', 'sub', 'blank.journey'));
  writeFileSync(at('in', 'broken.journey'), 'no project');
});

it('exports every map of a folder in every format, skips what is unchanged, and never replaces what is not its own', async () => {
  const args = ['export', 'in', '--format', 'pdf,canvas', '--out', 'out', '--report', 'report.json'];
  const first = await cli(...args);
  expect(first.code).toBe(1);
  expect(first.stderr).toContain('8 written, 0 unchanged, 2 failed.');
  expect(statesOf(first).filter((state) => state === '0 written')).toHaveLength(8);
  expect(first.stdout).toMatch(
    /^1 failed +.*broken\.journey \(pdf\): “broken.journey” is not a Throughline/m,
  );
  // The damaged file is in the middle: what comes after it is there.
  const names = readdirSync(at('out'), { recursive: true, encoding: 'utf8' }).toSorted();
  expect(names.filter((name) => name.endsWith('.pdf'))).toEqual([
    'acme After the content programme.pdf',
    'acme Buying the first desk online.pdf',
    expect.stringMatching(/^blank.*\.pdf$/),
    expect.stringMatching(/^sub\/blank.*\.pdf$/),
  ]);
  const titles = await Promise.all(
    names
      .filter((name) => name.startsWith('acme') && name.endsWith('.pdf'))
      .map(async (name) => (await PDFDocument.load(readFileSync(at('out', name)))).getTitle()),
  );
  expect(titles).toEqual([
    expect.stringContaining('After the content programme'),
    expect.stringContaining('Buying the first desk online'),
  ]);
  expect(report()).toMatchObject({ exitCode: 1, totals: { written: 8, unchanged: 0, failed: 2 } });
  for (const line of report().exports.filter(({ state }) => state === 'written')) {
    expect(line).toMatchObject({ exitCode: 0, bytes: statSync(line.file ?? '').size, problem: null });
  }

  // Nothing has changed, so nothing is written.
  for (const name of names.filter((one) => /\.(pdf|canvas)$/.test(one)))
    utimesSync(at('out', name), LONG_AGO, LONG_AGO);
  const second = await cli(...args);
  expect(second.stderr).toContain('0 written, 8 unchanged, 2 failed.');
  for (const name of names.filter((one) => /\.(pdf|canvas)$/.test(one))) {
    expect(statSync(at('out', name)).mtime).toEqual(LONG_AGO);
  }

  // One project changes, one file is edited by hand, and one is somebody else's.
  await make(at('in', 'blank.journey'), 'five-stages', 'Mia');
  const [blank = ''] = names.filter((name) => /^blank.*\.pdf$/.test(name));
  const [below = ''] = names.filter((name) => /^sub\/blank.*\.canvas$/.test(name));
  writeFileSync(at('out', below), 'edited by hand');
  const third = await cli(...args);
  expect(third.stderr).toContain('2 written, 5 unchanged, 3 failed.');
  expect(statSync(at('out', blank)).mtime).not.toEqual(LONG_AGO);
  expect(readFileSync(at('out', below), 'utf8')).toBe('edited by hand');
  const kept = report().exports.find(({ problem }) => problem?.code === 'not-replaced');
  expect(kept).toMatchObject({ format: 'canvas', file: null, exitCode: 1 });
  const forced = await cli(...args, '--force');
  expect(forced.stderr).toContain('1 written, 7 unchanged, 2 failed.');
  expect(readFileSync(at('out', below), 'utf8')).toContain('"nodes"');
});

it('says what it cannot use: a list and a report that were edited, a folder without projects', async () => {
  mkdirSync(at('edited'));
  writeFileSync(at('edited', 'throughline-exports.json'), '{"kind":"throughline-exports"');
  const file = at('in', 'blank.journey');
  const edited = await cli('export', file, '--format', 'mermaid', '--out', 'edited');
  expect(edited.code).toBe(0);
  expect(edited.stderr).toContain('throughline-exports.json.damaged');
  expect(existsSync(at('edited', 'throughline-exports.json.damaged'))).toBe(true);
  writeFileSync(at('theirs.json'), '{}');
  const refused = await cli(
    'export',
    file,
    '--format',
    'mermaid',
    '--out',
    'never',
    '--report',
    'theirs.json',
  );
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('theirs.json is not a report of an export');
  expect(readFileSync(at('theirs.json'), 'utf8')).toBe('{}');
  expect(existsSync(at('never'))).toBe(false);
  const none = await cli('export', 'edited', at('nowhere'), '--format', 'mermaid', '--out', 'edited');
  expect(none.code).toBe(1);
  expect(none.stdout).toContain('There is no file or folder nowhere');
});

it('takes what no option says from a preset, and says what of it cannot be used', async () => {
  const preset = {
    kind: 'throughline-export-preset',
    version: 2,
    name: 'Client',
    fileName: '{project} - {map} ({format})',
    format: 'svg',
    theme: 'dark',
    legend: false,
    titleBlock: false,
    shown: { stages: ['Intent'], lanes: ['Nowhere', 'pain-points'] },
    sparkle: true,
  };
  writeFileSync(at('client.json'), JSON.stringify(preset));
  const args = [
    'export',
    'in/acme.journey',
    '--map',
    'Buying the first desk online',
    '--preset',
    'client.json',
  ];
  const one = await cli(...args, '--out', 'client.svg');
  expect(one.code).toBe(0);
  expect(one.stderr.split('\n')).toEqual([
    'The preset was made with a newer version of Throughline. What this version knows of it is used.',
    '“sparkle” is not known and was left out.',
    'The map has no lane “Nowhere”; the others that were chosen are shown.',
  ]);
  const svg = readFileSync(at('client.svg'), 'utf8');
  const words = svg.replaceAll(/<style>.*<\/style>|<[^>]*>/gs, ' ');
  expect(words).toContain('Intent');
  expect(words).not.toContain('Post-purchase');
  expect(svg).not.toContain('data-role="legend"');
  expect(svg).toContain('#14161b');
  const heightOf = (name: string): number =>
    Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(readFileSync(at(name), 'utf8'))?.[1]);
  for (const density of ['titles', 'comfortable'])
    expect((await cli(...args, '--density', density, '--out', `${density}.svg`)).code).toBe(0);
  expect(heightOf('titles.svg')).toBeLessThan(heightOf('comfortable.svg') * 0.8);
  const refused = await cli(...args, '--format', 'xlsx', '--density', 'titles', '--out', 'x.xlsx');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('--density works only with') });
  const light = await cli(...args, '--theme', 'light', '--out', 'light.svg');
  expect(light.code).toBe(0);
  expect(readFileSync(at('light.svg'), 'utf8')).not.toContain('#14161b');
  const many = await cli(...args, '--out', 'named/');
  expect(many.code).toBe(0);
  expect(readdirSync(at('named')).filter((name) => name.endsWith('.svg'))).toEqual([
    expect.stringMatching(/ - Buying the first desk online \(svg\)\.svg$/),
  ]);
  writeFileSync(at('broken.json'), '{');
  const broken = await cli(...args.slice(0, -1), 'broken.json', '--out', 'x.svg');
  expect(broken).toMatchObject({ code: 1, stderr: expect.stringContaining('no preset of Throughline') });
});
