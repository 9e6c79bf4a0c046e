import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportFormats, formatOf } from '../../shared/exports/formats/index.ts';
import { pageArguments } from './page-options.ts';
import { type OptionValues, textOption } from './subcommand.ts';

/** Files and folders that one command line can name. */
export const MOST_SOURCES = 10_000;

export const batchHelp: readonly string[] = [
  '  Several files, a folder, several formats (--format pdf,png) or an existing folder as OUT export many at once: every map of',
  '  every project into the folder OUT. What has not changed since is left alone, as OUT’s throughline-exports.json says; one',
  '  failure does not stop the others. Each line begins with 0 or 1, what that export alone would end with.',
  '  --report FILE      many: write what became of each export as JSON',
  '  --force            many: also replace files that no export wrote, or that were changed since',
];

export const batchOptions = { report: { type: 'string' }, force: { type: 'boolean' } } as const;

/** What holds for all exports of one command line. */
export type BatchChoices = { readonly report: string | null; readonly force: boolean };

export function batchChoices(values: OptionValues): BatchChoices {
  const report = textOption(values, 'report');
  return { report: report === undefined ? null : resolve(report), force: values['force'] === true };
}

const isFolder = (path: string | undefined): boolean =>
  path !== undefined && path !== '' && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);

/** True where a command line means many exports into a folder. */
export function isBatch(sources: readonly string[], values: OptionValues): boolean {
  const out = textOption(values, 'out');
  return (
    sources.length > 1 ||
    formatsOf(values).length > 1 ||
    values['report'] !== undefined ||
    (out !== undefined && (/[/\\]$/.test(out) || isFolder(out))) ||
    isFolder(sources[0])
  );
}

const formatsOf = (values: OptionValues): readonly string[] =>
  (textOption(values, 'format') ?? '')
    .split(',')
    .map((format) => format.trim())
    .filter((format, index, all) => format !== '' && all.indexOf(format) === index);

const withoutPaper: OptionValues = Object.fromEntries(
  Object.keys(pageArguments).map((name) => [name, undefined]),
);

/** The options as each format has them. */
export function valuesOfFormats(values: OptionValues): readonly OptionValues[] {
  const formats = formatsOf(values);
  if (formats.length === 0) return [values];
  // A template is for slides, paper for PDF, density for what shows cards as on screen; the others that are made beside them have none.
  const template = (format: string): OptionValues =>
    formats.includes('pptx') && format !== 'pptx' ? { template: undefined } : {};
  const paper = (format: string): OptionValues =>
    formats.includes('pdf') && format !== 'pdf' ? withoutPaper : {};
  const showsCards = (format: string): boolean =>
    exportFormats.some((known) => known === format && formatOf(known).options.includes('density'));
  const density = (format: string): OptionValues =>
    formats.some(showsCards) && !showsCards(format) ? { density: undefined } : {};
  return formats.map((format) => ({
    ...values,
    ...template(format),
    ...paper(format),
    ...density(format),
    format,
  }));
}
