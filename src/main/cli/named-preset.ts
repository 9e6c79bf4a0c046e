import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { keptPreset, mostBytesOf, type PresetFile } from '../../shared/exports/preset/kept-preset.ts';
import type { ReadPreset } from '../../shared/exports/preset/read-preset.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ProjectToExport } from '../export/project-to-export.ts';
import { setupPresets } from '../platform/preset-store.ts';
import { readPresetFile } from './preset-options.ts';

/** The preset that a command line asks for: read from its file, or one to be found by its name once a project is open. */
export type AskedPreset =
  | { readonly kind: 'read'; readonly read: ReadPreset | null }
  | { readonly kind: 'named'; readonly name: string };

/** A file where there is one, or where only a file can be meant. */
export async function askedPreset(asked: string | undefined): Promise<Result<AskedPreset>> {
  if (asked === undefined) return ok({ kind: 'read', read: null });
  const isFile = await stat(asked).then(
    () => true,
    () => /[/\\]/.test(asked) || extname(asked).toLowerCase() === '.json',
  );
  if (!isFile) return ok({ kind: 'named', name: asked });
  const read = await readPresetFile(asked);
  return read.ok ? ok({ kind: 'read', read: read.value }) : read;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The preset of this name that a project keeps, or else this computer. */
export async function namedPreset(
  name: string,
  { snapshot: { records }, readBlob }: Pick<ProjectToExport, 'snapshot' | 'readBlob'>,
): Promise<Result<ReadPreset>> {
  const kept = records.preset.find((preset) => same(preset.name, name));
  if (!kept) {
    const own = setupPresets().list();
    const preset = own.find((one) => same(one.name, name));
    if (preset) return ok({ preset, notes: [] });
    const names = [...records.preset, ...own].map((one) => `“${one.name}”`);
    const known = names.length === 0 ? 'Neither has any.' : `Available: ${names.join(', ')}.`;
    return fail(
      'no-preset',
      `There is no file ${name}, and no preset “${name}” in the project or on this computer. ${known}`,
    );
  }
  const files: PresetFile[] = [];
  const own = records.attachment.filter(({ ownerId }) => ownerId === kept.id);
  for (const { name: file, mediaType, sha256, size } of own.toSorted((a, b) =>
    a.order < b.order ? -1 : 1,
  )) {
    const blob = size > mostBytesOf(mediaType) ? null : await readBlob(sha256);
    const data = blob?.ok ? Buffer.from(blob.value.bytes).toString('base64') : null;
    files.push({ name: file, mediaType, data });
  }
  return keptPreset(kept, files);
}
