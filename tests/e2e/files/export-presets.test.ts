import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { presetSchema } from '../../../src/shared/exports/preset/preset.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

const LOGO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#0b5d3b"/></svg>',
);
let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);
const cli = (...args: readonly string[]): Promise<CliRun> =>
  runCli(args, { dataFolder: at('data'), cwd: folder });
const head = { kind: 'throughline-export-preset', version: 1 } as const;

/** A project with a preset of its own, its logo attached to it. */
async function make(path: string, choices: string | null): Promise<void> {
  const opened = openDocument(
    { kind: 'new', template: 'five-stages', name: 'Desk' },
    { dataFolder: at('look'), author: 'Look' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const document = opened.value;
  if (choices !== null) {
    const sha256 = createHash('sha256').update(LOGO).digest('hex');
    const size = LOGO.byteLength;
    document.session().blobs.put({ sha256, size, mediaType: 'text/plain' }, LOGO);
    const files = [{ sha256, size, name: 'logo.svg', mediaType: 'image/svg+xml' }];
    const added = document.run([{ command: 'add-preset', input: { name: 'Client', choices, files } }]);
    if (!added.ok) throw new Error(added.failure.message);
  }
  const saved = await document.saveAs(path, true);
  if (!saved.ok) throw new Error(saved.failure.message);
  document.close();
}

beforeAll(async () => {
  folder = temporaryFolder();
  mkdirSync(at('in'), { recursive: true });
  mkdirSync(at('data'), { recursive: true });
  await make(
    at('in', 'acme.journey'),
    '{"version":1,"format":"svg","theme":"dark","glow":1,"fileName":"{project} for Acme"}',
  );
  await make(at('in', 'plain.journey'), null);
  const own = (name: string, format: string): object =>
    presetSchema.parse({ ...head, name, format, titleBlock: false });
  const presets = [own('Client', 'canvas'), own('Mine', 'mermaid')];
  writeFileSync(at('data', 'export-presets.json'), JSON.stringify({ presets }));
});

it('takes a preset that the project keeps by its name, with its logo, and says what of it is not used', async () => {
  const done = await cli('export', 'in/acme.journey', '--preset', 'client', '--out', 'acme.svg');
  expect(done.code).toBe(0);
  expect(done.stderr.split('\n')[0]).toBe('“glow” is not known and was left out.');
  const svg = readFileSync(at('acme.svg'), 'utf8');
  expect(svg).toContain('#14161b');
  expect(svg).toContain('data:image/svg+xml');
});

it('takes one of this computer where the project has none of this name, and names all where there is none', async () => {
  const plain = await cli('export', 'in/plain.journey', '--preset', 'Client', '--out', 'plain.canvas');
  expect(plain.code).toBe(0);
  expect(JSON.parse(readFileSync(at('plain.canvas'), 'utf8'))).toHaveProperty('nodes');
  const none = await cli('export', 'in/acme.journey', '--preset', 'Clinet', '--out', 'x.svg');
  expect(none).toMatchObject({
    code: 1,
    stderr:
      'There is no file Clinet, and no preset “Clinet” in the project or on this computer. Available: “Client”, “Client”, “Mine”.',
  });
  const lost = await cli('export', 'in/acme.journey', '--preset', 'client.json', '--out', 'x.svg');
  expect(lost).toMatchObject({ code: 1, stderr: expect.stringContaining('client.json could not be read') });
});

it('takes a file of this name before all others', async () => {
  writeFileSync(at('Client'), JSON.stringify({ ...head, format: 'md' }));
  const done = await cli('export', 'in/acme.journey', '--preset', 'Client', '--out', 'acme.md');
  expect(done.code).toBe(0);
  expect(readFileSync(at('acme.md'), 'utf8')).toMatch(/^# /);
});

it('takes for each of many projects the preset that it keeps, or this computer, and says where there is none', async () => {
  const done = await cli('export', 'in', '--preset', 'CLIENT', '--out', 'many/');
  expect(done.code).toBe(0);
  expect(done.stderr).toContain('acme.journey: “glow” is not known and was left out.');
  expect(readdirSync(at('many')).sort()).toEqual([
    'Desk for Acme.svg',
    'plain Journey map.canvas',
    'throughline-exports.json',
  ]);
  const again = await cli('export', 'in', '--preset', 'CLIENT', '--out', 'many/');
  expect(again.stderr).toContain('0 written, 2 unchanged, 0 failed.');
  const none = await cli('export', 'in', '--preset', 'Nobody', '--out', 'none/');
  expect(none.code).toBe(1);
  expect(none.stdout).toMatch(/^1 failed .*acme\.journey: There is no file Nobody/m);
  expect(none.stderr).toContain('0 written, 0 unchanged, 2 failed.');
});

it('asks where the exports go before it opens any project', async () => {
  const done = await cli('export', 'in', '--preset', 'Client', '--report', 'r.json');
  expect(done).toMatchObject({ code: 2, stderr: 'Name the file to write with --out.' });
});
