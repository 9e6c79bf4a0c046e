import { type EvidenceEmotion, evidenceEmotion } from './evidence-emotion.ts';
import { highIsGood, type Histogram, onScale } from './histogram.ts';
import type { Scored } from './asked.ts';

/**
 * How it felt by the answers to a question about emotion or satisfaction: the worst answer of the scale is -2, the best +2, each
 * answer weighs the same. Undefined for other questions, and without a valid answer.
 */
export function feltBy(
  { instrument, scale, direction }: Scored,
  answers: Histogram,
): EvidenceEmotion | undefined {
  if (instrument !== 'emotion' && instrument !== 'csat') return undefined;
  const { low, high } = scale;
  const { valid } = onScale(highIsGood(answers, scale, direction), scale);
  return evidenceEmotion(
    valid.map(({ value, count }) => ({ score: -2 + (4 * (value - low)) / (high - low), count })),
  );
}
