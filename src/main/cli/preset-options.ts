import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileProblem } from '../../files/file-problem.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { MAX_PRESET, type Preset } from '../../shared/exports/preset/preset.ts';
import { readPreset, type ReadPreset, tooLarge } from '../../shared/exports/preset/read-preset.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { ExportWish } from './export-wish.ts';
import { type OptionValues, textOption } from './subcommand.ts';

export const presetHelp: readonly string[] = [
  '  --preset FILE|NAME take what no other option says from a preset: a file (.json), one that the project keeps, or one of',
  '                     this computer, the first that is there; --format then chooses other formats',
];
export const presetOption = { preset: { type: 'string' } } as const;

/** Reads the file that `--preset` names. */
export async function readPresetFile(path: string): Promise<Result<ReadPreset>> {
  try {
    if ((await stat(path)).size > MAX_PRESET) return fail('bad-preset', tooLarge());
    const read = readPreset(await readFile(path, 'utf8'), basename(path, extname(path)));
    return read.ok ? read : fail(read.failure.code, `${path}: ${read.failure.message}`);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return fail('no-preset', `The preset ${path} could not be read: ${fileProblem(error)}`);
  }
}

/** The options with format and content of a preset, where none are given. */
export const valuesWithPreset = (values: OptionValues, preset: Preset | null): OptionValues =>
  preset === null
    ? values
    : {
        ...values,
        format: textOption(values, 'format') ?? preset.format,
        what: textOption(values, 'what') ?? preset.what,
      };

/** By which options of the command line each choice is made; one that is given wins over a preset. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  titleBlock: ['no-title-block'],
  legend: ['no-legend'],
  allMaps: ['all-maps'],
  masking: ['mask'],
  withProject: ['with-project'],
  page: ['page', 'orientation', 'per-stage', 'poster', 'sheet', 'margin', 'overlap'],
};

/** What is wished, with what a preset chooses where no option does. */
export function withPreset(wish: ExportWish, values: OptionValues, preset: Preset | null): ExportWish {
  if (preset === null) return wish;
  const {
    kind: _kind,
    version: _version,
    name: _name,
    fileName: _file,
    format: _format,
    what: _what,
    ...choices
  } = preset;
  const left = Object.entries(choices).filter(([choice]) =>
    (optionsOf[choice] ?? [choice]).every((option) => values[option] === undefined),
  );
  return { ...wish, ...Object.fromEntries(left) };
}
