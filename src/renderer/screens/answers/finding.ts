import { handKeyboardTo, holdKeysDuring } from '../../keyboard/hand-over.ts';

let pending: PromiseWithResolvers<null> | null = null;

/** Something is looked for, and what is in the table answers an older question. */
export function beginFinding(): void {
  pending ??= Promise.withResolvers<null>();
}

/** What was asked for last is in the table, or nobody looks at it any more. */
export function endFinding(): void {
  pending?.resolve(null);
  pending = null;
}

/** Holds keys until the table shows what was asked for last: none of them does anything to answers that are about to go. */
export function holdKeysUntilFound(): void {
  if (pending) void holdKeysDuring(pending.promise);
}

/** Gives the keyboard to what is found, once it is there. */
export function goToFound(): void {
  holdKeysUntilFound();
  handKeyboardTo('[data-main-focus]');
}
