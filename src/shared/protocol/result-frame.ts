import { z } from 'zod';

/** Checks the frame of a result that comes from another process; its value is for the caller to know. */
export const resultFrameSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: z.object({ code: z.string(), message: z.string() }) }),
]);
