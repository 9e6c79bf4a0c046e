import { z } from 'zod';
import { schemaWords } from '../../language/schema-words.ts';
import { phrase, t } from '../../language/translate.ts';
import { MAX_PRESET_NAME } from '../../model/preset.ts';
import { fail, ok, type Result } from '../../result.ts';
import { brandSchema } from '../brand/brand.ts';
import type { ExportNote } from '../documents/document.ts';
import { unknownNames } from '../file-name-pattern.ts';
import { shownPartsSchema } from '../shown/shown-parts.ts';
import { MAX_PRESET, PRESET_VERSION, presetSchema, type Preset } from './preset.ts';

export type ReadPreset = {
  readonly preset: Preset;
  /** What of it is not used, and why. */
  readonly notes: readonly ExportNote[];
};

const envelope = z.looseObject({
  kind: z.literal('throughline-export-preset'),
  version: z.number().int().min(1),
});

/** Choices that are read field by field, so that one that is wrong costs no more than itself. */
const inner: Readonly<Record<string, z.ZodObject>> = { brand: brandSchema, shown: shownPartsSchema };

/** Longest list of what is not used. */
const MOST_NOTES = 20;

/**
 * Reads a preset that somebody made: one of a newer version, or with choices that are not known or not valid, is used as far
 * as it can be, and the rest is said. `name` is what it is called where it does not say.
 */
export function readPreset(text: string, name: string): Result<ReadPreset> {
  if (text.length > MAX_PRESET) return fail('bad-preset', tooLarge());
  return readPresetJson(parseJson(text.replace(/^\uFEFF/, '')), name);
}

/** The same of what was read as JSON already. */
export function readPresetJson(json: unknown, name: string): Result<ReadPreset> {
  const read = envelope.safeParse(json);
  if (!read.success) return fail('bad-preset', t('This is no preset of Throughline. Nothing was changed.'));
  const notes: ExportNote[] = [];
  if (read.data.version > PRESET_VERSION) {
    notes.push({
      message: phrase(
        'The preset was made with a newer version of Throughline. What this version knows of it is used.',
      ),
    });
  }
  const { $schema: _schema, kind: _kind, version: _version, ...rest } = read.data;
  const choices = {
    name: name.trim().slice(0, MAX_PRESET_NAME),
    ...validOnly(presetSchema, rest, '', notes),
  };
  // Everything else that cannot be used costs only itself; without its masking an export would say what it must not.
  if ('masking' in rest && !('masking' in choices))
    return fail(
      'bad-preset',
      t(
        'The masking profile of this preset cannot be read, so nothing is exported with it: it would not be masked. Choose the profile again and save the preset.',
      ),
    );
  const preset = presetSchema.safeParse({
    ...choices,
    kind: 'throughline-export-preset',
    version: PRESET_VERSION,
  });
  if (!preset.success) return fail('bad-preset', t('This is no preset of Throughline. Nothing was changed.'));
  for (const place of unknownNames(preset.data.fileName ?? '')) {
    notes.push({
      message: phrase('“{{place}}” in the name of the file is no name that is known; it stays as it is.'),
      params: { place },
    });
  }
  return ok({ preset: preset.data, notes: notes.slice(0, MOST_NOTES) });
}

/** The fields that are valid; what is said of the others goes to `notes`. */
function validOnly(
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
  path: string,
  notes: ExportNote[],
): Readonly<Record<string, unknown>> {
  const valid: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    const field = `${path}${key}`.slice(0, 100);
    const part = Object.hasOwn(schema.shape, key) ? (schema.shape[key] as z.ZodType) : undefined;
    if (part === undefined) {
      notes.push({ message: phrase('“{{field}}” is not known and was left out.'), params: { field } });
      continue;
    }
    const within = path === '' ? inner[key] : undefined;
    if (within && isObject(one)) {
      valid[key] = validOnly(within, one, `${key}.`, notes);
      continue;
    }
    const parsed = part.safeParse(one, schemaWords());
    if (parsed.success) valid[key] = parsed.data;
    else {
      const why = parsed.error.issues[0]?.message ?? '';
      notes.push({
        message: phrase('“{{field}}” was left out: {{why}}'),
        params: { field, why: why.slice(0, 300) },
      });
    }
  }
  return valid;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What of a file that is too large to be a preset is said. */
export const tooLarge = (): string =>
  t('The file has more than {{size}} MB and is no preset. Nothing was changed.', {
    size: MAX_PRESET / 1024 ** 2,
  });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A preset as it is written to a file. */
export const presetText = (preset: Preset): string => `${JSON.stringify(preset, null, 2)}\n`;
