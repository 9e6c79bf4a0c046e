/** One piece of evidence that says how it felt, or several alike. */
export type FeltPiece = {
  /** -2..2, or null where nobody scored it. */
  readonly score: number | null;
  /** Above 0; 100 where none is given. */
  readonly weight?: number;
  readonly count?: number;
};

/** How it felt by the evidence. */
export type EvidenceEmotion = {
  /** Weighted mean, -2..2. */
  readonly value: number;
  /** Weighted standard deviation, 0..2: a pain and a gain cancel in the mean, not in the spread. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
  /** Scored pieces. */
  readonly n: number;
  /** Pieces nobody scored. */
  readonly skipped: number;
  /** Pieces with a score outside -2..2 or a weight that is not above 0: reported, not counted. */
  readonly offScale: number;
};

/** Weighted mean and spread of scored pieces: sum(w s) / sum(w); undefined where none is scored. */
export function evidenceEmotion(pieces: Iterable<FeltPiece>): EvidenceEmotion | undefined {
  const scored: { readonly score: number; readonly weight: number }[] = [];
  let [n, skipped, offScale] = [0, 0, 0];
  let [lowest, highest] = [Infinity, -Infinity];
  for (const { score, weight = 100, count = 1 } of pieces) {
    if (score === null) skipped += count;
    else if (!(score >= -2 && score <= 2 && weight > 0 && weight < Infinity)) offScale += count;
    else if (count > 0) {
      scored.push({ score, weight: weight * count });
      n += count;
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
    }
  }
  if (n === 0) return undefined;
  const all = scored.reduce((sum, { weight }) => sum + weight, 0);
  const value = scored.reduce((sum, { score, weight }) => sum + (weight / all) * score, 0);
  const square = scored.reduce((sum, { score, weight }) => sum + (weight / all) * (score - value) ** 2, 0);
  return {
    value: Math.min(highest, Math.max(lowest, value)),
    spread: Math.sqrt(square),
    lowest,
    highest,
    n,
    skipped,
    offScale,
  };
}
