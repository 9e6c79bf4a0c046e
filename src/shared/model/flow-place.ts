import { z } from 'zod';

/** Farthest from the drawing's zero that a card can be put in the flow, px either way. */
export const MAX_FLOW_PLACE = 1_000_000;

/** One of the two figures of a place, in whole px of the flow. */
export const flowCoordinate = z.number().int().min(-MAX_FLOW_PLACE).max(MAX_FLOW_PLACE);

/** Where a card lies in the flow: the top left corner of its node, px of the flow. */
export type FlowPlace = { readonly x: number; readonly y: number };

type FlowFields = { readonly flowX: number | null; readonly flowY: number | null };

/** The fields of a card that the layout of the flow places. */
export const noFlowPlace = { flowX: null, flowY: null } as const satisfies FlowFields;

/** Where a person has put a card in the flow; null: the layout places it. */
export const flowPlaceOf = ({ flowX, flowY }: FlowFields): FlowPlace | null =>
  flowX === null || flowY === null ? null : { x: flowX, y: flowY };

/** Both figures, or none: half a place is none. */
export const isWholePlace = ({ flowX, flowY }: FlowFields): boolean => (flowX === null) === (flowY === null);
