import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { gitLines } from '../../../../src/main/cli/git-lines.ts';
import { programWords, type StartedAs } from '../../../../src/main/platform/program-words.ts';

const started = (given: Partial<StartedAs>): StartedAs => ({
  platform: 'linux',
  executable: '/opt/Throughline/throughline',
  appImage: undefined,
  isRoot: false,
  folder: '/src/throughline',
  node: '/usr/bin/node',
  ...given,
});

describe('the words of this program', () => {
  it.each([
    [{}, ['/opt/Throughline/throughline', '--ozone-platform=headless', '--disable-gpu', '--cli']],
    [
      { appImage: '/media/ana/Throughline.AppImage' },
      ['/media/ana/Throughline.AppImage', '--ozone-platform=headless', '--disable-gpu', '--cli'],
    ],
    [
      { isRoot: true },
      ['/opt/Throughline/throughline', '--no-sandbox', '--ozone-platform=headless', '--disable-gpu', '--cli'],
    ],
    [
      { platform: 'darwin', executable: '/Applications/Throughline.app/Contents/MacOS/Throughline' },
      ['/Applications/Throughline.app/Contents/MacOS/Throughline', '--cli'],
    ],
    [
      { platform: 'win32', executable: 'C:\\Program Files\\Throughline\\Throughline.exe' },
      ['C:/Program Files/Throughline/Throughline.exe', '--cli'],
    ],
    [{ executable: null }, ['/usr/bin/node', '/src/throughline/build/throughline.mjs']],
  ] as const)('are of %o: %o', (given, words) => {
    expect(programWords(started(given))).toEqual(words);
  });
});

describe('the lines for git', () => {
  /** What the shell makes of a command and git then of the program in it. */
  const driverOf = (words: readonly string[]): readonly string[] => {
    const command = gitLines(words, false).commands.find((line) => line.includes('merge.journey.driver'));
    const args = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' });
    const driver = args.split('\n')[3] ?? '';
    const called = execFileSync('sh', ['-c', `printf '%s\\n' ${driver}`], { encoding: 'utf8' });
    return called.trimEnd().split('\n');
  };

  it.each([
    ['/opt/throughline'],
    ['/Programs of Ana Müller/Throughline.app'],
    ['/home/o\'neill/$HOME/`id`/a"b\\c'],
  ])('reach a program at %s through two shells', (path) => {
    expect(driverOf([path, '--cli'])).toEqual([
      path,
      ...['--cli', 'merge', '%O', '%A', '%B', '--out', '%A', '--name', '%P'],
    ]);
  });

  it('are for one repository, or for all', () => {
    expect(gitLines(['tl'], false).commands[0]).toBe('git config diff.journey.textconv "tl text"');
    for (const line of gitLines(['tl'], true).commands) expect(line).toMatch(/^git config --global /);
  });
});
