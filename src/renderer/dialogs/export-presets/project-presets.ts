import {
  mostBytesOf,
  keptPreset,
  type PresetFile,
  presetToKeep,
} from '../../../shared/exports/preset/kept-preset.ts';
import type { Preset } from '../../../shared/exports/preset/preset.ts';
import type { ReadPreset } from '../../../shared/exports/preset/read-preset.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { newId } from '../../../shared/model/new-id.ts';
import { byOrder } from '../../../shared/model/order.ts';
import type { PresetRecord } from '../../../shared/model/preset.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { uploadFile } from '../../attach/upload.ts';
import { notifyFailure } from '../../session/notices.ts';
import { askHost, projectStore } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** The presets that a project keeps, by their names. */
export const presetsOf = (records: ProjectRecords): readonly PresetRecord[] =>
  [...records.preset.values()].toSorted((a, b) => a.name.localeCompare(b.name));

const filesOf = (records: ProjectRecords, presetId: string): readonly Attachment[] =>
  [...records.attachment.values()].filter(({ ownerId }) => ownerId === presetId).sort(byOrder);

/** A preset of the project with its files. */
export async function readProjectPreset(presetId: string): Promise<Result<ReadPreset>> {
  const { records } = projectStore.getState();
  const preset = records.preset.get(presetId);
  if (!preset) return fail('no-preset', t('This preset is no longer in the project. Nothing was changed.'));
  const files: PresetFile[] = [];
  for (const { name, mediaType, sha256, size } of filesOf(records, presetId)) {
    const blob = size > mostBytesOf(mediaType) ? null : await askHost('blob', { sha256 });
    files.push({ name, mediaType, data: blob?.ok ? toBase64(blob.value.bytes) : null });
  }
  return keptPreset(preset, files);
}

/** Keeps a preset with the project, in the place of the one of this id where it is there; gives the id. */
export async function keepInProject(preset: Preset, presetId: string | null): Promise<string | null> {
  const { name, choices, files } = presetToKeep(preset);
  const stored: Pick<Attachment, 'name' | 'mediaType' | 'sha256' | 'size'>[] = [];
  for (const { name: file, mediaType, data } of files) {
    const bytes = new File([fromBase64(data)], file, { type: mediaType });
    const uploaded = await uploadFile(bytes, () => {});
    if (!uploaded.ok) {
      notifyFailure(uploaded.failure);
      return null;
    }
    const { sha256, size } = uploaded.value;
    stored.push({ name: file, mediaType, sha256, size });
  }
  const id = presetId ?? newId();
  const ran = await runOrNotice([
    presetId === null
      ? { command: 'add-preset', input: { id, name, choices, files: stored } }
      : { command: 'edit-preset', input: { presetId, choices, files: stored } },
  ]);
  return ran ? id : null;
}

/** Renames a preset of the project; false where that is refused. */
export const renameInProject = async (presetId: string, name: string): Promise<boolean> =>
  (await runOrNotice([{ command: 'edit-preset', input: { presetId, name } }])) !== undefined;

/** Removes a preset of the project; gives what puts it back, null where that is refused. */
export async function removeFromProject(presetId: string): Promise<(() => void) | null> {
  const { records } = projectStore.getState();
  const preset = records.preset.get(presetId);
  const files = filesOf(records, presetId).map(({ name, mediaType, sha256, size }) => ({
    name,
    mediaType,
    sha256,
    size,
  }));
  const ran = await runOrNotice([{ command: 'remove-preset', input: { presetId } }]);
  if (!ran || !preset) return null;
  return () => void runOrNotice([{ command: 'add-preset', input: { ...preset, files } }]);
}
