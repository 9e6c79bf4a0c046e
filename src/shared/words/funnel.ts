import { numberText, t } from '../language/translate.ts';

/** The people at a stage of a funnel; `atLeast` where they were counted at its steps alone. */
export const peopleText = (people: number | null, atLeast: boolean): string => {
  if (people === null) return t('not counted');
  return atLeast ? t('at least {{people}}', { people: numberText(people) }) : numberText(people);
};
