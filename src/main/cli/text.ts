import { resolve } from 'node:path';
import { projectText } from '../../shared/compare/outline/project-text.ts';
import { readProject } from './project-records.ts';
import type { Subcommand } from './subcommand.ts';

export const textSubcommand: Subcommand = {
  name: 'text',
  usage: 'text FILE [--ids]',
  summary: 'Prints a whole project as text, one field a line, in the order of its maps.',
  help: [
    '  Two copies that say the same have the same text, whoever saved them: for “diff”, and for git as “textconv”. A line feed',
    '  in a text is “\\n”. Answers of imported feedback, attached files and the history are left out.',
    '  --ids  end the line of each record with its ID',
  ].join('\n'),
  options: { ids: { type: 'boolean' } },
  words: [1, 1],
  run: async ({ print, say, person }, [file = ''], options) => {
    const project = await readProject(resolve(file), person);
    if (!project.ok) {
      say(project.failure.message);
      return 1;
    }
    print(projectText(project.value.records, { ids: options['ids'] === true }).trimEnd());
    return 0;
  },
};
