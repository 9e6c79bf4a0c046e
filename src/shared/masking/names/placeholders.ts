import { MASKED } from '../../feedback/personal/personal-data.ts';
import { t } from '../../language/translate.ts';

/** What stands for the person of a number, the same wherever the person is named. */
export const personLabel = (number: number): string => t('Person {{number}}', { number });

/** What stands for a part of a firm. */
export const teamLabel = (number: number): string => t('Team {{number}}', { number });

/** What stands for words of which nothing is said. */
export const SOMETHING = MASKED;

const LABEL = /^(?:Person|Team) (\d{1,6})$/;

/** The number in a text that stands for somebody already; undefined where it is none. Such texts stay as they are. */
export function labelNumber(text: string): number | undefined {
  const number = LABEL.exec(text.trim())?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Words of which such labels are made: nobody can be looked for by them. */
export const isLabelWord = (folded: string): boolean => folded === 'person' || folded === 'team';

const NUMBERED = /(?:\b(?:Person|Team) |\[\p{L}[\p{L}-]{0,8} )(\d{1,6})\b/gu;

/** The highest number with which something was replaced in a text before; 0 where nothing was. */
export const highestLabel = (text: string): number =>
  Math.max(0, ...Array.from(text.matchAll(NUMBERED), ([, number]) => Number(number)));
