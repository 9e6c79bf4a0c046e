import { describe, expect, it } from 'vitest';
import { placeOfSelection } from '../../../src/renderer/selection/place.ts';
import type { Selection } from '../../../src/renderer/session/session-store.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const place = (selection: Selection | null) => {
  const { cards, ...where } = placeOfSelection(selection, records);
  return { ...where, cards: cards.map((card) => card.id) };
};
const nowhere = { stageId: null, stepId: null, laneId: null, cards: [] };

describe('the place of a selection', () => {
  const card = records.card.get(id('act1'))!;
  const pain = records.card.get(id('pain'))!;
  const stageOf = (stepId: string) => records.step.get(stepId)!.stageId;

  it('of cards is the lane, step and stage of the one selected last', () => {
    expect(place({ kind: 'cards', ids: [card.id, pain.id] })).toEqual({
      stageId: stageOf(pain.stepId),
      stepId: pain.stepId,
      laneId: pain.laneId,
      cards: [card.id, pain.id],
    });
  });

  it('of cards of which the last is gone is that of the one before', () => {
    expect(place({ kind: 'cards', ids: [card.id, 'gone'] })).toMatchObject({
      stepId: card.stepId,
      cards: [card.id],
    });
    expect(place({ kind: 'cards', ids: ['gone'] })).toEqual(nowhere);
  });

  it('of a cell is its lane and step, and the stage around', () => {
    const { laneId, stepId } = card;
    expect(place({ kind: 'cell', laneId, stepId })).toEqual({
      stageId: stageOf(stepId),
      stepId,
      laneId,
      cards: [],
    });
  });

  it('of a step names its stage too; a stage and a lane are only themselves', () => {
    const { laneId, stepId } = card;
    const stageId = stageOf(stepId);
    expect(place({ kind: 'step', id: stepId })).toEqual({ ...nowhere, stepId, stageId });
    expect(place({ kind: 'stage', id: stageId })).toEqual({ ...nowhere, stageId });
    expect(place({ kind: 'lane', id: laneId })).toEqual({ ...nowhere, laneId });
  });

  it('of what is no place on the map, or is gone, is none', () => {
    for (const kind of ['connection', 'evidence', 'persona', 'map', 'stage', 'step', 'lane'] as const)
      expect(place({ kind, id: 'gone' }), kind).toEqual(nowhere);
    expect(place({ kind: 'cell', laneId: 'gone', stepId: 'gone' })).toEqual(nowhere);
    expect(place(null)).toEqual(nowhere);
  });
});
