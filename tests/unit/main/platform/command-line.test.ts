import { expect, it } from 'vitest';
import { commandLineOf } from '../../../../src/main/platform/command-line.ts';

it('takes everything after --cli as a subcommand, dashes and all', () => {
  expect(
    commandLineOf(['electron', '--no-sandbox', '/app', '--cli', 'export', '--out', 'x.png'], '/here'),
  ).toEqual({
    kind: 'cli',
    args: ['export', '--out', 'x.png'],
  });
  expect(commandLineOf(['electron', '/app', '--cli'], '/here')).toEqual({ kind: 'cli', args: [] });
});

it('takes project files, and what may have one inside, from anywhere on the line, whole paths, and nothing else', () => {
  const argv = [
    'electron',
    '--inspect=0',
    '/app',
    'mine.journey',
    '/else/Two.JOURNEY',
    'notes.txt',
    'map.pdf',
    'Map.PNG',
    '--x.journey',
  ];
  expect(commandLineOf(argv, '/here')).toEqual({
    kind: 'window',
    files: ['/here/mine.journey', '/else/Two.JOURNEY', '/here/map.pdf', '/here/Map.PNG'],
  });
});

it('does not take the program itself for a project', () => {
  expect(commandLineOf(['/opt/my.journey'], '/here')).toEqual({ kind: 'window', files: [] });
});
