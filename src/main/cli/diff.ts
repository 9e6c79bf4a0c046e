import { resolve } from 'node:path';
import { compareMaps } from '../../shared/compare/compare-maps.ts';
import { compareProjects, isSame } from '../../shared/compare/compare-projects.ts';
import type { Comparison } from '../../shared/compare/comparison.ts';
import { comparisonJson } from '../../shared/compare/write/json.ts';
import { comparisonText } from '../../shared/compare/write/text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { chooseMap } from './choose-map.ts';
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
  usage: `diff A B | diff FILE --map NAME --with NAME [--format ${formats.join('|')}]`,
  summary: 'Compares two project files, or two maps of one: what is new, removed, moved and changed.',
  help: [
    '  Two copies or versions of one project have their records by the same IDs; those of different projects, and of two maps,',
    '  are found by what they were copied from, else by equal or nearly equal names. Nothing is written to.',
    '  By map and stage; what hangs on a card (links, tags, files, comments) is listed at the card. Words that a text',
    '  lost are in [-…-], words that it got in {+…+}. Of two maps also: which pain points of the first the second answers.',
    '  --map NAME --with NAME  two maps of one file, by name or ID, such as the current and the future one',
    `  --format FORMAT  ${formats.join(' or ')} (default: text)`,
    '  Exits with 0 if both say the same, 1 if they differ, and 2 if they could not be compared.',
  ].join('\n'),
  options: { format: { type: 'string' }, map: { type: 'string' }, with: { type: 'string' } },
  words: [1, 2],
  run: async ({ print, say, author }, files, options) => {
    const write = writers[textOption(options, 'format') ?? 'text'];
    if (!write) {
      say(`--format must be ${formats.join(' or ')}.`);
      return FAILED;
    }
    const comparison = await compare(files, author, textOption(options, 'map'), textOption(options, 'with'));
    if (!comparison.ok) {
      say(comparison.failure.message);
      return FAILED;
    }
    print(write(comparison.value));
    return isSame(comparison.value) ? SAME : DIFFERENT;
  },
};

async function compare(
  [a = '', b]: readonly string[],
  author: string,
  map: string | undefined,
  other: string | undefined,
): Promise<Result<Comparison>> {
  if (b === undefined ? map === undefined || other === undefined : map !== undefined || other !== undefined)
    return fail('bad-option', 'Name two files, or one file with --map and --with.');
  const before = await projectRecords(resolve(a), author);
  if (!before.ok) return before;
  if (b !== undefined) {
    const after = await projectRecords(resolve(b), author);
    return after.ok ? ok(compareProjects(before.value, after.value)) : after;
  }
  const [one, two] = [chooseMap(before.value, map), chooseMap(before.value, other)];
  if (!one.ok) return one;
  if (!two.ok) return two;
  return one.value && two.value
    ? ok(compareMaps(before.value, one.value.id, two.value.id))
    : fail('bad-option', 'Name both maps with --map and --with.');
}
