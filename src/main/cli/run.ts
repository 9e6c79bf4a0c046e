import { parseArgs } from 'node:util';
import { applySubcommand } from './apply.ts';
import { checkSubcommand } from './check.ts';
import { commandsSubcommand } from './commands.ts';
import { demoSubcommand } from './demo.ts';
import { diffSubcommand } from './diff.ts';
import { exportSubcommand } from './export.ts';
import { gitSetupSubcommand } from './git-setup.ts';
import { importMapSubcommand } from './import-map.ts';
import { importSubcommand } from './import.ts';
import { infoSubcommand } from './info.ts';
import { maskSubcommand } from './mask.ts';
import { measuresSubcommand } from './measures.ts';
import { mergeSubcommand } from './merge.ts';
import { newSubcommand } from './new.ts';
import { readWorkbookSubcommand } from './read-workbook.ts';
import { lockSubcommand } from './lock.ts';
import { passwordOption, readPasswords } from './passwords.ts';
import { reviewSubcommand } from './review.ts';
import type { CliContext, Subcommand } from './subcommand.ts';
import { takeOutSubcommand } from './take-out.ts';
import { textSubcommand } from './text.ts';
import { unlockSubcommand } from './unlock.ts';

/** Every subcommand, in the order of the help. */
export const subcommands: readonly Subcommand[] = [
  newSubcommand,
  infoSubcommand,
  checkSubcommand,
  applySubcommand,
  commandsSubcommand,
  exportSubcommand,
  importSubcommand,
  importMapSubcommand,
  readWorkbookSubcommand,
  measuresSubcommand,
  mergeSubcommand,
  reviewSubcommand,
  maskSubcommand,
  takeOutSubcommand,
  diffSubcommand,
  textSubcommand,
  lockSubcommand,
  unlockSubcommand,
  gitSetupSubcommand,
  demoSubcommand,
];

const PROGRAM = 'throughline';
/** Neither done nor refused: the command line itself was not understood. */
const USAGE_ERROR = 2;

/** Runs one command line and answers the exit code. */
export async function runCommandLine(args: readonly string[], context: CliContext): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) {
    const topic = subcommands.find((subcommand) => subcommand.name === rest[0]);
    if (rest[0] !== undefined && !topic) return unknown(context, rest[0]);
    context.print(topic ? helpOf(topic) : generalHelp());
    return 0;
  }
  const subcommand = subcommands.find((candidate) => candidate.name === name);
  if (!subcommand) return unknown(context, name);
  const parsed = parse(subcommand, rest);
  if (typeof parsed === 'string') {
    context.say(`${parsed} Usage: ${PROGRAM} ${subcommand.usage}`);
    return USAGE_ERROR;
  }
  if (parsed.values['help'] === true) {
    context.print(helpOf(subcommand));
    return 0;
  }
  const [least, most] = subcommand.words;
  if (parsed.positionals.length < least || parsed.positionals.length > most) {
    context.say(
      `“${name}” takes ${fileNames[most] ?? manyFileNames(least)}. Usage: ${PROGRAM} ${subcommand.usage}`,
    );
    return USAGE_ERROR;
  }
  const passwords = await readPasswords(parsed.values);
  if (!passwords.ok) {
    context.say(passwords.failure.message);
    return 1;
  }
  const person = { ...context.person, passwords: passwords.value };
  return subcommand.run({ ...context, person }, parsed.positionals, parsed.values);
}

const fileNames = ['no file name', 'one file name', 'two file names'];
const manyFileNames = (least: number): string =>
  least === 1 ? 'at least one file or folder' : 'the project’s file name and at least one more';

type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
};

/** The positional arguments and options, or a sentence about what is wrong with them. */
function parse(subcommand: Subcommand, args: readonly string[]): Parsed | string {
  const options = {
    ...subcommand.options,
    help: { type: 'boolean', short: 'h' },
    ...passwordOption,
  } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    // No option may be given twice, so none is a list.
    return { values: values, positionals };
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      const [sentence = ''] = error.message.split('. ');
      return `${sentence.replace(/\.$/, '')}.`;
    }
    throw error;
  }
}

function unknown(context: CliContext, name: string): number {
  const names = subcommands.map((subcommand) => subcommand.name).join(', ');
  context.say(`Unknown command “${name}”. Available: ${names}, help.`);
  return USAGE_ERROR;
}

const helpOf = ({ usage, summary, help }: Subcommand): string =>
  [`Usage: ${PROGRAM} ${usage}`, '', summary, '', help].join('\n').trimEnd();

function generalHelp(): string {
  const width = Math.max(...subcommands.map(({ name }) => name.length));
  const lines = subcommands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    `Usage: ${PROGRAM} COMMAND ...`,
    '',
    'Customer journey maps in one local file.',
    '',
    ...lines,
    '',
    'A locked copy opens with --password-file FILE, which has a password on each line; “-” reads them from standard input.',
    `Run “${PROGRAM} COMMAND --help” for details. Exit codes: 0 success, 1 failure, 2 usage error; for “diff” see there.`,
  ].join('\n');
}
