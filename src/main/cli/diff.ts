import { resolve } from 'node:path';
import { writeTextFile } from '../../files/write-text-file.ts';
import { compareMaps } from '../../shared/compare/compare-maps.ts';
import { compareProjects, isSame } from '../../shared/compare/compare-projects.ts';
import { type ReaderChoices, statesForReaders, toldToReaders } from '../../shared/compare/for-readers.ts';
import { comparisonHtml } from '../../shared/compare/write/html.ts';
import { comparisonJson } from '../../shared/compare/write/json.ts';
import { comparisonMarkdown } from '../../shared/compare/write/markdown.ts';
import type { ReportSetting } from '../../shared/compare/write/report.ts';
import { comparisonText } from '../../shared/compare/write/text.ts';
import { todayHere } from '../../shared/language/days.ts';
import { languages } from '../../shared/language/languages.ts';
import { speak } from '../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { chooseMap } from './choose-map.ts';
import { drawDiff } from './diff-pdf.ts';
import { readProject, type ReadProject } from './project-records.ts';
import { type CliPerson, type OptionValues, type Subcommand, textOption } from './subcommand.ts';

/** As `diff` has them: scripts ask whether two files differ. */
const SAME = 0;
const DIFFERENT = 1;
const FAILED = 2;

type Writer = {
  readonly write: (setting: ReportSetting) => string;
  /** For people, in their language; scripts read the others. */
  readonly isReport: boolean;
};

const writers: Readonly<Record<string, Writer>> = {
  text: { write: ({ comparison }) => `${comparisonText(comparison)}\n`, isReport: false },
  json: {
    write: ({ comparison }) => `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`,
    isReport: false,
  },
  md: { write: comparisonMarkdown, isReport: true },
  html: { write: comparisonHtml, isReport: true },
};
/** A PDF is drawn by a page of the app, and always goes into a file. */
const formats = [...Object.keys(writers), 'pdf'];

export const diffSubcommand: Subcommand = {
  name: 'diff',
  usage: `diff A B | diff FILE --map NAME --with NAME [--format ${formats.join('|')}] [--out OUT]`,
  summary: 'Compares two project files, or two maps of one: what is new, removed, moved and changed.',
  help: [
    '  Two copies or versions of one project have their records by the same IDs; those of different projects, and of two maps,',
    '  are found by what they were copied from, else by equal or nearly equal names. Neither project is written to.',
    '  By map and stage; what hangs on a card (links, tags, files, comments) is listed at the card. Words that a text',
    '  lost are in [-…-], words that it got in {+…+}. Of two maps also: which pain points of the first the second answers.',
    '  --map NAME --with NAME  two maps of one file, by name or ID, such as the current and the future one',
    `  --format FORMAT  ${formats.join(', ')} (default: text); md, html and pdf are reports,`,
    '                   and a PDF has the maps as well, with signs on what differs',
    '  --out OUT        the file to write; an existing file is replaced',
    '  --language NAME  language of a report, en or de (default: the app’s)',
    '  --comments       with comments in a report; text and json always have them',
    '  --confidential   with the words of confidential evidence in a report; text and json always have them',
    '  Exits with 0 if both say the same, 1 if they differ, and 2 if they could not be compared.',
  ].join('\n'),
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    map: { type: 'string' },
    with: { type: 'string' },
    language: { type: 'string' },
    comments: { type: 'boolean' },
    confidential: { type: 'boolean' },
  },
  words: [1, 2],
  run: async (context, files, options) => {
    const { print, say, person, language } = context;
    const failed = (message: string): number => {
      say(message);
      return FAILED;
    };
    const format = textOption(options, 'format') ?? 'text';
    const writer = writers[format];
    if (!writer && format !== 'pdf') return failed(`--format must be one of ${formats.join(', ')}.`);
    const asked = textOption(options, 'language');
    const wanted = languages.find((known) => known === (asked ?? language));
    if (!wanted) return failed(`--language must be ${languages.join(' or ')}.`);
    const out = textOption(options, 'out');
    if (!writer) {
      if (out === undefined) return failed('A PDF needs --out.');
      const wrong = wrongFiles(files, options);
      if (wrong !== null) return failed(wrong);
      const maps = [textOption(options, 'map'), textOption(options, 'with')] as const;
      const drawn = await drawDiff(context, {
        files,
        maps,
        out,
        language: wanted,
        choices: choicesIn(options),
      });
      if (!drawn.ok) return failed(drawn.failure.message);
      print(resolve(out));
      return drawn.value.isSame ? SAME : DIFFERENT;
    }
    const setting = await compare(files, person, options, writer.isReport);
    if (!setting.ok) return failed(setting.failure.message);
    if (writer.isReport) await speak(wanted);
    const text = writer.write(setting.value);
    if (out === undefined) print(text.replace(/\n$/, ''));
    else {
      const written = await writeTextFile(resolve(out), text);
      if (!written.ok) return failed(written.failure.message);
      print(resolve(out));
    }
    return isSame(setting.value.comparison) ? SAME : DIFFERENT;
  },
};

/** Why these files and options cannot be compared; null: they can. */
function wrongFiles(files: readonly string[], options: OptionValues): string | null {
  const named = [textOption(options, 'map'), textOption(options, 'with')].filter(
    (name) => name !== undefined,
  );
  return named.length === (files.length < 2 ? 2 : 0)
    ? null
    : 'Name two files, or one file with --map and --with.';
}

const choicesIn = (options: OptionValues): ReaderChoices => ({
  comments: options['comments'] === true,
  confidential: options['confidential'] === true,
});

async function compare(
  [a = '', b]: readonly string[],
  person: CliPerson,
  options: OptionValues,
  isReport: boolean,
): Promise<Result<ReportSetting>> {
  const [map, other] = [textOption(options, 'map'), textOption(options, 'with')];
  const isOfMaps = b === undefined;
  const wrong = wrongFiles(b === undefined ? [a] : [a, b], options);
  if (wrong !== null) return fail('bad-option', wrong);
  const before = await readProject(resolve(a), person);
  if (!before.ok) return before;
  const choices = choicesIn(options);
  if (isOfMaps) {
    const { records } = before.value;
    const shown = isReport
      ? statesForReaders({ before: records, after: records }, choices, todayHere())
      : null;
    return compareMapsOf({ ...before.value, records: shown?.after ?? records }, map, other);
  }
  const after = await readProject(resolve(b), person);
  if (!after.ok) return after;
  const states = { before: before.value.records, after: after.value.records };
  const shown = isReport ? statesForReaders(states, choices, todayHere()) : states;
  const told = isReport ? toldToReaders(choices) : {};
  const comparison = compareProjects(shown.before, shown.after, undefined, told);
  return ok({ comparison, ...namesOf(after.value), since: before.value.time });
}

function compareMapsOf(
  project: ReadProject,
  map: string | undefined,
  other: string | undefined,
): Result<ReportSetting> {
  const { records } = project;
  const [one, two] = [chooseMap(records, map), chooseMap(records, other)];
  if (!one.ok) return one;
  if (!two.ok) return two;
  if (!one.value || !two.value) return fail('bad-option', 'Name both maps with --map and --with.');
  const comparison = compareMaps(records, one.value.id, two.value.id);
  return ok({ comparison, ...namesOf(project), since: null });
}

const namesOf = ({ records }: ReadProject) => ({
  projectName: [...records.project.values()][0]?.name ?? '',
  day: todayHere(),
});
