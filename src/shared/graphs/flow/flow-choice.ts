import { z } from 'zod';
import { id } from '../../model/fields.ts';

/** What the rows of a flow stand for. */
export const swimLanes = ['none', 'lane', 'channel'] as const;
export type SwimLanes = (typeof swimLanes)[number];

/** More than a map can have of anything that is chosen. */
const ids = z.array(id).max(1_000).readonly().default([]);

/** Which cards a flow shows and how. The window and its exports show the same. */
export const flowChoiceSchema = z.strictObject({
  /** Cards of these lanes only, with and without connections; none: all cards that take part in a connection. */
  laneIds: ids,
  /** Cards of these stages only; none: of all. */
  stageIds: ids,
  /** Cards about one of these personas only; none: about anybody. */
  personaIds: ids,
  /** Stages that are one node. */
  collapsedIds: ids,
  swimLanes: z.enum(swimLanes).default('none'),
});
export type FlowChoice = z.infer<typeof flowChoiceSchema>;

/** All cards that take part, without rows. */
export const wholeFlow: FlowChoice = flowChoiceSchema.parse({});
