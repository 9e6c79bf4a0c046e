import { resolve } from 'node:path';
import { type ProjectInfo, projectInfo } from './info.ts';
import type { Subcommand } from './subcommand.ts';

export const checkSubcommand: Subcommand = {
  name: 'check',
  usage: 'check FILE',
  summary: 'Checks a project file for damage. Never writes to it.',
  help: '  Exits with 0 and a summary if the file is sound, or with 1 and the reason if it is not.',
  options: {},
  words: [1, 1],
  run: async ({ print, say, person }, [file = '']) => {
    const path = resolve(file);
    const info = await projectInfo(path, person);
    if (!info.ok) {
      say(info.failure.message);
      return 1;
    }
    const { maps, evidence, openConflicts } = info.value;
    const cards = maps.reduce((sum, map) => sum + map.cards, 0);
    print(
      `${path} is sound: ${counted(maps.length, 'map')}, ${counted(cards, 'card')}, ` +
        `${counted(evidence.count, 'piece')} of evidence, ${formOf(info.value.file)}.`,
    );
    if (openConflicts > 0)
      print(`${counted(openConflicts, 'conflict')} of a merge not decided yet: open the file to decide.`);
    return 0;
  },
};

const formOf = ({ locked, format }: ProjectInfo['file']): string =>
  locked ? 'locked' : format === null ? 'inside an export' : `format ${format}`;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
