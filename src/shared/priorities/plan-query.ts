import { z } from 'zod';
import { cardStatuses } from '../model/card.ts';
import { title } from '../model/fields.ts';

export const planColumns = ['title', 'map', 'owner', 'due', 'status', 'priority'] as const;
export type PlanColumn = (typeof planColumns)[number];

/** `unfinished` is everything that is neither done nor declined. */
export const planStatuses = ['all', 'unfinished', ...cardStatuses] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** Which actions the plan shows, and in which order. The window and its exports show the same. */
export const planQuerySchema = z.strictObject({
  /** The owner's name; '' is nobody, null is everybody. */
  owner: title.nullable().default(null),
  status: z.enum(planStatuses).default('all'),
  overdue: z.boolean().default(false),
  sortBy: z.enum(planColumns).default('due'),
  descending: z.boolean().default(false),
});
export type PlanQuery = z.infer<typeof planQuerySchema>;

/** All actions, the next to be done first. */
export const wholePlan: PlanQuery = planQuerySchema.parse({});
