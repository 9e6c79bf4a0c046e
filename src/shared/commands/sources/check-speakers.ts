import type { Result } from '../../result.ts';
import type { Speaker } from '../../model/source.ts';
import type { CommandValue } from '../kernel/define-command.ts';
import { checkTarget } from '../kernel/targets.ts';
import type { ReadTx } from '../kernel/tx.ts';

/** Refuses speakers who are given to a participant that is not there. */
export function checkSpeakers(tx: ReadTx, speakers: readonly Speaker[]): Result<CommandValue> | undefined {
  for (const { participantId } of speakers) {
    const problem = participantId === null ? undefined : checkTarget(tx, 'participant', participantId);
    if (problem) return problem;
  }
  return undefined;
}
