import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exportMap } from '../export/index.ts';
import { exportDrawings, isPriorities } from '../../shared/exports/formats/drawings.ts';
import { flowChoiceSchema, swimLanes } from '../../shared/graphs/flow/flow-choice.ts';
import {
  type ExportDone,
  type ExportOptions,
  exportOptionsSchema,
} from '../../shared/exports/export-options.ts';
import { assumptionChoices } from '../../shared/scene/assumption-choices.ts';
import { chooseCard } from './choose-card.ts';
import { emptyExport } from './empty-export.ts';
import {
  canDraw,
  drawingsOf,
  type ExportFormat,
  exportFormats,
  formatOf,
  isDocument,
} from '../../shared/exports/formats/index.ts';
import { MAX_TEMPLATE_BYTES } from '../../shared/exports/documents/pptx/package/open-package.ts';
import { readTemplate } from '../../shared/exports/documents/pptx/parts/read-template.ts';
import { type Language, languages } from '../../shared/language/languages.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { feltFor, talliesFor } from '../export/tallies-for.ts';
import { askHost } from '../hosts/ask-host.ts';
import { withHost } from './cli-host.ts';
import { type CliContext, type OptionValues, type Subcommand, textOption } from './subcommand.ts';

export const exportSubcommand: Subcommand = {
  name: 'export',
  usage: `export FILE --format ${exportFormats.join('|')} --out OUT [--map NAME] [--stage NAME] [...]`,
  summary: 'Exports a map, its priorities or its action plan as an image or a document.',
  help: [
    `  --format FORMAT    ${exportFormats.join(', ')}`,
    '  --out OUT          the file to write; an existing file is replaced',
    `  --what WHAT        ${exportDrawings.join(', ')} (default: map)`,
    '  --map NAME         which map (default: the first)',
    '  --all-maps         for the matrices and the plan: all maps together',
    '  --stage NAME       only one stage of the map',
    `  --rows KIND        for the flow: a row for each ${swimLanes.slice(1).join(' or ')}, or none (default: none)`,
    '  --card ID|TITLE    for the proof: that of this pain point or opportunity alone',
    '  --scale N          PNG: image pixels per map pixel, 1 to 4 (default: 2)',
    '  --theme NAME       light or dark (default: light)',
    '  --language NAME    language of the legend and title block, en or de (default: the app’s)',
    '  --no-title-block   leave out project, map, personas and date',
    '  --no-legend        leave out the legend',
    '  --template FILE    pptx: a PowerPoint template (.potx), whose look the slides take',
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
    theme: { type: 'string' },
    language: { type: 'string' },
    'no-title-block': { type: 'boolean' },
    'no-legend': { type: 'boolean' },
    template: { type: 'string' },
    assumptions: { type: 'string' },
    comments: { type: 'boolean' },
    confidential: { type: 'boolean' },
  },
  words: [1, 1],
  run: async (context, [file = ''], values) => {
    const wish = readWish(values);
    if (!wish.ok) {
      context.say(wish.failure.message);
      return 2;
    }
    const done = await exportFile(context, resolve(file), wish.value);
    if (!done.ok) {
      context.say(done.failure.message);
      return 1;
    }
    context.print(describeExport(done.value, wish.value.format));
    for (const note of done.value.notes) context.say(note);
    return 0;
  },
};

/** The export requested; maps and stages by name, a card by its ID or title. */
export type ExportWish = Omit<ExportOptions, 'mapId' | 'stageId' | 'proofOf'> & {
  readonly out: string;
  /** Undefined: the app's language. */
  readonly language: Language | undefined;
  readonly map: string | undefined;
  readonly stage: string | undefined;
  readonly card: string | undefined;
  /** The file of a template. */
  readonly template: string | undefined;
};

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

/** Opens the project, draws the map and writes the file. */
export const exportFile = (
  context: Pick<CliContext, 'author' | 'signature' | 'language' | 'say'>,
  path: string,
  { out, map, stage, card, template, language, ...options }: ExportWish,
): Promise<Result<ExportDone>> =>
  // Read-only, so it does not matter if a window has the file open.
  withHost({ kind: 'file', path, anyway: true }, context.author, async (host) => {
    const snapshot = await askHost(host, 'snapshot', {});
    if (!snapshot.ok) return snapshot;
    const tallies = await talliesFor(host, snapshot.value);
    if (!tallies.ok) return tallies;
    const felt = await feltFor(host, snapshot.value);
    if (!felt.ok) return felt;
    const chosen = choose(snapshot.value.records, { map, stage, card });
    if (!chosen.ok) return chosen;
    const taken = await takeTemplate(template);
    if (!taken.ok) return taken;
    const done = await exportMap({
      snapshot: snapshot.value,
      tallies: tallies.value,
      felt: felt.value,
      projectName: snapshot.value.status.projectName,
      readBlob: (sha256) => askHost(host, 'blob', { sha256 }),
      options: { ...options, ...chosen.value },
      ...(taken.value ? { template: taken.value } : {}),
      path: out,
      author: context.signature,
      language: language ?? context.language,
      onProgress: () => {},
      signal: new AbortController().signal,
      log: context.say,
    });
    // A script that exports many maps has nobody to look at them.
    const nothing = emptyExport(snapshot.value.records, { ...options, ...chosen.value });
    if (done.ok && nothing !== null) context.say(nothing);
    return done;
  });

/** The bytes of a template that slides can be made from. */
async function takeTemplate(path: string | undefined): Promise<Result<Uint8Array | null>> {
  if (path === undefined) return ok(null);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > MAX_TEMPLATE_BYTES)
      return fail('bad-template', `The template has more than ${MAX_TEMPLATE_BYTES / 1024 ** 2} MB.`);
    bytes = await readFile(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail('no-template', `The template ${path} cannot be read (${String(error.code)}).`);
  }
  const read = readTemplate(bytes);
  return read.ok ? ok(bytes) : read;
}

type Chosen = Pick<ExportOptions, 'mapId' | 'stageId' | 'proofOf'>;

function choose(
  records: Snapshot['records'],
  asked: Pick<ExportWish, 'map' | 'stage' | 'card'>,
): Result<Chosen> {
  if (asked.card !== undefined && asked.map === undefined) return ofCard(records, null, asked.card);
  const map = onlyNamed('map', inOrder(records.map), asked.map);
  if (!map.ok) return map;
  const mapId = map.value.id;
  if (asked.card !== undefined) return ofCard(records, mapId, asked.card);
  if (asked.stage === undefined) return ok({ mapId, stageId: null, proofOf: null });
  const stages = inOrder(records.stage.filter((stage) => stage.mapId === mapId));
  const stage = onlyNamed('stage', stages, asked.stage);
  return stage.ok ? ok({ mapId, stageId: stage.value.id, proofOf: null }) : stage;
}

/** A card that is named says which map is meant. */
function ofCard(records: Snapshot['records'], mapId: string | null, asked: string): Result<Chosen> {
  const card = chooseCard(records, mapId, asked);
  return card.ok ? ok({ mapId: card.value.mapId, stageId: null, proofOf: card.value.id }) : card;
}

type Named = { readonly id: string; readonly name: string; readonly order: string };

/** The first record if no name is given; otherwise the one with this name, ignoring case. Fails if two have it. */
function onlyNamed<T extends Named>(word: string, all: readonly T[], name: string | undefined): Result<T> {
  const [first, second] =
    name === undefined ? all.slice(0, 1) : all.filter((one) => sameName(one.name, name));
  if (first && !second) return ok(first);
  const names = all.map((one) => `“${one.name}”`).join(', ');
  if (first)
    return fail(
      `${word}-ambiguous`,
      `More than one ${word} is named “${name ?? ''}”. Rename one of them first.`,
    );
  return name === undefined
    ? fail(`no-${word}`, `There is no ${word} in this project, so there is nothing to export.`)
    : fail(`${word}-not-found`, `There is no ${word} “${name}”. Available: ${names}.`);
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const inOrder = <T extends Named>(records: readonly T[]): readonly T[] =>
  records.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));

/** What was written, in a line: 'out.png  2400 x 1600 px, 312,345 bytes'; 'out.mmd  12 tasks, 1,204 bytes'. */
export function describeExport(done: ExportDone, format: ExportFormat): string {
  const { unit } = formatOf(format);
  const size = isDocument(format)
    ? done.parts.toLocaleString('en')
    : `${Math.round(done.width)} x ${Math.round(done.height)}`;
  return `${done.path}  ${size} ${unit}, ${done.bytes.toLocaleString('en')} bytes`;
}
