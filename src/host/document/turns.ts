/** Work that takes a while and must not overlap with its like. */
export type Turns = {
  /** Runs when everything before has ended, however it ended. */
  readonly next: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is running or waiting. */
  readonly settled: () => Promise<void>;
};

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    next: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
    settled: async () => {
      for (let seen: unknown; seen !== last; ) {
        seen = last;
        await last;
      }
    },
  };
}
