import type { Result } from '../result.ts';

/** The requests of one line that were sent and are not answered yet, by the number each was sent under. */
export type OpenRequests<Asked> = {
  /** Notes a request: the number to send it under, and its answer to come. */
  open(asked: Asked): { readonly number: number; readonly answer: Promise<Result<unknown>> };
  /** Gives a request its answer. False for a number under which nothing is open. */
  settle(number: number, result: Result<unknown>): boolean;
  /** What was asked under a number; null once it is answered. */
  asked(number: number): Asked | null;
  /** Every open request, in the order in which they were sent. */
  entries(): readonly (readonly [number: number, asked: Asked])[];
  /** Answers all with this: the line has ended. */
  settleAll(result: Result<unknown>): void;
};

/** One counter and one table a line; whoever has the line sends the messages and checks what comes back. */
export function createOpenRequests<Asked>(): OpenRequests<Asked> {
  const waiting = new Map<
    number,
    { readonly asked: Asked; readonly resolve: (result: Result<unknown>) => void }
  >();
  let next = 1;
  return {
    open: (asked) => {
      const number = next++;
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
      waiting.set(number, { asked, resolve });
      return { number, answer: promise };
    },
    settle: (number, result) => {
      const open = waiting.get(number);
      waiting.delete(number);
      open?.resolve(result);
      return open !== undefined;
    },
    asked: (number) => waiting.get(number)?.asked ?? null,
    entries: () => [...waiting].map(([number, { asked }]) => [number, asked] as const),
    settleAll: (result) => {
      for (const { resolve } of waiting.values()) resolve(result);
      waiting.clear();
    },
  };
}
