import type { CommandCall } from '../../shared/commands/registry.ts';
import type { MapLayout, StageBox } from '../../shared/layout/map-layout.ts';
import { edgeNear, partOver, type PhaseEdge, phaseEdges } from '../../shared/model/phase.ts';

type Stages = Pick<MapLayout, 'stages'>;
const stagesOf = ({ stages }: Stages) => stages.map(({ stage }) => stage);

/** Moves an end of the part of the band over a stage by so many stages; null where it cannot go there. */
export function callOfPhaseEnd(
  layout: Stages,
  stageId: string,
  end: 'start' | 'end',
  by: 1 | -1,
): CommandCall | null {
  const edge = edgeOf(layout, stageId, end);
  return edge ? callOfEdge(layout, edge, edge.at + by) : null;
}

/** Moves the edge that is before a stage (null: at the end of the map) to the nearest place to an x it can go to, map px. */
export function callOfPhaseEdge(
  layout: Stages,
  beforeStageId: string | null,
  by: number,
): CommandCall | null {
  const { stages } = layout;
  const own = stages.findIndex(({ stage }) => stage.id === beforeStageId);
  const at = own === -1 ? stages.length : own;
  const edge = phaseEdges(stagesOf(layout)).find((one) => one.at === at);
  if (!edge) return null;
  const goal = leftOf(stages, at) + by;
  const passed = stages.filter(({ x, width }) => x + width / 2 < goal).length;
  return callOfEdge(layout, edge, passed);
}

/** The x of the place before a stage, or after the last, map px. */
const leftOf = (stages: readonly StageBox[], at: number): number => {
  const last = stages.at(-1);
  return stages[at]?.x ?? (last ? last.x + last.width : 0);
};

function edgeOf(layout: Stages, stageId: string, end: 'start' | 'end'): PhaseEdge | undefined {
  const stages = stagesOf(layout);
  const own = partOver(stages, stageId)?.stages;
  const next = end === 'start' ? own?.[0] : own?.at(-1);
  if (!next) return undefined;
  const at = stages.indexOf(next) + (end === 'start' ? 0 : 1);
  return phaseEdges(stages).find((edge) => edge.at === at);
}

function callOfEdge({ stages }: Stages, edge: PhaseEdge, asked: number): CommandCall | null {
  const to = edgeNear(edge, asked);
  const { mapId } = stages[0]?.stage ?? {};
  if (to === edge.at || mapId === undefined) return null;
  const idAt = (at: number): string | null => stages[at]?.stage.id ?? null;
  return {
    command: 'move-phase-edge',
    input: { mapId, beforeStageId: idAt(edge.at), toBeforeStageId: idAt(to) },
  };
}
