import { cardKindOfLane } from '../../../shared/model/lane.ts';
import { cellOfPlace, type PlaceInCell, placeToBegin } from '../../selection/here.ts';
import type { OpenMap } from './map-store.ts';

const lanesForCards = ({ layout }: OpenMap): readonly string[] =>
  layout.lanes
    .filter(({ lane }) => cardKindOfLane[lane.kind] !== null && !lane.collapsed)
    .map(({ lane }) => lane.id);

/** Where a new card goes: into the lane here where that holds cards, else into the first that does. */
export function placeOfNewCard(open: OpenMap): PlaceInCell | null {
  const lanes = lanesForCards(open);
  const place = cellOfPlace(open.layout, placeToBegin(open), lanes[0]);
  return place && lanes.includes(place.laneId) ? place : null;
}

/** The first cell of a map that holds cards. */
export function firstPlace(open: OpenMap): PlaceInCell | null {
  const [laneId] = lanesForCards(open);
  const stepId = open.layout.steps[0]?.step.id;
  return laneId !== undefined && stepId !== undefined ? { laneId, stepId, beforeCardId: null } : null;
}
