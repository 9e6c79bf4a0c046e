import type { ParseArgsOptionsConfig } from 'node:util';
import type { ExportedDrawing } from '../../shared/exports/formats/drawings.ts';
import { comesInPages } from '../../shared/exports/export-options.ts';
import type { ExportFormat } from '../../shared/exports/formats/index.ts';
import {
  MOST_MARGIN,
  MOST_OVERLAP,
  ownPage,
  type PageLayout,
  type PageOptions,
  pageOptionsSchema,
} from '../../shared/exports/paper/page-options.ts';
import {
  LONGEST_SIDE,
  orientations,
  paperNames,
  parsePaper,
  SHORTEST_SIDE,
} from '../../shared/exports/paper/paper.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type OptionValues, textOption } from './subcommand.ts';

/** The options of `export` that say on what paper a PDF comes. */
export const pageArguments = {
  page: { type: 'string' },
  'per-stage': { type: 'boolean' },
  poster: { type: 'string' },
  sheet: { type: 'string' },
  orientation: { type: 'string' },
  margin: { type: 'string' },
  overlap: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

export const pageHelp: readonly string[] = [
  '  --page PAPER       PDF: fitted on one sheet, or pages of the action plan: A5 to A0, Letter, Legal, Tabloid, or a size as 400x300mm',
  '  --per-stage        PDF: a page for each stage, with contents; on A4, or what --page says',
  '  --poster PAPER     PDF: a poster of several sheets that fits on this paper, or natural',
  '  --sheet PAPER      for the poster: what is in the printer (default: A4)',
  `  --orientation WAY  PDF: how sheets lie: ${orientations.join(', ')} (default: auto)`,
  `  --margin MM        PDF: white edge of each sheet, 0 to ${MOST_MARGIN} (default: 5)`,
  `  --overlap MM       for the poster: what neighbouring sheets both show, 0 to ${MOST_OVERLAP} (default: 10)`,
];

const sizes =
  `${paperNames.join(', ')}, or a size from ${SHORTEST_SIDE}x${SHORTEST_SIDE}mm ` +
  `to ${LONGEST_SIDE}x${LONGEST_SIDE}mm`;

type Asked = {
  readonly format: ExportFormat;
  readonly what: ExportedDrawing;
  /** One stage alone. */
  readonly stage: string | undefined;
};

/** What the command line says of paper. */
export function readPageOptions(values: OptionValues, asked: Asked): Result<PageOptions> {
  const [first] = Object.keys(pageArguments).filter((name) => values[name] !== undefined);
  if (first === undefined) return ok(ownPage);
  const { format } = asked;
  if (format !== 'pdf') return bad(`--${first} works only with --format pdf.`);
  const layout = layoutOf(values, asked);
  if (!layout.ok) return layout;
  const isPoster = layout.value === 'poster';
  const sheet = paperOf(values, isPoster ? 'sheet' : 'page');
  if (!sheet.ok) return sheet;
  const natural = textOption(values, 'poster')?.trim().toLowerCase() === 'natural';
  const poster = natural ? ok('natural') : paperOf(values, 'poster');
  if (!poster.ok) return bad(`${poster.failure.message.slice(0, -1)}, or natural.`);
  const read = pageOptionsSchema.safeParse({
    layout: layout.value,
    paper: sheet.value,
    poster: poster.value,
    orientation: textOption(values, 'orientation'),
    margin: numberOf(values, 'margin'),
    overlap: numberOf(values, 'overlap'),
  });
  if (read.success) return ok(read.data);
  return bad(
    `--orientation must be ${orientations.join(', ')}; --margin a number from 0 to ${MOST_MARGIN} and --overlap ` +
      `from 0 to ${MOST_OVERLAP} (mm).`,
  );
}

function layoutOf(values: OptionValues, { what, stage }: Asked): Result<PageLayout> {
  const has = (name: keyof typeof pageArguments): boolean => values[name] !== undefined;
  if (comesInPages(what, 'pdf')) {
    const other = (['per-stage', 'poster', 'sheet', 'overlap'] as const).find(has);
    return other === undefined
      ? ok('content')
      : bad(
          `--${other} does not work with the action plan, which comes in pages: choose their paper with --page.`,
        );
  }
  if (has('poster') && (has('page') || has('per-stage'))) {
    return bad('--poster does not work with --page or --per-stage: its paper is --sheet.');
  }
  if (has('poster')) return ok('poster');
  const forPoster = (['sheet', 'overlap'] as const).find(has);
  if (forPoster !== undefined) return bad(`--${forPoster} works only with --poster.`);
  if (has('per-stage')) {
    return what === 'map' && stage === undefined
      ? ok('stages')
      : bad('--per-stage works only with a whole map.');
  }
  if (has('page')) return ok('sheet');
  return bad('--orientation and --margin work only with --page, --per-stage or --poster.');
}

/** Undefined where it is left out. */
function paperOf(values: OptionValues, name: 'page' | 'sheet' | 'poster'): Result<string | undefined> {
  const text = textOption(values, name);
  if (text === undefined) return ok(undefined);
  const paper = parsePaper(text);
  return paper === null ? bad(`--${name} must be ${sizes}.`) : ok(paper);
}

const numberOf = (values: OptionValues, name: string): number | undefined => {
  const text = textOption(values, name);
  return text === undefined ? undefined : text.trim() === '' ? Number.NaN : Number(text);
};

const bad = (message: string): Result<never> => fail('bad-option', message);
