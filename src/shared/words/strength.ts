import { shortMonthText } from '../language/dates.ts';
import { phrase, t } from '../language/translate.ts';
import { type Strength, type StrengthLevel, strengthRules } from '../measures/strength.ts';

const levels: Readonly<Record<StrengthLevel, string>> = {
  assumption: phrase('Assumption'),
  'one-voice': phrase('One voice'),
  pattern: phrase('Pattern'),
  'several-sources': phrase('Several sources'),
  measured: phrase('Measured'),
};

/** What a level of strength is called: ‘Pattern’. */
export const strengthName = (level: StrengthLevel): string => t(levels[level]);

/** What a level asks for, shown where its name is pointed at: ‘Pattern: 3 people or more’. */
export function strengthRule(level: StrengthLevel): string {
  const { pattern, severalSources, measured } = strengthRules;
  const rules: Readonly<Record<StrengthLevel, () => string>> = {
    assumption: () => t('no evidence supports it'),
    'one-voice': () => t('fewer than {{people}} people', { people: pattern.people }),
    pattern: () => t('{{people}} people or more', { people: pattern.people }),
    'several-sources': () => t('{{people}} people or more, {{kinds}} source types or more', severalSources),
    measured: () => t('a set of {{answers}} answers or more', measured),
  };
  return t('{{level}}: {{rule}}', { level: strengthName(level), rule: rules[level]() });
}

/** The parts of a strength: ‘7 people, 3 source types, newest Mar 2026, 2 against’; of nothing ‘no evidence’. */
export function strengthText({ people, kinds, answers, newest, against }: Strength): string {
  const parts = [
    ...(people > 0
      ? [t('{{count}} people', { count: people }), t('{{count}} source types', { count: kinds.length })]
      : []),
    ...(answers > 0 ? [t('{{count}} answers', { count: answers })] : []),
    ...(newest === null ? [] : [t('newest {{month}}', { month: shortMonthText(newest) })]),
    ...(against > 0 ? [peopleAgainst(against)] : []),
  ];
  return parts.length === 0 ? t('no evidence') : parts.join(', ');
}

/** ‘2 against’: people whose pieces contradict a claim. */
export const peopleAgainst = (count: number): string => t('{{count}} against', { count });
