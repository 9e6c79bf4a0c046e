import type { Direction, Instrument, Scale } from '../model/role.ts';
import { addHistograms, type Histogram } from './histogram.ts';
import type { Asked } from './asked.ts';

/** The answers of one segment, set or wave. */
export type AskedAnswers = {
  readonly asked: Asked;
  readonly answers: Histogram;
};

/** Why answers cannot be put together or compared, with what differs, each value once in the order given. */
export type Difference =
  | { readonly kind: 'instrument'; readonly instruments: readonly Instrument[] }
  | { readonly kind: 'wording'; readonly wordings: readonly string[] }
  | { readonly kind: 'scale'; readonly scales: readonly Scale[] }
  | { readonly kind: 'direction'; readonly directions: readonly Direction[] };

/** Answers to one question, however many segments they come from. */
export type Group = AskedAnswers & {
  /** Which of the given segments are in it, by their index. */
  readonly from: readonly number[];
};

export type Combined =
  /** All were asked the same. */
  | { readonly kind: 'one'; readonly group: Group }
  /** What was asked the same is put together; the groups are shown apart, with the warning that says what differs. */
  | {
      readonly kind: 'not-comparable';
      readonly groups: readonly Group[];
      readonly differences: readonly Difference[];
    };

/**
 * Puts the answers of segments together: counts are added, from which the score is computed anew, so a large segment
 * weighs more than a small one. Scores are never averaged. Undefined without a segment.
 */
export function combine(segments: readonly AskedAnswers[]): Combined | undefined {
  const indexesByKey = Map.groupBy(segments.keys(), (index) => keyOf(segments[index]?.asked));
  const groups = Array.from(indexesByKey.values()).flatMap((from) => {
    const members = from.flatMap((index) => segments[index] ?? []);
    const [first] = members;
    return first
      ? [{ asked: first.asked, answers: addHistograms(members.map(({ answers }) => answers)), from }]
      : [];
  });
  const [group, other] = groups;
  if (!group) return undefined;
  return other
    ? { kind: 'not-comparable', groups, differences: differencesOf(groups.map(({ asked }) => asked)) }
    : { kind: 'one', group };
}

/** What differs between questions whose scores someone wants to combine or compare; nothing where they are the same. */
export function differencesOf(asked: readonly Asked[]): readonly Difference[] {
  const instruments = distinct(asked, ({ instrument }) => instrument).map(({ instrument }) => instrument);
  const wordings = distinct(asked, ({ wording }) => wordingKey(wording)).map(({ wording }) => wording);
  const scales = distinct(asked, ({ scale }) => scaleKey(scale)).map(({ scale }) => scale);
  const directions = distinct(asked, ({ direction }) => direction).map(({ direction }) => direction);
  return [
    ...(instruments.length > 1 ? [{ kind: 'instrument', instruments } as const] : []),
    ...(wordings.length > 1 ? [{ kind: 'wording', wordings } as const] : []),
    ...(scales.length > 1 ? [{ kind: 'scale', scales } as const] : []),
    ...(directions.length > 1 ? [{ kind: 'direction', directions } as const] : []),
  ];
}

/** Whether two scores may stand in one comparison without a warning. */
export const comparable = (one: Asked, other: Asked): boolean => differencesOf([one, other]).length === 0;

/** Sums counts of one kind: of a share, a net score or a tone. */
export const addCounts = <Name extends string>(
  first: Readonly<Record<Name, number>>,
  ...others: readonly Readonly<Record<Name, number>>[]
): Readonly<Record<Name, number>> => {
  const sum: Record<Name, number> = { ...first };
  for (const counts of others) for (const name in sum) sum[name] += counts[name];
  return sum;
};

/** Case, punctuation, spaces and forms of one letter make no other question. */
export const wordingKey = (wording: string): string =>
  wording
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const scaleKey = ({ low, high }: Scale): string => `${low} ${high}`;

const keyOf = (asked: Asked | undefined): string =>
  asked
    ? JSON.stringify([asked.instrument, wordingKey(asked.wording), scaleKey(asked.scale), asked.direction])
    : '';

function distinct<T>(items: readonly T[], keyed: (item: T) => string): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = keyed(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
