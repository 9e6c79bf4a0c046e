import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { sizeOfWholePng } from '../../../src/main/export/whole-png.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const cli = (args: readonly string[]): Promise<CliRun> =>
  runCli(args, { dataFolder: at('data'), cwd: folder });
const exported = (format: string, out: string, ...more: readonly string[]): Promise<CliRun> =>
  cli(['export', 'desk.journey', '--format', format, '--out', out, '--scale', '1', ...more]);

const copiesLeft = (): readonly string[] =>
  existsSync(at('data/working-copies'))
    ? readdirSync(at('data/working-copies')).filter((name) => !name.startsWith('.'))
    : [];

beforeAll(async () => {
  folder = temporaryFolder();
  const opened = openDocument(
    { kind: 'new', template: 'sample', name: 'Desk' },
    { dataFolder: at('look'), author: 'Ada' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const saved = await opened.value.saveAs(at('desk.journey'), true);
  if (!saved.ok) throw new Error(saved.failure.message);
  opened.value.close();
});

describe('export --with-project', () => {
  it('puts the project inside a PDF, from which others take it out and it opens', async () => {
    const done = await exported('pdf', 'map.pdf', '--with-project');
    expect(done).toMatchObject({ code: 0 });
    expect(done.stderr).toContain('The whole project is inside');
    expect(execFileSync('pdfinfo', [at('map.pdf')], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
    expect(readFileSync(at('map.pdf'), 'latin1')).toContain('pdfuaid:part');
    const text = execFileSync('pdftotext', [at('map.pdf'), '-'], { encoding: 'utf8' });
    expect(text).toContain('Buying the first desk');
    execFileSync('pdfdetach', ['-save', '1', '-o', at('out.journey'), at('map.pdf')]);
    expect(await cli(['diff', 'desk.journey', 'out.journey'])).toMatchObject({ code: 0 });
  });

  it('puts it inside a PNG, which stays a picture', async () => {
    expect(await exported('png', 'map.png', '--with-project')).toMatchObject({ code: 0 });
    expect(await exported('png', 'plain.png')).toMatchObject({ code: 0 });
    const [png, plain] = ['map.png', 'plain.png'].map((name) => sizeOfWholePng(readFileSync(at(name))));
    expect(png).not.toBeNull();
    expect(png).toEqual(plain);
    expect(readFileSync(at('plain.png')).includes('jrNY')).toBe(false);
    const info = await cli(['info', 'plain.png']);
    expect(info.code).toBe(1);
    expect(info.stderr).toContain('“plain.png” has no Throughline project inside');
  });

  it('is read by every command as the project is, and leaves no work behind', async () => {
    for (const name of ['map.pdf', 'map.png']) {
      expect(await cli(['diff', 'desk.journey', name])).toMatchObject({ code: 0 });
      const info = JSON.parse((await cli(['info', name])).stdout) as {
        readonly project: { readonly name: string };
        readonly file: object;
      };
      expect(info.project.name).toBe('Havnby: the way to the first desk');
      expect(info.file).toMatchObject({ format: null, locked: false });
      expect(await cli(['check', name])).toMatchObject({ code: 0 });
    }
    const copies = at('data/working-copies');
    expect(existsSync(copies) ? readdirSync(copies).filter((name) => !name.startsWith('.')) : []).toEqual([]);
  });

  it('is saved as a file of its own, and never changed where it is', async () => {
    const before = readFileSync(at('map.png'));
    writeFileSync(at('rename.jsonl'), '{"command":"rename-project","input":{"name":"Other"}}\n');
    const refused = await cli(['apply', 'map.png', 'rename.jsonl']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('take-out');
    const taken = await cli(['take-out', 'map.png', '--out', 'taken.journey']);
    expect(taken).toEqual({ code: 0, stdout: `${at('taken.journey')}\n`, stderr: '' });
    expect(await cli(['diff', 'desk.journey', 'taken.journey'])).toMatchObject({ code: 0 });
    expect((await cli(['take-out', 'map.png', '--out', 'taken.journey'])).stderr).toContain('--force');
    expect((await cli(['take-out', 'desk.journey', '--out', 'x.journey'])).stderr).toContain(
      'a project itself',
    );
    expect(readFileSync(at('map.png')).equals(before)).toBe(true);
    expect(copiesLeft()).toEqual([]);
  });

  it('is masked as the export is', async () => {
    const people = (await cli(['text', 'desk.journey'])).stdout;
    expect(people).toContain('I built it on my phone');
    for (const format of ['pdf', 'png']) {
      const done = await exported(format, `masked.${format}`, '--with-project', '--mask', 'public');
      expect(done).toMatchObject({ code: 0 });
      const text = await cli(['text', `masked.${format}`]);
      expect(text.code).toBe(0);
      expect(text.stdout).not.toContain('I built it on my phone');
    }
  });

  it('is only for PDF and PNG, and not for what is locked', async () => {
    expect(await exported('svg', 'map.svg', '--with-project')).toMatchObject({
      code: 2,
      stderr: '--with-project works only with --format pdf and png.',
    });
    writeFileSync(at('password.txt'), 'a horse that nobody guesses\n');
    const withPassword = ['--password-file', 'password.txt'] as const;
    await cli(['lock', 'desk.journey', '--out', 'locked.journey', ...withPassword]);
    const refused = await cli([
      ...['export', 'locked.journey', '--format', 'png', '--out', 'locked.png', '--with-project'],
      ...withPassword,
    ]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('This project is locked');
    expect(existsSync(at('locked.png'))).toBe(false);
  });
});
