import { resolve } from 'node:path';
import { exportDrawings, isPriorities } from '../../shared/exports/formats/drawings.ts';
import { flowChoiceSchema, swimLanes } from '../../shared/graphs/flow/flow-choice.ts';
import { exportOptionsSchema, takesDensity, takesProject } from '../../shared/exports/export-options.ts';
import { assumptionChoices } from '../../shared/scene/assumption-choices.ts';
import { canDraw, drawingsOf, exportFormats } from '../../shared/exports/formats/index.ts';
import type { Preset } from '../../shared/exports/preset/preset.ts';
import { languages } from '../../shared/language/languages.ts';
import { densities } from '../../shared/model/map.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { ExportWish } from './export-wish.ts';
import { readPageOptions } from './page-options.ts';
import { withPreset } from './preset-options.ts';
import { type OptionValues, textOption } from './subcommand.ts';

/** What is wished of a project: an export a format, and how the files are called; null: after file, map and what they show. */
export type Wished = { readonly wishes: readonly ExportWish[]; readonly pattern: string | null };

export const noOut = (): Failure => ({ code: 'bad-option', message: 'Name the file to write with --out.' });

/** One wish a format, as its options say and, for the rest, a preset. */
export function readWishes(
  all: readonly OptionValues[],
  preset: Preset | null,
): Result<readonly ExportWish[]> {
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
  if (!out) return { ok: false, failure: noOut() };
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
  if (askedDensity !== undefined && !takesDensity(what, format))
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
    withProject: values['with-project'] === true,
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
  if (values['with-project'] === true && !takesProject(format))
    return fail('bad-option', '--with-project works only with --format pdf and png.');
  const template = textOption(values, 'template');
  if (template !== undefined && format !== 'pptx')
    return fail('bad-option', '--template works only with --format pptx.');
  const { map, stage } = { map: textOption(values, 'map'), stage: textOption(values, 'stage') };
  return ok({ ...wish.data, out: resolve(out), language: known, map, stage, card, template });
}
