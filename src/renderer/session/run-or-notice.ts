import type { CommandCall } from '../../shared/commands/registry.ts';
import type { StepName } from '../../shared/history/step-names.ts';
import type { HostAnswers } from '../../shared/protocol/host-api.ts';
import { valueOrNotice } from './notices.ts';
import { runCommands } from './project-store.ts';

/** Runs commands as one step of the history; where they are refused, shows why and gives undefined. */
export const runOrNotice = async (
  calls: readonly CommandCall[],
  name?: StepName,
): Promise<HostAnswers['run'] | undefined> => valueOrNotice(await runCommands(calls, name));
