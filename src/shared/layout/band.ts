import { bandOf } from '../model/phase.ts';
import type { MapLayout, PhaseBox } from './map-layout.ts';

/**
 * The band over the stages in its parts, left to right: the phases, and between them the gaps, which have no name. Empty on a
 * map without phases, which shows no band.
 */
export function bandParts({ phases, stages }: Pick<MapLayout, 'phases' | 'stages'>): readonly PhaseBox[] {
  const [one] = phases;
  if (!one) return [];
  const boxes = new Map(stages.map((box) => [box.stage.id, box]));
  return bandOf(stages.map(({ stage }) => stage)).map((part): PhaseBox => {
    const own = part.stages.flatMap(({ id }) => boxes.get(id) ?? []);
    return (
      phases.find((phase) => phase.stages[0] === own[0]) ?? {
        x: own[0]?.x ?? 0,
        y: one.y,
        width: own.reduce((sum, { width }) => sum + width, 0),
        height: one.height,
        name: '',
        stages: own,
        nameLines: [],
        rtl: false,
      }
    );
  });
}

/** The part of the band over a stage. */
export const bandPart = (
  layout: Pick<MapLayout, 'phases' | 'stages'>,
  stageId: string,
): PhaseBox | undefined =>
  bandParts(layout).find((part) => part.stages.some(({ stage }) => stage.id === stageId));

/** How many rows of names are above the lanes: phases where there are any, stages and steps. */
export const headerRows = ({ phases }: Pick<MapLayout, 'phases'>): number => (phases.length > 0 ? 3 : 2);
