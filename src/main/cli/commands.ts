import { z } from 'zod';
import { commands } from '../../shared/commands/registry.ts';
import type { Subcommand } from './subcommand.ts';

export const commandsSubcommand: Subcommand = {
  name: 'commands',
  usage: 'commands',
  summary: 'Lists all commands for “apply”, with the JSON Schema of their input.',
  help: '  A JSON array of {"name", "label", "input"}; “input” is a JSON Schema (draft 2020-12).',
  options: {},
  words: [0, 0],
  run: ({ print }) => {
    const list = Object.values(commands).map(({ name, label, input }) => ({
      name,
      label,
      input: z.toJSONSchema(input, { io: 'input' }),
    }));
    print(JSON.stringify(list, null, 2));
    return Promise.resolve(0);
  },
};
