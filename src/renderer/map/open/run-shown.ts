import type { CommandCall } from '../../../shared/commands/registry.ts';
import type { StepName } from '../../../shared/history/step-names.ts';
import type { Result } from '../../../shared/result.ts';
import { valueOrNotice } from '../../session/notices.ts';
import { runCommands } from '../../session/project-store.ts';
import { aheadStore } from './shown-ahead.ts';

/** Runs commands and shows what they do at once, before the host has answered. What was refused is shown no longer. */
export async function runAhead(calls: readonly CommandCall[], name?: StepName): Promise<Result<unknown>> {
  aheadStore.setState(({ sent }) => ({ sent: [...sent, ...calls] }));
  const result = await runCommands(calls, name);
  aheadStore.setState(({ sent }) => ({ sent: sent.filter((call) => !calls.includes(call)) }));
  return result;
}

/** The same, and a refusal is shown to the person. True when they were done. */
export async function runShown(calls: readonly CommandCall[], name?: StepName): Promise<boolean> {
  return valueOrNotice(await runAhead(calls, name)) !== undefined;
}
