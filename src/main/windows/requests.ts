import type { MainRequestName } from '../../shared/protocol/main-api.ts';
import { attachmentRequests } from './attachment-requests.ts';
import { comparisonRequests } from './comparison-requests.ts';
import { documentRequests } from './document-requests.ts';
import { exportRequests } from './export-requests.ts';
import type { Handlers, MainParts } from './handlers.ts';
import { listRequests } from './list-requests.ts';
import { maskRequests } from './mask-requests.ts';
import { presetRequests } from './preset-requests.ts';
import { seenRequests } from './seen-requests.ts';
import { templateRequests } from './template-requests.ts';
import { settingsRequests } from './settings-requests.ts';

/** Every request a window can make of main. */
export const createHandlers = (parts: MainParts): Handlers<MainRequestName> => ({
  ...documentRequests(parts),
  ...attachmentRequests(),
  ...exportRequests(parts),
  ...comparisonRequests(parts),
  ...seenRequests(parts),
  ...listRequests(),
  ...presetRequests(),
  ...maskRequests(),
  ...templateRequests,
  ...settingsRequests(parts),
});
