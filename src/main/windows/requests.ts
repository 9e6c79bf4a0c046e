import type { MainAnswers, MainRequestName, mainRequests } from '../../shared/protocol/main-api.ts';
import type { z } from 'zod';
import type { Result } from '../../shared/result.ts';
import type { AppStateStore } from '../platform/app-state.ts';
import type { SettingsStore } from '../platform/settings.ts';
import type { AppWindow } from './app-windows.ts';
import { attachmentRequests } from './attachment-requests.ts';
import { documentRequests } from './document-requests.ts';
import type { Documents } from './documents.ts';
import { exportRequests } from './export-requests.ts';
import { settingsRequests } from './settings-requests.ts';

/** What the answers are made with; put together in main.ts. */
export type MainParts = {
  readonly documents: Documents;
  readonly state: AppStateStore;
  readonly settings: SettingsStore;
};

/** One answer a request, each with its own parameters and value. */
export type Handlers<Names extends MainRequestName> = {
  readonly [N in Names]: (
    window: AppWindow,
    params: z.output<(typeof mainRequests)[N]>,
  ) => Promise<Result<MainAnswers[N]>> | Result<MainAnswers[N]>;
};

/** Every request a window can make of main. */
export const createHandlers = (parts: MainParts): Handlers<MainRequestName> => ({
  ...documentRequests(parts),
  ...attachmentRequests(),
  ...exportRequests(parts),
  ...settingsRequests(parts),
});
