import { open } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { fileProblem } from '../../files/file-problem.ts';
import type { HasHost } from '../hosts/ask-host.ts';
import { type CliHost, openCliHost } from './cli-host.ts';
import type { CliContext, Subcommand } from './subcommand.ts';

const lineSchema = z.strictObject({
  command: z.string(),
  input: z.record(z.string(), z.unknown()).default({}),
  file: z.string().optional(),
});

export const applySubcommand: Subcommand = {
  name: 'apply',
  usage: 'apply FILE COMMANDS.jsonl',
  summary: 'Runs commands on a project, one JSON object per line, and saves it.',
  help: [
    '  A line is {"command": NAME, "input": {...}}; “commands” lists them. “-” reads the lines from stdin.',
    '  For add-attachment, "file" next to "input" names the file to attach, relative to the folder of the',
    '  command file; name, size, type and hash are filled in.',
    '  Prints {"line", "command", "value", "changes"} for each line. Stops at the first line that is rejected;',
    '  the lines before it stay applied and are saved.',
  ].join('\n'),
  options: {},
  words: [2, 2],
  run: async (context, [file = '', source = '']) => {
    const path = resolve(file);
    const host = await openCliHost({ kind: 'file', path }, context.person);
    if (!host.ok) {
      context.say(host.failure.message);
      return 1;
    }
    const applied = await applyLines(context, host.value, source);
    const saved = applied.count === 0 ? ok(null) : await host.value.control({ kind: 'save' });
    const closed = await host.value.close();
    const before = `${applied.count} ${applied.count === 1 ? 'command was' : 'commands were'}`;
    if (!saved.ok) {
      context.say(`${saved.failure.message} ${before} applied but not saved: open the app to recover them.`);
    } else if (applied.failure !== null) {
      context.say(
        `${applied.failure} Before it, ${before} applied${applied.count === 0 ? '' : ' and saved'}.`,
      );
    } else if (!closed.ok) {
      context.say(closed.failure.message);
    }
    return saved.ok && closed.ok && applied.failure === null ? 0 : 1;
  },
};

type Applied = { readonly count: number; readonly failure: string | null };

/** Runs the lines one after the other until one is refused; `failure` then names it. */
async function applyLines({ print }: CliContext, host: CliHost, source: string): Promise<Applied> {
  const name = source === '-' ? 'stdin' : source;
  const lines = await openLines(source);
  if (!lines.ok) return { count: 0, failure: lines.failure.message };
  const run = lineRunner(host, source === '-' ? process.cwd() : dirname(resolve(source)));
  let number = 0;
  let count = 0;
  for await (const text of lines.value) {
    number += 1;
    if (text.trim() === '') continue;
    const done = await run(text);
    if (!done.ok) {
      const { code, message } = done.failure;
      return { count, failure: `Line ${number} of ${name} was rejected (${code}): ${message}` };
    }
    count += 1;
    print(JSON.stringify({ line: number, ...done.value }));
  }
  return { count, failure: null };
}

/** The lines of a file, or of stdin for `-`. */
async function openLines(source: string): Promise<Result<AsyncIterable<string>>> {
  if (source === '-') return ok(createInterface({ input: process.stdin, crlfDelay: Infinity }));
  try {
    const file = await open(resolve(source));
    return ok(file.readLines());
  } catch (error) {
    return fail('not-readable', `${source} could not be read: ${fileProblem(error)}`);
  }
}

type LineDone = { readonly command: string; readonly value: unknown; readonly changes: ChangeSet };

/** Runs one line at a time on the host. */
function lineRunner(host: CliHost, folder: string): (text: string) => Promise<Result<LineDone>> {
  let changes: ChangeSet = [];
  const line = host.line((changed) => {
    changes = [...changes, ...changed];
  });
  return async (text) => {
    const call = await readCall(text, host, folder);
    if (!call.ok) return call;
    changes = [];
    const done = await line.request('run', { calls: [call.value] });
    return done.ok ? ok({ command: call.value.command, value: done.value.values[0] ?? {}, changes }) : done;
  };
}

type Call = { readonly command: string; readonly input: Readonly<Record<string, unknown>> };

/** One line as a command, with the file that it names read into the project. */
export async function readCall(text: string, host: HasHost, folder: string): Promise<Result<Call>> {
  const parsed = lineSchema.safeParse(parseJson(text.replace(/^\uFEFF/, '')));
  if (!parsed.success) {
    return fail('bad-line', 'A line must be one JSON object: {"command": NAME, "input": {...}}.');
  }
  const { command, input, file } = parsed.data;
  if (file === undefined) return ok({ command, input });
  if (command !== 'add-attachment') return fail('bad-line', '“file” is only for add-attachment.');
  const path = resolve(folder, file);
  const read = await host.control({ kind: 'read-file', path });
  if (!read.ok) return read;
  const { sha256, size, mediaType } = read.value;
  return ok({ command, input: { name: basename(path), ...input, sha256, size, mediaType } });
}

/** `undefined`, which is no line, for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
