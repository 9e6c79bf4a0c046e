import { expect, it, vi } from 'vitest';
import type { HasHost } from '../../../../src/main/hosts/ask-host.ts';

// Outside Electron its module is the path of a program; to read a line takes nothing of it.
vi.mock('electron', () => ({ app: {}, MessageChannelMain: {}, utilityProcess: {} }));
vi.mock('electron-log/main', () => ({ default: {} }));
const { readCall } = await import('../../../../src/main/cli/apply.ts');

const read = (text: string) => readCall(text, noFiles, '/nowhere');
/** A line that names no file asks no host for one. */
const noFiles: HasHost = {
  control: () => {
    throw new Error('No file was named');
  },
};

it.each([
  ['no JSON', 'add a persona, please'],
  ['no object', '["add-persona"]'],
  ['no command', '{"input":{"name":"Mia"}}'],
  ['an input that is no object', '{"command":"add-persona","input":"Mia"}'],
  ['a field too many', '{"command":"add-persona","input":{},"when":1}'],
  ['a file for a command that takes none', '{"command":"add-persona","input":{},"file":"note.txt"}'],
])('refuses a line that is %s', async (_what, line) => {
  expect(await read(line)).toMatchObject({ ok: false, failure: { code: 'bad-line' } });
});

it('leaves what a command and its input must be to the command', async () => {
  expect(await read('{"command":"no-such","input":{"name":7}}')).toEqual({
    ok: true,
    value: { command: 'no-such', input: { name: 7 } },
  });
});

it('takes a line past a byte order mark, and a command without input', async () => {
  expect(await read('\uFEFF{"command":"add-map"}')).toEqual({
    ok: true,
    value: { command: 'add-map', input: {} },
  });
});
