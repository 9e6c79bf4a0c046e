import type { Connection } from '../../model/connection.ts';

/** Which customers stop at a card: all that come, a share of them, or more go on than there are (`share`: all that go on). */
export type Leaving =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly share: number }
  | { readonly kind: 'too-many'; readonly share: number };

/** Shares are rounded figures: a thousandth is nobody. */
const NOBODY = 0.001;

/** Where customers start and stop, by all ways they go, also those that lead to cards that are not shown. */
export function waysOf(flows: readonly Connection[]): {
  readonly starts: (cardId: string) => boolean;
  readonly leaving: (cardId: string) => Leaving | null;
} {
  const left = Map.groupBy(flows, ({ fromCardId }) => fromCardId);
  const entered = new Set(
    flows.filter(({ fromCardId, toCardId }) => fromCardId !== toCardId).map(({ toCardId }) => toCardId),
  );
  return {
    starts: (id) => left.has(id) && !entered.has(id),
    leaving: (id) => {
      const own = left.get(id);
      return own ? leftOver(own) : entered.has(id) ? { kind: 'all' } : null;
    },
  };
}

function leftOver(own: readonly Connection[]): Leaving | null {
  const going = own.reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (going > 1 + NOBODY) return { kind: 'too-many', share: going };
  // A way without a share leaves open how many stop.
  if (going > 1 - NOBODY || own.some(({ share }) => share === null)) return null;
  return { kind: 'some', share: 1 - going };
}
