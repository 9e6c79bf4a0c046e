/** A pain point as it weighs on a stage. */
export type Pain = {
  readonly title: string;
  /** 0..4; null is not rated. */
  readonly severity: number | null;
  /** Share of customers affected, 0..1; null is not rated. */
  readonly frequency: number | null;
  /** Pieces of evidence linked to it. */
  readonly evidence: number;
};

/** Severity x frequency, 0..4; null where one of the two is not rated. */
export const painPriority = ({ severity, frequency }: Pain): number | null =>
  severity === null || frequency === null ? null : severity * frequency;

/** The sum over the rated pain points; null where none is rated. */
export function painLoad(pains: readonly Pain[]): number | null {
  const rated = pains.map(painPriority).filter((priority) => priority !== null);
  return rated.length === 0 ? null : rated.reduce((sum, priority) => sum + priority, 0);
}

/** The pain point with the most evidence; of several, the heaviest, then the first. Undefined where none has any. */
export function mostLinked(pains: readonly Pain[]): Pain | undefined {
  const heavier = (one: Pain, other: Pain): boolean =>
    one.evidence > other.evidence ||
    (one.evidence === other.evidence && (painPriority(one) ?? -1) > (painPriority(other) ?? -1));
  return pains
    .filter(({ evidence }) => evidence > 0)
    .reduce<Pain | undefined>((best, pain) => (best && !heavier(pain, best) ? best : pain), undefined);
}
