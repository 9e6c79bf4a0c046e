import type { z } from 'zod';
import type { MainAnswers, MainRequestName, mainRequests } from '../../shared/protocol/main-api.ts';
import type { Result } from '../../shared/result.ts';
import type { AppStateStore } from '../platform/app-state.ts';
import type { SettingsStore } from '../platform/settings.ts';
import type { AppWindow } from './app-windows.ts';
import type { Documents } from './documents.ts';

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
