import { resolve } from 'node:path';
import { exportDrawings } from '../../shared/exports/formats/drawings.ts';
import { swimLanes } from '../../shared/graphs/flow/flow-choice.ts';
import { assumptionChoices } from '../../shared/scene/assumption-choices.ts';
import { type ExportFormat, exportFormats } from '../../shared/exports/formats/index.ts';
import type { ReadPreset } from '../../shared/exports/preset/read-preset.ts';
import { t } from '../../shared/language/translate.ts';
import { densities } from '../../shared/model/map.ts';
import { type Failure, ok, type Result } from '../../shared/result.ts';
import type { ProjectToExport } from '../export/project-to-export.ts';
import {
  batchChoices,
  batchHelp,
  batchOptions,
  isBatch,
  MOST_SOURCES,
  valuesOfFormats,
} from './export-many-options.ts';
import { exportMany } from './export-many.ts';
import { describeExport, exportFileBy, withProject } from './export-wish.ts';
import { askedProfile } from './mask.ts';
import { askedPreset, namedPreset } from './named-preset.ts';
import { pageArguments, pageHelp } from './page-options.ts';
import { presetHelp, presetOption, valuesWithPreset } from './preset-options.ts';
import { noOut, readWishes, type Wished } from './read-wish.ts';
import { type CliContext, type OptionValues, type Subcommand, textOption } from './subcommand.ts';

export const exportSubcommand: Subcommand = {
  name: 'export',
  usage: `export FILE|FOLDER... --format ${exportFormats.join('|')} --out OUT [--map NAME] [--stage NAME] [...]`,
  summary: 'Exports a map, its priorities or its action plan as an image or a document.',
  help: [
    `  --format FORMAT    ${exportFormats.join(', ')}`,
    '  --out OUT          the file to write; an existing file is replaced',
    ...batchHelp,
    ...presetHelp,
    `  --what WHAT        ${exportDrawings.join(', ')} (default: map)`,
    '  --map NAME|ID      which map (default: the first; of several projects every map)',
    '  --all-maps         for the matrices and the plan: all maps together',
    '  --stage NAME       only one stage of the map',
    `  --rows KIND        for the flow: a row for each ${swimLanes.slice(1).join(' or ')}, or none (default: none)`,
    '  --card ID|TITLE    for the proof: that of this pain point or opportunity alone',
    '  --scale N          PNG: image pixels per map pixel, 1 to 4 (default: 2)',
    ...pageHelp,
    '  --theme NAME       light or dark (default: light)',
    '  --language NAME    language of the legend and title block, en or de (default: the app’s)',
    '  --no-title-block   leave out project, map, personas and date',
    '  --no-legend        leave out the legend',
    '  --template FILE    pptx: a PowerPoint template (.potx), whose look the slides take',
    `  --density HOW      how much the cards of a map show: ${densities.join(', ')} (default: as on screen)`,
    `  --assumptions HOW  ${assumptionChoices.join(', ')} (default: marked); listed adds a list below the map`,
    '  --comments         include how many comments are open',
    '  --mask PROFILE     mask it by a profile, see “mask --help”: nothing that the profile takes out is in the file',
    '  --with-project     pdf, png: puts the whole project inside, masked as the export is; whoever has the file can open it',
    '  --confidential     include titles and sources of confidential evidence',
  ].join('\n'),
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    what: { type: 'string' },
    map: { type: 'string' },
    'all-maps': { type: 'boolean' },
    stage: { type: 'string' },
    rows: { type: 'string' },
    card: { type: 'string' },
    scale: { type: 'string' },
    ...pageArguments,
    theme: { type: 'string' },
    language: { type: 'string' },
    'no-title-block': { type: 'boolean' },
    'no-legend': { type: 'boolean' },
    template: { type: 'string' },
    density: { type: 'string' },
    assumptions: { type: 'string' },
    comments: { type: 'boolean' },
    confidential: { type: 'boolean' },
    'with-project': { type: 'boolean' },
    mask: { type: 'string' },
    ...batchOptions,
    ...presetOption,
  },
  words: [1, MOST_SOURCES],
  run: async (context, sources, values) => {
    const asked = await askedPreset(textOption(values, 'preset'));
    if (!asked.ok) {
      context.say(asked.failure.message);
      return 1;
    }
    const isMany = isBatch(sources, values);
    if (asked.value.kind === 'named') {
      const { name } = asked.value;
      return isMany
        ? exportManyBy(context, sources, values, (path) => wishesNamed(context, path, values, name))
        : exportOne(context, sources[0] ?? '', null, (project) =>
            wishedBy(context, values, false, namedPreset(name, project)),
          );
    }
    // What the options say wrongly is said before anything is opened.
    const wished = await wishedBy(context, values, isMany, asked.value.read);
    if (!wished.ok) return refuse(context, wished.failure);
    return isMany
      ? exportManyBy(context, sources, values, () => Promise.resolve(wished))
      : exportOne(context, sources[0] ?? '', wished.value.wishes[0]?.format ?? null, () =>
          Promise.resolve(wished),
        );
  },
};

/** Says why nothing is done; the exit code. */
function refuse({ say }: CliContext, { code, message }: Failure): number {
  say(message);
  return code === 'bad-option' ? 2 : 1;
}

/** What the options wish and, for the rest, a preset; what of that is not used is said. */
async function wishedBy(
  context: CliContext,
  values: OptionValues,
  isMany: boolean,
  asked: Promise<Result<ReadPreset>> | ReadPreset | null,
): Promise<Result<Wished>> {
  const read = asked instanceof Promise ? await asked : ok(asked);
  if (!read.ok) return read;
  const { preset, notes } = read.value ?? { preset: null, notes: [] };
  for (const { message, params } of notes) context.say(t(message, { ...params }));
  const all = valuesWithPreset(values, preset);
  const profile = textOption(values, 'mask');
  const masking = profile === undefined ? ok(undefined) : await askedProfile(profile);
  if (!masking.ok) return masking;
  const wishes = readWishes(isMany ? valuesOfFormats(all) : [all], preset);
  const masked = masking.value ? { masking: masking.value } : {};
  return wishes.ok
    ? ok({ wishes: wishes.value.map((wish) => ({ ...wish, ...masked })), pattern: preset?.fileName ?? null })
    : wishes;
}

/** The same of one of many projects, which may keep a preset of this name. */
const wishesNamed = (
  context: CliContext,
  path: string,
  values: OptionValues,
  name: string,
): Promise<Result<Wished>> =>
  withProject(context, path, (project) => {
    const said = { ...context, say: (sentence: string) => context.say(`${path}: ${sentence}`) };
    return wishedBy(said, values, true, namedPreset(name, project));
  });

function exportManyBy(
  context: CliContext,
  sources: readonly string[],
  values: OptionValues,
  wishesOf: (path: string) => Promise<Result<Wished>>,
): Promise<number> | number {
  const out = textOption(values, 'out');
  if (!out) return refuse(context, noOut());
  const template = textOption(values, 'template') ?? null;
  return exportMany(context, { sources, folder: resolve(out), template, wishesOf, ...batchChoices(values) });
}

async function exportOne(
  context: CliContext,
  file: string,
  format: ExportFormat | null,
  wishedOf: (project: ProjectToExport) => Promise<Result<Wished>>,
): Promise<number> {
  const exported = await exportFileBy(context, resolve(file), format, async (project) => {
    const wished = await wishedOf(project);
    if (!wished.ok) return wished;
    const [wish] = wished.value.wishes;
    if (!wish) throw new Error('Nothing is wished.');
    return ok(wish);
  });
  if (!exported.ok) return refuse(context, exported.failure);
  const { done, wish } = exported.value;
  context.print(describeExport(done, wish.format));
  for (const note of done.notes) context.say(note);
  return 0;
}
