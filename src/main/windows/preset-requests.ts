import { app, dialog } from 'electron';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { exportFailure } from '../../files/file-failure.ts';
import { suggestedName } from '../../files/file-name.ts';
import { fileProblem } from '../../files/file-problem.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { createWholeFile } from '../../files/whole-file.ts';
import { MAX_PRESET } from '../../shared/exports/preset/preset.ts';
import {
  presetText,
  readPreset,
  type ReadPreset,
  tooLarge,
} from '../../shared/exports/preset/read-preset.ts';
import { t } from '../../shared/language/translate.ts';
import type { PresetList } from '../../shared/protocol/main-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readFont } from '../export/font/read-font.ts';
import { askWhereToSave } from '../platform/dialogs.ts';
import { type PresetStore, setupPresets } from '../platform/preset-store.ts';
import type { Handlers } from './handlers.ts';

type PresetRequest =
  | 'presets'
  | 'save-preset'
  | 'rename-preset'
  | 'remove-preset'
  | 'open-preset'
  | 'write-preset'
  | 'read-font';

/** The presets of exports, kept on this computer and in files of their own. */
export function presetRequests(): Handlers<PresetRequest> {
  let opened: PresetStore | null = null;
  // Nobody waits for them at the start.
  const store = (): PresetStore => (opened ??= setupPresets());
  const list = (notes: readonly string[] = []): PresetList => ({ presets: store().list(), notes });
  const listAfter = (done: Result<null>): Result<PresetList> => (done.ok ? ok(list()) : done);
  return {
    presets: () => {
      const isFirst = opened === null;
      const { message } = store();
      return ok(list(isFirst && message !== null ? [message] : []));
    },
    'save-preset': (_window, { preset }) => listAfter(store().save(preset)),
    'rename-preset': (_window, { name, to }) => listAfter(store().rename(name, to)),
    'remove-preset': (_window, { name }) => listAfter(store().remove(name)),
    'read-font': (_window, { font }) => {
      const read = readFont(font);
      if (!read.ok) return read;
      const { font: ready, places, ownFamily, notes } = read.value;
      return ok({ faces: ready.faces, places, ownFamily, notes });
    },
    'open-preset': async ({ browser }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
        title: t('Open a preset'),
        filters: [{ name: t('Export preset'), extensions: ['json'] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return ok(null);
      const read = await readFrom(path);
      if (!read.ok) return read;
      const { preset, notes } = read.value;
      const saved = store().save(preset);
      if (!saved.ok) return saved;
      return ok({
        ...list(notes.map(({ message, params }) => t(message, { ...params }))),
        opened: preset.name,
      });
    },
    'write-preset': async ({ browser }, { preset }) => {
      const suggested = join(app.getPath('documents'), suggestedName(preset.name, 'json'));
      const question = {
        title: t('Save the preset'),
        suggested,
        extension: 'json',
        kind: t('Export preset'),
      };
      const path = await askWhereToSave(browser, question, existsSync);
      if (path === null) return ok({ saved: false });
      const file = await createWholeFile(path, { say: exportFailure });
      if (!file.ok) return file;
      try {
        const written = await file.value.write(Buffer.from(presetText(preset)));
        if (!written.ok) return written;
        const done = await file.value.commit();
        return done.ok ? ok({ saved: true }) : done;
      } finally {
        await file.value.discard();
      }
    },
  };
}

async function readFrom(path: string): Promise<Result<ReadPreset>> {
  try {
    if ((await stat(path)).size > MAX_PRESET) return fail('bad-preset', tooLarge());
    return readPreset(await readFile(path, 'utf8'), basename(path, extname(path)));
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return fail('no-preset', t('The preset could not be read: {{why}}', { why: fileProblem(error) }));
  }
}
