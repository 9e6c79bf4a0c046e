import { foldText } from '../../shared/find/fold-text.ts';
import type { AnswersSort } from '../../shared/protocol/answers-api.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';
import type { AnswerStore } from './answer-store.ts';
import type { LoadedSet } from './loaded-set.ts';
import { ownPlaces } from './own-places.ts';

/** No value to sort by: comes last. */
export const NONE = BLANK;

/** Gives a row its number. */
type KeyOf = (row: number) => number;

/** What the rows of each set are sorted by: a whole number for each row, or NONE. */
export function keysOf(
  store: AnswerStore,
  sets: readonly LoadedSet[],
  { by, instrument }: AnswersSort,
): readonly KeyOf[] {
  if (by === 'persona' || by === 'segment' || by === 'channel') {
    const all = new Set(
      sets.flatMap(({ values }) => values.flatMap(({ role, dictionary }) => (role === by ? dictionary : []))),
    );
    const folded = new Map([...all].map((value) => [value, foldText(value)]));
    const ranks = new Map(
      [...new Set(folded.values())].sort((a, b) => (a < b ? -1 : 1)).map((value, rank) => [value, rank]),
    );
    return sets.map(({ values }) => {
      const columns = values
        .filter(({ role }) => role === by)
        .map(({ codes, dictionary }) => ({
          codes,
          ranks: dictionary.map((value) =>
            value === '' ? NONE : (ranks.get(folded.get(value) ?? '') ?? NONE),
          ),
        }));
      return (row) => {
        for (const { codes, ranks: own } of columns) {
          const rank = own[codes[row] ?? 0] ?? NONE;
          if (rank !== NONE) return rank;
        }
        return NONE;
      };
    });
  }
  return sets.map((loaded): KeyOf => {
    switch (by) {
      case 'date':
        return (row) => {
          const moment = loaded.moments?.[row] ?? BLANK;
          return moment === INVALID ? NONE : moment;
        };
      case 'score':
        return scoreKey(loaded, instrument);
      case 'place': {
        const own = ownPlaces(store, loaded);
        return (row) => {
          const order = store.orderOf(loaded.places[row] ?? 0);
          if (order >= 0) return order;
          const other = own.find(({ isAnswered }) => isAnswered(row));
          return other ? store.orderOf(other.number) : NONE;
        };
      }
      case 'tone':
        return (row) => {
          const code = loaded.tones[row] ?? 0;
          return code === 0 ? NONE : code;
        };
      case 'length':
      case 'set':
        return (row) => {
          const length = loaded.lengths[row] ?? 0;
          return length === 0 ? NONE : length;
        };
    }
  });
}

/** How good a score is on its own scale, in millionths; of one instrument the score itself. */
export function scoreKey({ scores, set }: LoadedSet, instrument: AnswersSort['instrument']): KeyOf {
  const columns = [...scores].flatMap(([column, values]) => {
    const role = set.recipe.columns[column]?.role;
    return role?.kind === 'score' && (instrument === null || role.instrument === instrument)
      ? [{ values, role }]
      : [];
  });
  return (row) => {
    for (const { values, role } of columns) {
      const value = values[row] ?? BLANK;
      if (value === BLANK || value === INVALID) continue;
      return instrument === null ? goodness(value / HUNDREDTHS, role) : value;
    }
    return NONE;
  };
}

/** In millionths of the way from the bad end of a scale to the good one. */
export function goodness(
  value: number,
  {
    scale: { low, high },
    direction,
  }: { readonly scale: { readonly low: number; readonly high: number }; readonly direction: string },
): number {
  const share = (value - low) / (high - low);
  return Math.round((direction === 'high-is-good' ? share : 1 - share) * 1e6);
}
