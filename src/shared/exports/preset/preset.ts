import { z } from 'zod';
import { MAX_PRESET_NAME } from '../../model/preset.ts';
import { type ExportOptions, exportOptionsSchema } from '../export-options.ts';

/** The version of presets that this app writes. */
export const PRESET_VERSION = 1;
/** Largest file of a preset, bytes: a logo and a font make most of it. */
export const MAX_PRESET = 32 * 1024 ** 2;

/** What of the options of an export a preset keeps: all that does not belong to one project. */
const {
  mapId: _map,
  stageId: _stage,
  proofOf: _proof,
  plan: _plan,
  flow: _flow,
  ...kept
} = exportOptionsSchema.shape;

/** The choices that a preset keeps, each with its schema; all can be left out. */
export const presetChoices = z.strictObject(withoutDefaults(kept)).partial().shape;

/** An export that can be had again: a name, how its files are called, and what was chosen. */
export const presetSchema = z.strictObject({
  kind: z.literal('throughline-export-preset'),
  version: z.literal(PRESET_VERSION),
  name: z.string().trim().min(1).max(MAX_PRESET_NAME),
  /** `{project} {map} {stage} {content} {format} {date}` are filled. */
  fileName: z.string().trim().min(1).max(200).optional(),
  ...presetChoices,
});
export type Preset = z.infer<typeof presetSchema>;
/** What of an export's options a preset keeps. */
export function presetChoicesOf(options: ExportOptions): PresetChoices {
  const { mapId: _m, stageId: _s, proofOf: _p, plan: _pl, flow: _f, ...choices } = options;
  return choices;
}
export type PresetChoices = Omit<Preset, 'kind' | 'version' | 'name' | 'fileName'>;

type WithoutDefaults<Shape> = {
  readonly [K in keyof Shape]: Shape[K] extends z.ZodDefault<infer Inner> ? Inner : Shape[K];
};

/** What a preset does not say is left to whoever uses it. */
function withoutDefaults<Shape extends z.ZodRawShape>(shape: Shape): WithoutDefaults<Shape> {
  const bare = Object.entries(shape).map(([key, one]) => [
    key,
    one instanceof z.ZodDefault ? one.unwrap() : one,
  ]);
  return Object.fromEntries(bare) as WithoutDefaults<Shape>;
}
