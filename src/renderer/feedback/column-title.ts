import { numberText, t } from '../../shared/language/translate.ts';
import type { Column } from '../../shared/model/column.ts';

/** What a column is called: its question where it has one beside the header, its header, or its number. A second one of the same header says so. */
export function columnTitle({ question, header, nth, index }: Column): string {
  if (question !== '') return question;
  if (header === '') return t('Column {{number}}', { number: numberText(index + 1) });
  return nth === 0 ? header : t('{{header}} ({{number}})', { header, number: numberText(nth + 1) });
}
