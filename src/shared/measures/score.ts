import type { Instrument, Scale } from '../model/role.ts';
import { ces, cesCounts } from './ces.ts';
import { type Change, changeOfNet, changeOfShares } from './change.ts';
import { csat, csatCounts, csatScale } from './csat.ts';
import type { Estimate } from './estimate.ts';
import { experienceCounts, experienceRule, experienceScore } from './experience.ts';
import type { Histogram } from './histogram.ts';
import type { Scored } from './asked.ts';
import { meanOf } from './mean.ts';
import { nps, npsCounts, npsRule } from './nps.ts';

type Form = Pick<Scored, 'scale' | 'direction'>;

type Rule = {
  /** Whether it applies to answers of this form: a score of 1 to 5 is no NPS. */
  readonly fits: (form: Form) => boolean;
  readonly score: (answers: Histogram, form: Form) => Estimate | undefined;
  readonly change: (before: Histogram, after: Histogram, form: Form) => Change | undefined;
};

const isScale = (scale: Scale, { low, high }: Scale): boolean => scale.low === low && scale.high === high;

const experience: Rule = {
  fits: ({ scale }) => isScale(scale, experienceRule.scale),
  score: (answers, { direction }) => experienceScore(answers, direction),
  change: (before, after, { direction }) =>
    changeOfNet(experienceCounts(before, direction), experienceCounts(after, direction)),
};

const rules: Readonly<Record<Instrument, Rule>> = {
  nps: {
    fits: ({ scale, direction }) => isScale(scale, npsRule.scale) && direction === 'high-is-good',
    score: nps,
    change: (before, after) => changeOfNet(npsCounts(before), npsCounts(after)),
  },
  csat: {
    fits: ({ scale }) => isScale(scale, csatScale),
    score: (answers, { direction }) => csat(answers, direction),
    change: (before, after, { direction }) =>
      changeOfShares(csatCounts(before, direction), csatCounts(after, direction)),
  },
  ces: {
    fits: (form) => cesCounts([], form) !== undefined,
    score: ces,
    change: (before, after, form) => {
      const [from, to] = [cesCounts(before, form), cesCounts(after, form)];
      return from && to && changeOfShares(from, to);
    },
  },
  success: experience,
  ease: experience,
  emotion: experience,
  rating: {
    fits: () => true,
    score: (answers, { scale }) => meanOf(answers, scale),
    change: () => undefined,
  },
};

/** Whether an instrument has a rule for a scale and its direction. */
export const hasRule = (question: Scored): boolean => rules[question.instrument].fits(question);

/**
 * The score of a question by the rule of its instrument, in the unit of the measure of that name; a rating is the mean
 * as answered, whichever end is good. Undefined without a valid answer, and where the instrument has no rule for the
 * scale.
 */
export const scoreOf = (question: Scored, answers: Histogram): Estimate | undefined =>
  hasRule(question) ? rules[question.instrument].score(answers, question) : undefined;

/** The change of that score between two waves. Ratings have none: their means are shown side by side. */
export const changeOf = (question: Scored, before: Histogram, after: Histogram): Change | undefined =>
  hasRule(question) ? rules[question.instrument].change(before, after, question) : undefined;
