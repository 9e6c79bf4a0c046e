import type { Measure } from '../measures/measure.ts';
import type { Place } from '../model/place.ts';

/** What can be missing on a map, in the order in which it is listed. */
export const gapKinds = [
  'stage',
  'assumption',
  'opportunity',
  'few-answers',
  'old-evidence',
  'persona',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** One thing that is missing. `key` differs among all of a map, and stays while it is missing. */
export type Gap = { readonly key: string } & (
  | { readonly kind: 'stage'; readonly place: Place }
  /** `against`: pieces that contradict the claim. */
  | { readonly kind: 'assumption'; readonly place: Place; readonly against: number }
  | { readonly kind: 'opportunity'; readonly place: Place }
  /** `wording`: of the question, where the place has several measures of that name; else ''. */
  | {
      readonly kind: 'few-answers';
      readonly place: Place;
      readonly measure: Measure;
      readonly n: number;
      readonly wording: string;
    }
  /** `place`: the first place of the map that the piece supports; `others`: how many more there are. */
  | {
      readonly kind: 'old-evidence';
      readonly place: Place;
      readonly evidenceId: string;
      readonly date: string;
      readonly others: number;
    }
  | { readonly kind: 'persona'; readonly personaId: string }
);

export type GapOf<K extends GapKind> = Extract<Gap, { readonly kind: K }>;

/** All gaps of one kind, in the order of the stages. */
export type GapGroup = { readonly kind: GapKind; readonly gaps: readonly Gap[] };
