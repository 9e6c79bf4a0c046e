import { resolve } from 'node:path';
import { fail } from '../../shared/result.ts';
import { withHost } from './cli-host.ts';
import { type Subcommand, textOption } from './subcommand.ts';

export const unlockSubcommand: Subcommand = {
  name: 'unlock',
  usage: 'unlock FILE --out COPY --password-file FILE',
  summary: 'Writes an ordinary copy of a locked project, which anybody can open.',
  help: [
    '  FILE stays locked, unless COPY is the same file.',
    '  --out COPY             the file to write; an existing file is replaced',
    '  --password-file FILE   has the password on a line of its own; - reads it from standard input',
  ].join('\n'),
  options: { out: { type: 'string' } },
  words: [1, 1],
  run: async ({ print, say, person }, [file = ''], options) => {
    const out = textOption(options, 'out');
    if (out === undefined) {
      say('Name the file to write with --out.');
      return 2;
    }
    const [path, target] = [resolve(file), resolve(out)];
    const done = await withHost({ kind: 'file', path, anyway: path !== target }, person, async (host) =>
      host.opened.status.isLocked
        ? host.control({ kind: 'save-as', path: target, overwrite: true, unlock: true })
        : fail('not-locked', `${path} is not locked. Nothing was written.`),
    );
    if (!done.ok) {
      say(done.failure.message);
      return 1;
    }
    print(target);
    return 0;
  },
};
