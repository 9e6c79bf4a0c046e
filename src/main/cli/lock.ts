import { resolve } from 'node:path';
import { MIN_PASSWORD } from '../../shared/passwords/password.ts';
import { fail, type Result } from '../../shared/result.ts';
import { withHost } from './cli-host.ts';
import { type CliPerson, type Subcommand, textOption } from './subcommand.ts';

export const lockSubcommand: Subcommand = {
  name: 'lock',
  usage: 'lock FILE --out COPY --password-file FILE',
  summary: 'Writes a locked copy of a project, which opens only with its password.',
  help: [
    '  The whole project is encrypted: texts, attached files and history. Nobody can open the copy without the password; there is',
    '  no way to get it back. FILE stays as it is, unless COPY is the same file.',
    '  --out COPY             the file to write; an existing file is replaced',
    '  --password-file FILE   its first line is the password; - reads it from standard input',
  ].join('\n'),
  options: { out: { type: 'string' } },
  words: [1, 1],
  run: async ({ print, say, person }, [file = ''], options) => {
    const out = textOption(options, 'out');
    if (out === undefined) {
      say('Name the file to write with --out.');
      return 2;
    }
    const locked = await lock(resolve(file), resolve(out), person);
    if (!locked.ok) {
      say(locked.failure.message);
      return 1;
    }
    print(resolve(out));
    return 0;
  },
};

async function lock(path: string, out: string, person: CliPerson): Promise<Result<unknown>> {
  const [password] = person.passwords;
  if (password === undefined)
    return fail('no-password', 'Give the password with --password-file FILE, or - for standard input.');
  if (password.length < MIN_PASSWORD)
    return fail('weak-password', `The password needs at least ${MIN_PASSWORD} signs. Nothing was written.`);
  return withHost({ kind: 'file', path, anyway: path !== out }, person, async (host) =>
    host.opened.status.isLocked
      ? fail('locked-already', `${path} is locked already. Copy it, or unlock it first.`)
      : host.control({ kind: 'save-locked', path: out, password }),
  );
}
