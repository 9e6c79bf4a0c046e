import { plainName } from '../../clipboard/paste-target.ts';
import type { CardKind } from '../../kinds/card-kinds.ts';
import type { LaneKind } from '../../kinds/lane-kinds.ts';
import { cardKindOfLane, type Lane } from '../../model/lane.ts';
import { byOrder } from '../../model/order.ts';
import type { ProjectRecords } from '../../model/records.ts';
import type { Stage } from '../../model/stage.ts';
import type { Step } from '../../model/step.ts';
import type { Proposal, ProposedLane } from './proposal.ts';

/** Where a step of a proposal goes on a map that is there. */
export type StepGoal =
  | { readonly kind: 'there'; readonly step: Step; readonly stage: Stage }
  /** A new step at the end of a stage that is there. */
  | { readonly kind: 'in-stage'; readonly stage: Stage }
  /** A step of a new stage, by the stage's place in the draft, before the next stage of the draft that is there. */
  | { readonly kind: 'new-stage'; readonly at: number; readonly beforeStageId: string | null };

export type MatchedMap = {
  /** For each step of the draft. */
  readonly steps: readonly StepGoal[];
  /** For each lane of the proposal the one that is there; null where it is new. */
  readonly lanes: readonly (Lane | null)[];
};

/**
 * Finds what a proposal names on a map: stages by their names and steps by theirs inside them; a table with one row of
 * names may name steps. Lanes by name and kind, else by kind where the map has one such lane that holds the same cards.
 */
export function matchMap({ draft, lanes }: Proposal, records: ProjectRecords, mapId: string): MatchedMap {
  const stages = [...records.stage.values()].filter((one) => one.mapId === mapId).sort(byOrder);
  const stepsOf = Map.groupBy(
    [...records.step.values()].filter((one) => one.mapId === mapId).sort(byOrder),
    ({ stageId }) => stageId,
  );
  const used = new Set<string>();
  const take = (step: Step): Step => {
    used.add(step.id);
    return step;
  };
  const known = draft.stages.map((own) =>
    stages.find(({ name }) => own.name !== '' && plainName(name) === plainName(own.name)),
  );
  const steps = draft.stages.flatMap((own, at): readonly StepGoal[] => {
    const stage = known[at];
    const lone = own.steps.length === 1 && own.steps[0] === null && own.name !== '';
    if (!stage) {
      const named = lone
        ? stages
            .flatMap((one) => (stepsOf.get(one.id) ?? []).map((step) => ({ step, stage: one })))
            .find(({ step }) => !used.has(step.id) && plainName(step.name) === plainName(own.name))
        : undefined;
      if (named) return [{ kind: 'there', step: take(named.step), stage: named.stage }];
      const beforeStageId = known.slice(at).find((one) => one !== undefined)?.id ?? null;
      return own.steps.map(() => ({ kind: 'new-stage', at, beforeStageId }));
    }
    const there = stepsOf.get(stage.id) ?? [];
    return own.steps.map((name, index): StepGoal => {
      const step =
        name === null
          ? there[index]
          : there.find((one) => !used.has(one.id) && plainName(one.name) === plainName(name));
      return step && !used.has(step.id)
        ? { kind: 'there', step: take(step), stage }
        : { kind: 'in-stage', stage };
    });
  });
  return { steps, lanes: matchLanes(lanes, records, mapId) };
}

const holds = (kind: LaneKind): CardKind | null => cardKindOfLane[kind];

function matchLanes(
  lanes: readonly ProposedLane[],
  records: ProjectRecords,
  mapId: string,
): readonly (Lane | null)[] {
  const there = [...records.lane.values()].filter((one) => one.mapId === mapId).sort(byOrder);
  const used = new Set<string>();
  const find = (isSo: (lane: Lane) => boolean): Lane | undefined =>
    there.find((lane) => !used.has(lane.id) && isSo(lane));
  const byName = lanes.map(({ name, kind }) => {
    const found = find(
      (lane) =>
        plainName(lane.name) === plainName(name) &&
        (lane.kind === kind || (holds(kind) !== null && holds(lane.kind) === holds(kind))),
    );
    if (found) used.add(found.id);
    return found ?? null;
  });
  return lanes.map(({ kind }, at) => {
    if (byName[at]) return byName[at];
    // Notes of different rows are about different things.
    const found = kind === 'free-text' ? undefined : find((lane) => lane.kind === kind);
    if (found) used.add(found.id);
    return found ?? null;
  });
}
