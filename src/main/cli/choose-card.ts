import { fail, ok, type Result } from '../../shared/result.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { cardTitle } from '../../shared/words/titles.ts';

type Records = Pick<Snapshot['records'], 'card' | 'map'>;
type Card = Records['card'][number];

/** Titles that a sentence lists at most. */
const MOST_TITLES = 8;

/**
 * The pain point or opportunity with this ID or title, ignoring case; on one map, or with null on any. Fails, in words,
 * where there is none or more than one.
 */
export function chooseCard({ card, map }: Records, mapId: string | null, asked: string): Result<Card> {
  const own = card.filter((one) => mapId === null || one.mapId === mapId);
  const named = own.filter(({ id }) => id === asked.trim());
  const meant = named.length > 0 ? named : own.filter((one) => isSame(cardTitle(one), asked));
  const [first, second] = meant.filter(hasProof);
  if (first && !second) return ok(first);
  const nameOfMap = (id: string): string => map.find((one) => one.id === id)?.name.trim() || 'Untitled map';
  if (first) {
    const each = meant.filter(hasProof).map((one) => `${one.id} (${nameOfMap(one.mapId)})`);
    return fail(
      'card-ambiguous',
      `More than one pain point or opportunity is titled “${asked}”. Give the ID of one: ${each.join(', ')}.`,
    );
  }
  if (meant.length > 0) {
    return fail(
      'card-without-proof',
      `“${asked}” is neither a pain point nor an opportunity: only these have a proof of their own.`,
    );
  }
  const where = mapId === null ? 'in this project' : `on the map “${nameOfMap(mapId)}”`;
  return fail(
    'card-not-found',
    `There is no pain point or opportunity “${asked}” ${where}. ${availableOf(own.filter(hasProof))}`,
  );
}

const hasProof = ({ kind }: Card): boolean => kind === 'pain-point' || kind === 'opportunity';

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function availableOf(cards: readonly Card[]): string {
  if (cards.length === 0) return 'There are none there yet.';
  const titles = [...new Set(cards.map((one) => `“${cardTitle(one)}”`))];
  const more = titles.length - MOST_TITLES;
  return `Available: ${titles.slice(0, MOST_TITLES).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
