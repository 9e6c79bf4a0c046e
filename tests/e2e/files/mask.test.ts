import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { builtInProfiles } from '../../../src/shared/masking/profile/profiles.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const cli = (...args: readonly string[]): Promise<CliRun> =>
  runCli(args, { dataFolder: at('data'), cwd: folder });

beforeAll(async () => {
  folder = temporaryFolder();
  const opened = openDocument(
    { kind: 'new', template: 'sample', name: 'Desk' },
    { dataFolder: at('look'), author: 'Ada Lovelace' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const saved = await opened.value.saveAs(at('desk.journey'), true);
  if (!saved.ok) throw new Error(saved.failure.message);
  opened.value.close();
  writeFileSync(
    at('no-owners.json'),
    JSON.stringify({ ...builtInProfiles[0], name: 'No owners', owners: 'replace' }),
  );
}, 60_000);

describe('mask', () => {
  it('writes a copy that opens and names nobody, and never over a file unasked', async () => {
    const made = await cli(
      'mask',
      'desk.journey',
      '--profile',
      'no-owners.json',
      '--out',
      'client.journey',
      '--report',
    );
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('Owners: ');
    expect(made.stderr).toMatch(/removed texts were looked for .* none was found/);
    expect(made.stdout).not.toContain('Lena');
    expect(readFileSync(at('client.journey')).includes('Lena Brandt')).toBe(false);
    expect((await cli('check', 'client.journey')).code).toBe(0);
    const again = await cli('mask', 'desk.journey', '--profile', 'public', '--out', 'client.journey');
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('--force');
    expect(
      (await cli('mask', 'desk.journey', '--profile', 'public', '--out', 'client.journey', '--force')).code,
    ).toBe(0);
  });

  it('says what it would do, and what it does not understand', async () => {
    const dry = await cli('mask', 'desk.journey', '--profile', 'no-owners.json', '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.stdout).toMatch(/Lena Brandt, Marketing {2}-> {2}Person \d+/);
    expect(await cli('mask', 'desk.journey', '--profile', 'nobody', '--out', 'x.journey')).toMatchObject({
      code: 2,
    });
    expect(await cli('mask', 'desk.journey', '--profile', 'client')).toMatchObject({ code: 2 });
    writeFileSync(at('bad.json'), '{"name":"Half"}');
    expect(
      (await cli('mask', 'desk.journey', '--profile', 'bad.json', '--out', 'x.journey')).stderr,
    ).toContain('is not a masking profile');
    expect(existsSync(at('x.journey'))).toBe(false);
  });

  it.each(['docx', 'html', 'md', 'pptx', 'xlsx', 'svg', 'pdf'])(
    'masks an export as %s in the same way',
    async (format) => {
      const out = `map.${format}`;
      const made = await cli(
        'export',
        'desk.journey',
        '--format',
        format,
        '--mask',
        'no-owners.json',
        '--out',
        out,
      );
      expect(made.code, made.stderr).toBe(0);
      expect(made.stderr).toMatch(/Masked: \d+ removed texts were looked for/);
      const bytes = readFileSync(at(out));
      const parts = ['docx', 'pptx', 'xlsx'].includes(format) ? Object.values(unzipSync(bytes)) : [bytes];
      for (const part of parts) expect(Buffer.from(part).includes('Lena Brandt')).toBe(false);
    },
  );

  it('asks for the profile of a preset, or exports nothing', async () => {
    const preset = { kind: 'throughline-export-preset', version: 1, name: 'Client', format: 'md' };
    writeFileSync(at('preset.json'), JSON.stringify({ ...preset, masking: { name: 'Half' } }));
    const refused = await cli('export', 'desk.journey', '--preset', 'preset.json', '--out', 'p.md');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('masking profile');
    expect(existsSync(at('p.md'))).toBe(false);
  });
});
