import { speakersOf } from '../../shared/sources/compose-source.ts';
import {
  planSource,
  sourceCalls,
  sourceOfFile,
  type SourcePlan,
} from '../../shared/sources/plan/plan-source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { askHost } from '../hosts/ask-host.ts';
import type { CliHost } from './cli-host.ts';

/** What the command line says about every transcript. */
export type SourceWishes = {
  /** The speaker whose words are left out. */
  readonly leftOut: string | undefined;
  readonly makesParticipants: boolean;
  readonly isDry: boolean;
  /** Whether a file that is in the project already becomes one more source. */
  readonly isAgain: boolean;
};

/** Imports one transcript as a source, as the window proposes it, and says what it is. */
export async function importSource(
  host: CliHost,
  path: string,
  wishes: SourceWishes,
): Promise<Result<unknown>> {
  const read = await host.control({ kind: 'read-source', path });
  if (!read.ok) return read;
  const planned = planWith(planSource(read.value), wishes);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const told = {
    file: plan.from.name,
    format: plan.transcript.format,
    title: plan.title,
    date: plan.date,
    paragraphs: plan.transcript.utterances.length,
    speakers: speakersOf(plan.transcript.utterances).map(({ name, turns, words }) => ({
      name,
      turns,
      words,
      leftOut: plan.goals.get(name)?.isIncluded === false,
    })),
  };
  const snapshot = await askHost(host, 'snapshot', {});
  if (!snapshot.ok) return snapshot;
  const earlier = sourceOfFile(snapshot.value.records.source, plan.from);
  if (earlier && !wishes.isAgain)
    return ok({ ...told, imported: false, earlier: { sourceId: earlier.id, title: earlier.title } });
  if (wishes.isDry) return ok({ ...told, imported: false });
  const { sourceId, calls } = sourceCalls(plan, snapshot.value.records.participant);
  const ran = await askHost(host, 'run', { calls: [...calls], name: 'import-source' });
  return ran.ok ? ok({ ...told, imported: true, sourceId }) : ran;
}

function planWith(plan: SourcePlan, { leftOut, makesParticipants }: SourceWishes): Result<SourcePlan> {
  if (leftOut !== undefined && !plan.goals.has(leftOut))
    return fail('no-speaker', `Nobody called “${leftOut}” speaks in it. Nothing was imported.`);
  const goals = new Map(
    Array.from(plan.goals, ([name, goal]) => [
      name,
      { ...goal, isIncluded: name !== leftOut, isNew: makesParticipants && name !== '' },
    ]),
  );
  return [...goals.values()].some(({ isIncluded }) => isIncluded)
    ? ok({ ...plan, goals })
    : fail('nobody-left', 'Nobody else speaks in it. Nothing was imported.');
}
