import type { Card } from '../../shared/model/card.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { Selection } from '../session/session-store.ts';

/**
 * Where on its map a selection is. A card is in a lane, a step and a stage; a step is in a stage; a stage or a lane is
 * only itself. Null for what the selection does not say, and for what is gone.
 */
export type Place = {
  readonly stageId: string | null;
  readonly stepId: string | null;
  readonly laneId: string | null;
  /** The selected cards that are there, in the order in which they were selected. */
  readonly cards: readonly Card[];
};

const nowhere: Place = { stageId: null, stepId: null, laneId: null, cards: [] };

/**
 * The one answer to where the selection is: what is inserted, pasted, split or merged 'here' begins from it. Of several
 * cards the one selected last says where.
 */
export function placeOfSelection(
  selection: Selection | null,
  records: Pick<ProjectRecords, 'card' | 'stage' | 'step' | 'lane'>,
): Place {
  const inStep = (stepId: string): Pick<Place, 'stageId' | 'stepId'> => {
    const step = records.step.get(stepId);
    return { stepId: step?.id ?? null, stageId: step?.stageId ?? null };
  };
  const laneId = (id: string): string | null => (records.lane.has(id) ? id : null);
  switch (selection?.kind) {
    case 'cards': {
      const cards = selection.ids.flatMap((id) => records.card.get(id) ?? []);
      const last = cards.at(-1);
      return last ? { ...inStep(last.stepId), laneId: laneId(last.laneId), cards } : nowhere;
    }
    case 'cell':
      return { ...nowhere, ...inStep(selection.stepId), laneId: laneId(selection.laneId) };
    case 'step':
      return { ...nowhere, ...inStep(selection.id) };
    case 'stage':
      return { ...nowhere, stageId: records.stage.has(selection.id) ? selection.id : null };
    case 'lane':
      return { ...nowhere, laneId: laneId(selection.id) };
    // What is done to a stage is not done to one of several by chance.
    case 'phase':
    case 'connection':
    case 'evidence':
    case 'persona':
    case 'map':
    case undefined:
      return nowhere;
  }
}
