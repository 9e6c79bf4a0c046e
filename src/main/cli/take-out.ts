import { resolve } from 'node:path';
import { fail } from '../../shared/result.ts';
import { withHost } from './cli-host.ts';
import { type Subcommand, textOption } from './subcommand.ts';

export const takeOutSubcommand: Subcommand = {
  name: 'take-out',
  usage: 'take-out FILE --out PROJECT [--force]',
  summary: 'Saves the project that is inside a PDF or PNG as a file of its own.',
  help: [
    '  “export --with-project” puts it there. FILE is only read.',
    '  --out PROJECT  the new file',
    '  --force        replaces a file that is there',
  ].join('\n'),
  options: { out: { type: 'string' }, force: { type: 'boolean' } },
  words: [1, 1],
  run: async ({ print, say, person }, [file = ''], options) => {
    const out = textOption(options, 'out');
    if (out === undefined) {
      say('Name the file to write with --out.');
      return 2;
    }
    const [path, target] = [resolve(file), resolve(out)];
    const overwrite = options['force'] === true;
    const done = await withHost({ kind: 'file', path, onlyRead: true }, person, async (host) =>
      host.opened.path === null
        ? host.control({ kind: 'save-as', path: target, overwrite })
        : fail('not-an-export', `${path} is a project itself. Nothing was written.`),
    );
    if (!done.ok) {
      const { code, message } = done.failure;
      say(code === 'file-exists' ? `${message} With --force it is replaced.` : message);
      return 1;
    }
    print(target);
    return 0;
  },
};
