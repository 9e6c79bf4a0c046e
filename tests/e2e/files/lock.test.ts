import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const cli = (args: readonly string[], stdin?: string): Promise<CliRun> =>
  runCli(args, { dataFolder: at('data'), cwd: folder, ...(stdin === undefined ? {} : { stdin }) });
const withPassword = ['--password-file', 'password.txt'] as const;
const PASSWORD = 'a horse that nobody guesses';

beforeAll(async () => {
  folder = temporaryFolder();
  writeFileSync(at('password.txt'), `${PASSWORD}\n`);
  writeFileSync(at('wrong.txt'), 'a horse that somebody guesses\n');
  const opened = openDocument(
    { kind: 'new', template: 'sample', name: 'Secret desk' },
    { dataFolder: at('look'), author: 'Ada' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const saved = await opened.value.saveAs(at('desk.journey'), true);
  if (!saved.ok) throw new Error(saved.failure.message);
  opened.value.close();
  const locked = await cli(['lock', 'desk.journey', '--out', 'locked.journey', ...withPassword]);
  expect(locked).toEqual({ code: 0, stdout: `${at('locked.journey')}\n`, stderr: '' });
}, 60_000);

describe('lock and unlock', () => {
  it('write a copy in which nothing can be read, and one that is as before', async () => {
    expect(readFileSync(at('locked.journey')).includes('SQLite format')).toBe(false);
    const { code, stderr } = await cli(
      ['unlock', 'locked.journey', '--out', 'again.journey', '--password-file', '-'],
      PASSWORD,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await cli(['diff', 'desk.journey', 'again.journey'])).toMatchObject({ code: 0 });
    expect(
      existsSync(at('data/working-copies'))
        ? readdirSync(at('data/working-copies')).filter((name) => !name.startsWith('.'))
        : [],
    ).toEqual([]);
  });

  it('say what is missing', async () => {
    expect((await cli(['lock', 'desk.journey', '--out', 'x.journey'])).stderr).toContain('--password-file');
    expect(
      (await cli(['lock', 'desk.journey', '--out', 'x.journey', '--password-file', '-'], 'short')).stderr,
    ).toContain('at least 8');
    expect((await cli(['unlock', 'desk.journey', '--out', 'x.journey'])).stderr).toContain('is not locked');
    expect((await cli(['info', 'desk.journey', '--password-file', 'none.txt'])).stderr).toContain(
      'could not be read',
    );
    expect(existsSync(at('x.journey'))).toBe(false);
  });
});

describe('a locked project', () => {
  it('is refused without its password and with another, each in words', async () => {
    const none = await cli(['info', 'locked.journey']);
    expect(none.code).toBe(1);
    expect(none.stderr).toBe(
      '“locked.journey” is a locked copy and opens only with its password. It was not changed. Give it with --password-file FILE, or - for standard input.',
    );
    const wrong = await cli(['info', 'locked.journey', '--password-file', 'wrong.txt']);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('This is not the password of “locked.journey”');
  });

  it('is looked at, compared, merged and changed with it, and stays locked', async () => {
    copyFileSync(at('locked.journey'), at('mine.journey'));
    const info = await cli(['info', 'mine.journey', ...withPassword]);
    expect(JSON.parse(info.stdout)).toMatchObject({ file: { locked: true, format: null } });
    writeFileSync(
      at('rename.jsonl'),
      JSON.stringify({ command: 'edit-project', input: { name: 'Renamed' } }),
    );
    expect(await cli(['apply', 'mine.journey', 'rename.jsonl', ...withPassword])).toMatchObject({ code: 0 });
    expect(readFileSync(at('mine.journey')).toString('latin1')).toMatch(/^Throughline-lock/);
    expect(await cli(['diff', 'locked.journey', 'mine.journey', ...withPassword])).toMatchObject({ code: 1 });
    expect(await cli(['merge', 'desk.journey', 'mine.journey', ...withPassword])).toMatchObject({ code: 0 });
    expect(JSON.parse((await cli(['info', 'desk.journey'])).stdout)).toMatchObject({
      project: { name: 'Renamed' },
    });
  });
});
