import { type EvidenceEmotion, evidenceEmotion } from './evidence-emotion.ts';
import { highIsGood, type Histogram, onScale } from './histogram.ts';
import type { Scored } from './asked.ts';

/** Whether the answers to a question say how it felt. */
export const isFelt = ({ instrument }: Pick<Scored, 'instrument'>): boolean =>
  instrument === 'emotion' || instrument === 'csat';

/**
 * How it felt by the answers to a question about emotion or satisfaction: the worst answer of the scale is -2, the best +2, each
 * answer weighs the same. Undefined for other questions, and without a valid answer.
 */
export function feltBy(asked: Scored, answers: Histogram): EvidenceEmotion | undefined {
  if (!isFelt(asked)) return undefined;
  const { scale, direction } = asked;
  const { low, high } = scale;
  const { valid } = onScale(highIsGood(answers, scale, direction), scale);
  return evidenceEmotion(
    valid.map(({ value, count }) => ({ score: -2 + (4 * (value - low)) / (high - low), count })),
  );
}
