import { phrase } from '../../language/translate.ts';
import type { Result } from '../../result.ts';
import { fontTypes, MAX_FONT, MAX_FONT_FILES } from '../brand/brand-font.ts';
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

const isFont = ({ mediaType }: Pick<PresetFile, 'mediaType'>): boolean =>
  fontTypes.some((type) => type === mediaType);

/** Most bytes of a file of a preset: more are not read. */
export const mostBytesOf = (mediaType: string): number =>
  isLogo({ mediaType }) ? MAX_LOGO : isFont({ mediaType }) ? MAX_FONT : 0;

/** Takes a preset apart into what a project keeps. */
export function presetToKeep({ kind: _kind, version, name, brand, ...choices }: Preset): PresetToKeep {
  const { logo, font, ...rest } = brand ?? {};
  const look = { ...rest, ...(font ? { font: { family: font.family } } : {}) };
  const kept = { version, ...choices, ...(Object.keys(look).length > 0 ? { brand: look } : {}) };
  const several = (font?.files ?? []).length > 1;
  const fonts = (font?.files ?? []).map((file, index) => ({
    name: `${font?.family ?? ''}${several ? ` ${index + 1}` : ''}.${file.mediaType.slice('font/'.length)}`,
    ...file,
  }));
  return {
    name,
    choices: JSON.stringify(kept),
    files: [...(logo ? [{ name: LOGO[logo.mediaType], ...logo }] : []), ...fonts],
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
  const look = objectOf(said?.['brand']);
  const fonts = files.flatMap(({ mediaType, data }) =>
    isFont({ mediaType }) && data ? [{ mediaType, data }] : [],
  );
  const brand = {
    ...look,
    ...(logo?.data ? { logo: { mediaType: logo.mediaType, data: logo.data } } : {}),
    ...(fonts.length > 0
      ? { font: { ...objectOf(look?.['font']), files: fonts.slice(0, MAX_FONT_FILES) } }
      : {}),
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
