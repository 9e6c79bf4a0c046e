import { expect, it, vi } from 'vitest';

// Outside Electron its module is the path of a program; a command line that is not understood needs nothing of it.
vi.mock('electron', () => ({
  app: {},
  BrowserWindow: {},
  MessageChannelMain: {},
  session: {},
  utilityProcess: {},
}));
vi.mock('electron-log/main', () => ({ default: {} }));
const { runCommandLine, subcommands } = await import('../../../../src/main/cli/run.ts');

/** Runs a command line that must end before it comes to a project. */
async function runWith(args: readonly string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runCommandLine(args, {
    print: (line) => void printed.push(line),
    say: (sentence) => void said.push(sentence),
    person: { author: 'Ada Tester', passwords: [] },
    signature: '',
    language: 'en',
  });
  return { code, stdout: printed.join('\n'), stderr: said.join('\n') };
}

const names = [
  'new',
  'info',
  'check',
  'apply',
  'commands',
  'export',
  'import',
  'import-map',
  'read-workbook',
  'measures',
  'merge',
  'review',
  'mask',
  'take-out',
  'diff',
  'text',
  'lock',
  'unlock',
  'git-setup',
  'demo',
];

it('knows these commands', () => {
  expect(subcommands.map(({ name }) => name)).toEqual(names);
});

it.each([{ args: [] }, { args: ['help'] }, { args: ['--help'] }, { args: ['-h'] }])(
  'lists every command at $args',
  async ({ args }) => {
    const { code, stdout, stderr } = await runWith(args);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  },
);

it.each(names)('tells about %s', async (name) => {
  for (const args of [
    [name, '--help'],
    [name, '-h'],
    ['help', name],
  ]) {
    const { code, stdout, stderr } = await runWith(args);
    expect(stdout).toContain(`Usage: throughline ${name}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }
});

it.each([
  { args: ['nonsense'], says: 'Unknown command “nonsense”' },
  { args: ['new', 'x.journey', '--wat'], says: "Unknown option '--wat'" },
  { args: ['new', 'x.journey', '--template', 'nix'], says: 'There is no template “nix”' },
  { args: ['info'], says: 'takes one file name' },
  { args: ['info', 'a', 'b'], says: 'takes one file name' },
  { args: ['apply', 'a'], says: 'takes two file names' },
  { args: ['export', 'a.journey', '--format', 'gif', '--out', 'x'], says: '--format' },
  { args: ['export', 'a.journey', '--format', 'png'], says: '--out' },
  { args: ['export', 'a.journey', '--format', 'png', '--out', 'x', '--scale', '9'], says: '--scale' },
  {
    args: ['export', 'a.journey', '--format', 'png', '--out', 'x', '--assumptions', 'off'],
    says: '--assumptions: marked, listed, hidden',
  },
  {
    args: ['export', 'a.journey', '--format', 'pdf', '--out', 'x', '--template', 'a.potx'],
    says: '--template works only with --format pptx',
  },
  {
    args: ['export', 'a.journey', '--format', 'pdf', '--out', 'x', '--what', 'action-plan', '--comments'],
    says: '--comments work only with the map',
  },
  {
    args: ['export', 'a.journey', '--format', 'svg', '--out', 'x', '--what', 'graph'],
    says: '--what: map, flow, proof,',
  },
  {
    args: ['export', 'a.journey', '--format', 'svg', '--out', 'x', '--what', 'flow', '--all-maps'],
    says: '--all-maps works only with the matrices and the plan',
  },
  {
    args: ['export', 'a.journey', '--format', 'svg', '--out', 'x', '--what', 'proof', '--stage', 'Intent'],
    says: '--stage works only with the map',
  },
  {
    args: ['export', 'a.journey', '--format', 'svg', '--out', 'x', '--what', 'flow', '--rows', 'persona'],
    says: '--rows must be one of none, lane, channel',
  },
  {
    args: ['export', 'a.journey', '--format', 'svg', '--out', 'x', '--rows', 'lane'],
    says: '--rows works only with --what flow',
  },
  {
    args: ['export', 'a.journey', '--format', 'svg', '--out', 'x', '--what', 'flow', '--card', 'Price'],
    says: '--card works only with --what proof',
  },
  { args: ['help', 'nonsense'], says: 'Unknown command “nonsense”' },
])('does not understand $args and answers 2', async ({ args, says }) => {
  const { code, stdout, stderr } = await runWith(args);
  expect(stderr).toContain(says);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});
