import type { MapLayout } from '../../shared/layout/map-layout.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { recordsShown } from '../session/records-shown.ts';
import { sessionStore } from '../session/session-store.ts';
import { beginFocus } from './last-place.ts';
import { selectionOf } from './navigate.ts';
import { type Place, placeOfSelection } from './place.ts';

/** Where the selection of this window is now, among what is on screen. */
export const placeHere = (records: ProjectRecords = recordsShown()): Place =>
  placeOfSelection(sessionStore.getState().selection, records);

/** The open map as it is drawn. */
type Drawn = { readonly layout: MapLayout; readonly records: ProjectRecords };

/** Where what is made now begins: at the selection, else where the keyboard was last, else in the first cell. */
export function placeToBegin({ layout, records }: Drawn): Place {
  const place = placeHere(records);
  if (place.laneId !== null || place.stageId !== null) return place;
  const focus = beginFocus(layout);
  if (focus?.kind === 'phase') return placeOfSelection({ kind: 'stage', id: focus.id }, records);
  return placeOfSelection(focus && selectionOf(focus), records);
}

/** A cell, and the card in it that something new is put before; null: at the cell's end. */
export type PlaceInCell = {
  readonly laneId: string;
  readonly stepId: string;
  readonly beforeCardId: string | null;
};

/**
 * The cell of a place, below its card where it has one. A stage stands for its first step, no step for the map's first,
 * no lane for `firstLane`. Null on a map without lanes or steps.
 */
export function cellOfPlace(
  layout: MapLayout,
  place: Place,
  firstLane: string | undefined,
): PlaceInCell | null {
  const stage = layout.stages.find((box) => box.stage.id === place.stageId);
  const stepId = place.stepId ?? (stage?.steps[0] ?? layout.steps[0])?.step.id;
  const laneId = place.laneId ?? firstLane;
  if (stepId === undefined || laneId === undefined) return null;
  const cards = layout.cells.get(`${laneId}:${stepId}`) ?? [];
  const at = cards.indexOf(place.cards.at(-1)?.id ?? '');
  return { laneId, stepId, beforeCardId: at === -1 ? null : (cards[at + 1] ?? null) };
}
