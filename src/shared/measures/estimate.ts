/**
 * A figure computed from answers, with its 95 % interval. Each function that returns one names the unit, which value,
 * low and high share. `low <= value <= high`, all finite. Without a valid answer there is no estimate: undefined.
 */
export type Estimate = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Valid answers it was computed from, at least 1. */
  readonly n: number;
};

/** Fewer valid answers than this are marked as few. */
export const FEW = 30;

/** Whether a figure stands on so few answers that it is marked 'few answers'. */
export const few = ({ n }: Pick<Estimate, 'n'>): boolean => n < FEW;
