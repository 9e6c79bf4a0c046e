import type { Scored } from '../measures/asked.ts';
import { experienceRule } from '../measures/experience.ts';
import { npsRule } from '../measures/nps.ts';

/** An answer to a question with a score. */
export type OwnScore = { readonly question: Scored; readonly value: number };

/** Where good begins and bad ends, counted with high as the good end. */
type Limits = { readonly upFrom: number; readonly downTo: number };

/**
 * What an answer's own score says, -1..1: above 0 where its instrument counts it as good (a promoter, satisfied, easy), below
 * where it counts it as bad, and 0 between. Undefined for what is no answer of the scale.
 */
export function compoundOfScore({ question, value }: OwnScore): number | undefined {
  const { low, high } = question.scale;
  if (!Number.isInteger(value) || value < low || value > high) return undefined;
  const good = question.direction === 'high-is-good' ? value : low + high - value;
  const { upFrom, downTo } = limitsOf(question);
  if (good > downTo && good < upFrom) return 0;
  const middle = (upFrom + downTo) / 2;
  return good >= upFrom ? (good - middle) / (high - middle) : (good - middle) / (middle - low);
}

/** What several scores of one answer say: their mean, and 0 where one is good and another is bad. */
export function compoundOfScores(scores: readonly OwnScore[]): number | undefined {
  const found = scores.map(compoundOfScore).filter((score) => score !== undefined);
  return compoundOfSum(
    found.reduce((sum, score) => sum + score, 0),
    found.length,
    found.some((score) => score > 0) && found.some((score) => score < 0),
  );
}

/** The same of what each of them says, summed up. */
export const compoundOfSum = (sum: number, count: number, isDivided: boolean): number | undefined =>
  count === 0 ? undefined : isDivided ? 0 : sum / count;

/** The rule of the instrument on its own scale; else the upper and the lower two fifths: of 1 to 5, 4 and 2. */
function limitsOf({ instrument, scale: { low, high } }: Scored): Limits {
  const isOn = (rule: Limits & { readonly scale: Scored['scale'] }): boolean =>
    rule.scale.low === low && rule.scale.high === high;
  if (instrument === 'nps' && isOn(npsRule)) return npsRule;
  const experience = instrument === 'success' || instrument === 'ease' || instrument === 'emotion';
  if (experience && isOn(experienceRule)) return experienceRule;
  const span = high - low;
  return { upFrom: Math.ceil(low + 0.6 * span), downTo: Math.floor(low + 0.4 * span) };
}
