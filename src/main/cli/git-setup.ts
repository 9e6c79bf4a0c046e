import { app } from 'electron';
import { programWords } from '../platform/program-words.ts';
import { gitLines } from './git-lines.ts';
import type { Subcommand } from './subcommand.ts';

export const gitSetupSubcommand: Subcommand = {
  name: 'git-setup',
  usage: 'git-setup [--global]',
  summary: 'Prints what makes git show and merge projects. Runs nothing.',
  help: [
    '  One line for “.gitattributes”, which belongs to the repository, and the “git config” commands that each person gives once',
    '  on each computer: git takes no programs from a repository. Afterwards “git diff” and “git log -p” show projects as text,',
    '  and “git merge” merges them field by field. Conflicts are kept open in the file, to be decided in the window.',
    '  --global  for every repository of yours, not only the one in whose folder you are',
  ].join('\n'),
  options: { global: { type: 'boolean' } },
  words: [0, 0],
  run: ({ print }, _words, options) => {
    const lines = gitLines(programWords(startedAs()), options['global'] === true);
    print('# Add to .gitattributes, and commit it:');
    for (const line of lines.attributes) print(line);
    print('\n# Run once on this computer, in the folder of the repository:');
    for (const line of lines.commands) print(line);
    return Promise.resolve(0);
  },
};

const startedAs = (): Parameters<typeof programWords>[0] => ({
  platform: process.platform,
  executable: app.isPackaged ? process.execPath : null,
  appImage: process.env['APPIMAGE'],
  isRoot: process.getuid?.() === 0,
  folder: app.getAppPath(),
  node: process.env['THROUGHLINE_NODE'] ?? 'node',
});
