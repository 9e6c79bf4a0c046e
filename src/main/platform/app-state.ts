import { app } from 'electron';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import type { StartInfo } from '../../shared/protocol/main-api.ts';
import { readJson, writeJson } from '../../files/json-file.ts';

const MAX_RECENT = 20;

const appStateSchema = z.object({
  recent: z.array(z.object({ path: z.string(), openedAt: z.string() })).default([]),
  /** The last window's place and size in px. */
  window: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(300),
      height: z.number().int().min(200),
      maximized: z.boolean(),
    })
    .nullable()
    .default(null),
});
export type AppState = z.infer<typeof appStateSchema>;
export type WindowPlace = NonNullable<AppState['window']>;

export type AppStateStore = {
  readonly message: string | null;
  windowPlace(): WindowPlace | null;
  keepWindowPlace(place: WindowPlace): void;
  recent(): StartInfo['recent'];
  recentPath(recentId: string): string | undefined;
  addRecent(path: string): void;
  forgetRecent(recentId: string): void;
};

/** What the app remembers by itself: recent files and the window's place. */
export function setupAppState(now: () => string = () => new Date().toISOString()): AppStateStore {
  const path = join(app.getPath('userData'), 'state.json');
  const read = readJson(path, appStateSchema, { recent: [], window: null });
  let state = read.value;
  const keep = (patch: Partial<AppState>): void => {
    state = { ...state, ...patch };
    writeJson(path, state);
  };
  return {
    message: read.message,
    windowPlace: () => state.window,
    keepWindowPlace: (place) => keep({ window: place }),
    recent: () =>
      state.recent.map((entry) => ({
        id: recentId(entry.path),
        name: basename(entry.path, extname(entry.path)),
        folder: dirname(entry.path),
        openedAt: entry.openedAt,
        missing: !existsSync(entry.path),
      })),
    recentPath: (id) => state.recent.find((entry) => recentId(entry.path) === id)?.path,
    addRecent: (file) => {
      app.addRecentDocument(file);
      const others = state.recent.filter((entry) => entry.path !== file);
      keep({ recent: [{ path: file, openedAt: now() }, ...others].slice(0, MAX_RECENT) });
    },
    forgetRecent: (id) => keep({ recent: state.recent.filter((entry) => recentId(entry.path) !== id) }),
  };
}

/** Windows name a recent file by this, never by its path. */
const recentId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32);
