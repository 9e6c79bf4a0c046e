import { resolve } from 'node:path';
import { exportDrawings, isPriorities } from '../../shared/exports/formats/drawings.ts';
import { flowChoiceSchema, swimLanes } from '../../shared/graphs/flow/flow-choice.ts';
import { exportOptionsSchema } from '../../shared/exports/export-options.ts';
import { assumptionChoices } from '../../shared/scene/assumption-choices.ts';
import { canDraw, drawingsOf, exportFormats, formatOf } from '../../shared/exports/formats/index.ts';
import { densities } from '../../shared/model/map.ts';
import type { Preset } from '../../shared/exports/preset/preset.ts';
import { t } from '../../shared/language/translate.ts';
import { languages } from '../../shared/language/languages.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  batchChoices,
  batchHelp,
  batchOptions,
  isBatch,
  MOST_SOURCES,
  valuesOfFormats,
} from './export-many-options.ts';
import { exportMany } from './export-many.ts';
import { describeExport, exportFile, type ExportWish } from './export-wish.ts';
import { pageArguments, pageHelp, readPageOptions } from './page-options.ts';
import { presetHelp, presetOption, readPresetFile, valuesWithPreset, withPreset } from './preset-options.ts';
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
    ...batchOptions,
    ...presetOption,
  },
  words: [1, MOST_SOURCES],
  run: async (context, sources, values) => {
    const path = textOption(values, 'preset');
    const read = path === undefined ? null : await readPresetFile(path);
    if (read?.ok === false) {
      context.say(read.failure.message);
      return 1;
    }
    const { preset, notes } = read?.value ?? { preset: null, notes: [] };
    for (const { message, params } of notes) context.say(t(message, { ...params }));
    const asked = valuesWithPreset(values, preset);
    const isMany = isBatch(sources, asked);
    const wishes = readWishes(isMany ? valuesOfFormats(asked) : [asked], preset);
    if (!wishes.ok) {
      context.say(wishes.failure.message);
      return 2;
    }
    const pattern = preset?.fileName ?? null;
    return isMany
      ? exportMany(context, { sources, wishes: wishes.value, pattern, ...batchChoices(values) })
      : exportOne(context, sources[0] ?? '', wishes.value);
  },
};

async function exportOne(context: CliContext, file: string, wishes: readonly ExportWish[]): Promise<number> {
  for (const wish of wishes) {
    const done = await exportFile(context, resolve(file), wish);
    if (!done.ok) {
      context.say(done.failure.message);
      return 1;
    }
    context.print(describeExport(done.value, wish.format));
    for (const note of done.value.notes) context.say(note);
  }
  return 0;
}

/** One wish a format, as its options say and, for the rest, a preset. */
function readWishes(all: readonly OptionValues[], preset: Preset | null): Result<readonly ExportWish[]> {
  const wishes: ExportWish[] = [];
  for (const values of all) {
    const wish = readWish(values);
    if (!wish.ok) return wish;
    wishes.push(withPreset(wish.value, values, preset));
  }
  return ok(wishes);
}

function readWish(values: OptionValues): Result<ExportWish> {
  const format = exportFormats.find((known) => known === textOption(values, 'format'));
  if (!format) return fail('bad-option', `Choose a format with --format: ${exportFormats.join(', ')}.`);
  const out = textOption(values, 'out');
  if (!out) return fail('bad-option', 'Name the file to write with --out.');
  const language = textOption(values, 'language');
  const known = languages.find((one) => one === language);
  if (language !== undefined && !known)
    return fail('bad-option', `--language must be ${languages.join(' or ')}.`);
  const asked = textOption(values, 'what') ?? drawingsOf(format)[0];
  const what = exportDrawings.find((known) => known === asked);
  if (!what) return fail('bad-option', `Choose what to export with --what: ${exportDrawings.join(', ')}.`);
  if (!canDraw(format, what)) {
    const can = drawingsOf(format).join(', ');
    return fail('bad-option', `--format ${format} works only with --what ${can}.`);
  }
  const allMaps = values['all-maps'] === true;
  if (allMaps && !isPriorities(what)) {
    return fail(
      'bad-option',
      '--all-maps works only with the matrices and the plan. Choose a map with --map.',
    );
  }
  const askedRows = textOption(values, 'rows');
  const rows = swimLanes.find((known) => known === (askedRows ?? 'none'));
  if (!rows) return fail('bad-option', `--rows must be one of ${swimLanes.join(', ')}.`);
  if (askedRows !== undefined && what !== 'flow') {
    return fail('bad-option', '--rows works only with --what flow.');
  }
  const card = textOption(values, 'card');
  if (card !== undefined && what !== 'proof') {
    return fail('bad-option', '--card works only with --what proof.');
  }
  const assumed = textOption(values, 'assumptions') ?? 'marked';
  const assumptions = assumptionChoices.find((known) => known === assumed);
  if (!assumptions) {
    return fail(
      'bad-option',
      `Choose what to say of assumptions with --assumptions: ${assumptionChoices.join(', ')}.`,
    );
  }
  const askedDensity = textOption(values, 'density');
  const density = densities.find((known) => known === askedDensity);
  if (askedDensity !== undefined && !density)
    return fail('bad-option', `--density must be one of ${densities.join(', ')}.`);
  if (askedDensity !== undefined && (what !== 'map' || !formatOf(format).options.includes('density')))
    return fail(
      'bad-option',
      '--density works only with a map, in a format that shows its cards as on screen.',
    );
  const page = readPageOptions(values, { format, what, stage: textOption(values, 'stage') });
  if (!page.ok) return page;
  const wish = exportOptionsSchema.omit({ mapId: true, stageId: true, proofOf: true }).safeParse({
    format,
    what,
    allMaps,
    flow: flowChoiceSchema.parse({ swimLanes: rows }),
    theme: textOption(values, 'theme'),
    titleBlock: values['no-title-block'] !== true,
    legend: values['no-legend'] !== true,
    assumptions,
    comments: values['comments'] === true,
    confidential: values['confidential'] === true,
    scale: values['scale'] === undefined ? undefined : Number(values['scale']),
    page: page.value,
    density,
  });
  if (!wish.success)
    return fail('bad-option', '--scale must be a number from 1 to 4, and --theme must be light or dark.');
  if (what !== 'map' && values['stage'] !== undefined) {
    return fail('bad-option', '--stage works only with the map: every other drawing shows whole maps.');
  }
  if (what !== 'map' && (values['assumptions'] !== undefined || values['comments'] !== undefined)) {
    return fail(
      'bad-option',
      '--assumptions and --comments work only with the map: no other drawing shows either.',
    );
  }
  const template = textOption(values, 'template');
  if (template !== undefined && format !== 'pptx')
    return fail('bad-option', '--template works only with --format pptx.');
  const { map, stage } = { map: textOption(values, 'map'), stage: textOption(values, 'stage') };
  return ok({ ...wish.data, out: resolve(out), language: known, map, stage, card, template });
}
