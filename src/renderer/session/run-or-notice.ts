import type { CommandCall } from '../../shared/commands/registry.ts';
import type { StepName } from '../../shared/history/step-names.ts';
import type { HostAnswers } from '../../shared/protocol/host-api.ts';
import { valueOrNotice } from './notices.ts';
import { runCommands } from './project-store.ts';

/** The answer to commands that were run; undefined where they were refused, which the person has been shown by then. */
export type Ran = Promise<HostAnswers['run'] | undefined>;

/** Runs commands as one step of the history; where they are refused, shows why and gives undefined. */
export const runOrNotice = async (calls: readonly CommandCall[], name?: StepName): Ran =>
  valueOrNotice(await runCommands(calls, name));
