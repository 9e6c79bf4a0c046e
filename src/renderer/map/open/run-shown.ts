import type { CommandCall } from '../../../shared/commands/registry.ts';
import type { StepName } from '../../../shared/history/step-names.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { aheadStore } from './shown-ahead.ts';

/**
 * Runs commands and shows what they do at once, before the host has answered. A refusal is shown to the person
 * and what was shown goes back. True when they were done.
 */
export async function runShown(calls: readonly CommandCall[], name?: StepName): Promise<boolean> {
  aheadStore.setState(({ sent }) => ({ sent: [...sent, ...calls] }));
  const done = await runOrNotice(calls, name);
  aheadStore.setState(({ sent }) => ({ sent: sent.filter((call) => !calls.includes(call)) }));
  return done !== undefined;
}
