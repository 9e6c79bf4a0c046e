import { resolve } from 'node:path';
import { compareProjects, isSame } from '../../shared/compare/compare-projects.ts';
import type { Comparison } from '../../shared/compare/comparison.ts';
import { comparisonJson } from '../../shared/compare/write/json.ts';
import { comparisonText } from '../../shared/compare/write/text.ts';
import { projectRecords } from './project-records.ts';
import { type Subcommand, textOption } from './subcommand.ts';

/** As `diff` has them: scripts ask whether two files differ. */
const SAME = 0;
const DIFFERENT = 1;
const FAILED = 2;

const writers: Readonly<Record<string, (comparison: Comparison) => string>> = {
  text: comparisonText,
  json: (comparison) => JSON.stringify(comparisonJson(comparison), null, 2),
};
const formats = Object.keys(writers);

export const diffSubcommand: Subcommand = {
  name: 'diff',
  usage: `diff A B [--format ${formats.join('|')}]`,
  summary: 'Compares two project files: what is new, removed, moved and changed from A to B.',
  help: [
    '  Records are the same by their ids, as in two copies or versions of one project. Neither file is written to.',
    '  By map and stage; what hangs on a card (links, tags, files, comments) is listed at the card. Words that a text',
    '  lost are in [-…-], words that it got in {+…+}.',
    `  --format FORMAT  ${formats.join(' or ')} (default: text)`,
    '  Exits with 0 if the files say the same, 1 if they differ, and 2 if they could not be compared.',
  ].join('\n'),
  options: { format: { type: 'string' } },
  words: [2, 2],
  run: async ({ print, say, author }, [a = '', b = ''], options) => {
    const write = writers[textOption(options, 'format') ?? 'text'];
    if (!write) {
      say(`--format must be ${formats.join(' or ')}.`);
      return FAILED;
    }
    const before = await projectRecords(resolve(a), author);
    const after = before.ok ? await projectRecords(resolve(b), author) : before;
    if (!before.ok || !after.ok) {
      say(after.ok ? '' : after.failure.message);
      return FAILED;
    }
    const comparison = compareProjects(before.value, after.value);
    print(write(comparison));
    return isSame(comparison) ? SAME : DIFFERENT;
  },
};
