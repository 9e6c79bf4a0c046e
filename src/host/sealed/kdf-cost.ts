/** How much work it is to try one password: Argon2id's memory in KiB and its passes over it. */
export type KdfCost = { readonly memory: number; readonly passes: number };

/** RFC 9106's choice for computers with little memory, in one lane: 0.3 s here, and nothing that a small laptop lacks. */
export const usualCost: KdfCost = { memory: 64 * 1024, passes: 3 };

/** What a file may ask for, so that one from somebody else cannot take all memory, or minutes. */
const most = { memory: 512 * 1024, work: 1024 * 1024 } as const;
/** Less would be a lock in name only. */
const least = { memory: 8 * 1024, passes: 1 } as const;

export const isAllowed = ({ memory, passes }: KdfCost): boolean =>
  memory >= least.memory && memory <= most.memory && passes >= least.passes && memory * passes <= most.work;
