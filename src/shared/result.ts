import { z } from 'zod';

/** An expected failure: a stable code for programs and a sentence a person can act on. */
export type Failure = { readonly code: string; readonly message: string };

/** The outcome of anything that may fail in an expected way. An exception means a bug instead. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: string, message: string): Result<never> => ({
  ok: false,
  failure: { code, message },
});

/** Checks the frame of a result that comes from another process; its value is for the caller to know. */
export const resultFrameSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: z.object({ code: z.string(), message: z.string() }) }),
]);
