import { phrase } from '../../language/translate.ts';
import type { Result } from '../../result.ts';
import { MAX_LOGO } from '../brand/brand.ts';
import { type Preset, PRESET_VERSION } from './preset.ts';
import { readPresetJson, type ReadPreset } from './read-preset.ts';

/** A file of a preset; its bytes in Base64, as presets have them, null where they cannot be read. */
export type PresetFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly data: string | null;
};

/** What a project keeps of a preset: its choices as JSON, and the files that become attachments. */
export type PresetToKeep = {
  readonly name: string;
  readonly choices: string;
  readonly files: readonly (PresetFile & { readonly data: string })[];
};

const LOGO = { 'image/png': 'logo.png', 'image/svg+xml': 'logo.svg' } as const;

const isLogo = ({ mediaType }: Pick<PresetFile, 'mediaType'>): boolean => Object.hasOwn(LOGO, mediaType);

/** Most bytes of a file of a preset: more are not read. */
export const mostBytesOf = (mediaType: string): number => (isLogo({ mediaType }) ? MAX_LOGO : 0);

/** Takes a preset apart into what a project keeps. */
export function presetToKeep({ kind: _kind, version, name, brand, ...choices }: Preset): PresetToKeep {
  const { logo, ...look } = brand ?? {};
  const kept = { version, ...choices, ...(Object.keys(look).length > 0 ? { brand: look } : {}) };
  return {
    name,
    choices: JSON.stringify(kept),
    files: logo ? [{ name: LOGO[logo.mediaType], ...logo }] : [],
  };
}

/** A preset that a project keeps, choice by choice, with what of it is not used. */
export function keptPreset(
  { name, choices }: { readonly name: string; readonly choices: string },
  files: readonly PresetFile[],
): Result<ReadPreset> {
  const said = objectOf(choices);
  const logo = files.find(isLogo);
  const lost = files.filter(({ data }) => data === null);
  const brand = {
    ...objectOf(said?.['brand']),
    ...(logo?.data ? { logo: { mediaType: logo.mediaType, data: logo.data } } : {}),
  };
  const read = readPresetJson(
    said && {
      version: PRESET_VERSION,
      ...said,
      ...(Object.keys(brand).length > 0 ? { brand } : {}),
      kind: 'throughline-export-preset',
      name,
    },
    name,
  );
  if (!read.ok) return read;
  const notes = lost.map(({ name: file }) => ({
    message: phrase('“{{file}}” of the preset cannot be read and was left out.'),
    params: { file },
  }));
  return { ok: true, value: { ...read.value, notes: [...notes, ...read.value.notes] } };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  let json = value;
  if (typeof value === 'string') {
    try {
      json = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : undefined;
}
