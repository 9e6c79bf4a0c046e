import type { Id } from '../model/fields.ts';
import { cardKindOfLane } from '../model/lane.ts';
import { phaseAround } from '../model/phase.ts';
import { byOrder } from '../model/order.ts';
import { placeBefore } from '../commands/kernel/ordering.ts';
import type { Attached, Structure } from './structure.ts';
import { need, type Tx } from '../commands/kernel/tx.ts';

/** What the new stages, steps and lanes stand before; null: at the end of the map, or of the stage. */
export type StructurePlace = {
  readonly beforeStageId: Id | null;
  readonly beforeStepId: Id | null;
  readonly beforeLaneId: Id | null;
};

/** The end of everything. */
export const atTheEnd: StructurePlace = { beforeStageId: null, beforeStepId: null, beforeLaneId: null };

/**
 * Writes a piece of structure whose ids are new and whose references were checked. Among themselves its records keep
 * their order; the keys are dealt again, so that they fit between those that are there.
 */
export function insertStructure(tx: Tx, mapId: Id, piece: Structure, place: StructurePlace): void {
  insertInOrder(tx, piece, mapId, place);
  for (const cell of Map.groupBy(piece.cards, ({ laneId, stepId }) => `${laneId} ${stepId}`).values()) {
    const [first] = cell;
    if (!first) continue;
    const { laneId, stepId } = first;
    const lane = need(tx, 'lane', laneId);
    const keys = placeBefore(tx, 'card', tx.list('card', { laneId, stepId }), null, cell.length);
    cell.toSorted(byOrder).forEach((card, index) => {
      // Notes of the time before there were cards of measures stay what they are.
      const isOldNote = lane.kind === 'measures' && card.kind === 'note';
      const kind = isOldNote ? card.kind : (cardKindOfLane[lane.kind] ?? card.kind);
      tx.insert('card', { ...card, mapId, kind, order: keys[index] ?? card.order });
    });
  }
  for (const point of piece.emotionPoints) tx.insert('emotionPoint', { id: tx.newId(), mapId, ...point });
  insertAttached(tx, mapId, piece);
}

/** Writes what hangs on records that are there already. */
export function insertAttached(tx: Tx, mapId: Id, attached: Attached): void {
  for (const connection of attached.connections)
    tx.insert('connection', { id: tx.newId(), mapId, ...connection });
  for (const link of attached.evidenceLinks) tx.insert('evidenceLink', { id: tx.newId(), ...link });
  for (const link of attached.personaLinks) tx.insert('personaLink', { id: tx.newId(), ...link });
  for (const link of attached.tagLinks) tx.insert('tagLink', { id: tx.newId(), ...link });
  for (const files of Map.groupBy(attached.attachments, ({ ownerId }) => ownerId).values()) {
    const keys = placeBefore(tx, 'attachment', [], null, files.length);
    files.forEach((file, index) => {
      tx.insert('attachment', { id: tx.newId(), ...file, order: keys[index] ?? file.order });
    });
  }
}

function insertInOrder(tx: Tx, piece: Structure, mapId: Id, place: StructurePlace): void {
  const { beforeStageId, beforeStepId, beforeLaneId } = place;
  const stages = piece.stages.toSorted(byOrder);
  const siblings = tx.list('stage', { mapId });
  const stageKeys = placeBefore(tx, 'stage', siblings, beforeStageId, stages.length);
  const around = phaseAround(siblings, beforeStageId);
  stages.forEach((stage, index) => {
    tx.insert('stage', {
      ...stage,
      phase: around || stage.phase,
      mapId,
      order: stageKeys[index] ?? stage.order,
    });
  });
  for (const [stageId, steps] of Map.groupBy(piece.steps, (step) => step.stageId)) {
    const keys = placeBefore(tx, 'step', tx.list('step', { stageId }), beforeStepId, steps.length);
    steps.toSorted(byOrder).forEach((step, index) => {
      tx.insert('step', { ...step, mapId, order: keys[index] ?? step.order });
    });
  }
  const lanes = piece.lanes.toSorted(byOrder);
  const laneKeys = placeBefore(tx, 'lane', tx.list('lane', { mapId }), beforeLaneId, lanes.length);
  lanes.forEach((lane, index) => {
    tx.insert('lane', { ...lane, mapId, order: laneKeys[index] ?? lane.order });
  });
}
