/** What one persona feels along the map. */
export type EmotionCurve = {
  /** '' where nobody is named. */
  readonly persona: string;
  /** -2..+2 of each column; null where nothing is said. */
  readonly values: readonly (number | null)[];
};
