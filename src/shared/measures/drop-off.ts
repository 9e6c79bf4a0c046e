import type { Estimate } from './estimate.ts';
import { type ShareCounts, shareOf } from './share.ts';

/** What happens from one stage to the next. */
export type Loss =
  /** Per cent of those at the stage who do not reach the next one, 0..100, with its Wilson interval. */
  | { readonly kind: 'lost'; readonly share: Estimate; readonly counts: ShareCounts }
  /** More people at the next stage than at this one: the counts are not of one population. A warning, no share. */
  | { readonly kind: 'rises'; readonly from: number; readonly to: number }
  /** One of the two counts is missing, or nobody is at the stage. */
  | { readonly kind: 'unknown' };

export type Funnel = {
  /** One for each stage but the last: what it loses on the way to the next. */
  readonly losses: readonly Loss[];
  /** Per cent of those at the first stage who reach the last one; undefined where a count is missing or the last is higher. */
  readonly overall: Estimate | undefined;
  /** Whether the counts rise anywhere: then no figure of the funnel, `overall` neither, is of one population. */
  readonly rises: boolean;
};

/** Drop-off from stage to stage, 1 - U(i+1)/U(i), and U(last)/U(first), from people counted at each; null is not counted. */
export function funnelOf(people: readonly (number | null)[]): Funnel {
  const losses = people.slice(1).map((to, index) => lossOf(people[index] ?? null, to));
  const [first = null] = people;
  const last = people.at(-1) ?? null;
  return {
    losses,
    overall:
      people.length < 2 || first === null || last === null || last > first
        ? undefined
        : shareOf({ hits: last, n: first }),
    rises: losses.some(({ kind }) => kind === 'rises'),
  };
}

function lossOf(from: number | null, to: number | null): Loss {
  if (from === null || to === null) return { kind: 'unknown' };
  if (to > from) return { kind: 'rises', from, to };
  const counts = { hits: from - to, n: from };
  const share = shareOf(counts);
  return share ? { kind: 'lost', share, counts } : { kind: 'unknown' };
}
