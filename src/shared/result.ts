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
