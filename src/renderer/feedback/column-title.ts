import { numberText, t } from '../../shared/language/translate.ts';
import type { Column } from '../../shared/model/column.ts';

/** What a column is called: its question where it has one beside the header, its header, or its number. */
export const columnTitle = ({ question, header, index }: Column): string =>
  question || header || t('Column {{number}}', { number: numberText(index + 1) });
