import { resolve } from 'node:path';

export type CommandLine =
  | { readonly kind: 'cli'; readonly args: readonly string[] }
  | { readonly kind: 'window'; readonly files: readonly string[] };

/** What the app was started for: everything after `--cli` is a subcommand; otherwise the projects named. */
export function commandLineOf(argv: readonly string[], folder: string): CommandLine {
  const cli = argv.indexOf('--cli');
  if (cli > 0) return { kind: 'cli', args: argv.slice(cli + 1) };
  const files = argv
    .slice(1)
    .filter((arg) => !arg.startsWith('-') && /\.(?:journey|pdf|png)$/i.test(arg))
    .map((arg) => resolve(folder, arg));
  return { kind: 'window', files };
}
