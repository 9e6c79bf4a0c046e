import { dayText } from '../../shared/language/dates.ts';
import { numberText, t } from '../../shared/language/translate.ts';
import { percent } from '../../shared/words/figures.ts';
import type { Book } from '../../shared/workbook/book.ts';
import { type Entity, fieldOf } from '../../shared/workbook/fields.ts';
import { cellOf, type FieldValue } from '../../shared/workbook/values.ts';
import type { Comparison } from '../../shared/workbook/read/comparison.ts';

/** What the workbook says differently, in words. */
export type ChangeRow = {
  readonly key: string;
  readonly title: string;
  /** The sheet and the row's number. */
  readonly place: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly isNewerHere: boolean;
};

export const changeRows = ({ changes }: Comparison, book: Book): readonly ChangeRow[] =>
  changes.map(({ entity, id, key, title, sheet, line, before, after, isNewerHere }) => ({
    key: `${entity} ${id} ${key}`,
    title,
    place: placeText(sheet, line),
    field: t(fieldOf(entity, key)?.header ?? key),
    before: valueText(entity, key, before, book),
    after: valueText(entity, key, after, book),
    isNewerHere,
  }));

/** Where a person finds a row. */
export const placeText = (sheet: string, line: number): string =>
  t('{{sheet}}, row {{line}}', { sheet, line });

/** A value as people read it; a dash for none. */
function valueText(entity: Entity, key: string, value: FieldValue, { lists }: Book): string {
  const field = fieldOf(entity, key);
  const cell = field ? cellOf(field, value, lists) : null;
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return numberText(cell.value);
    case 'share':
      return percent(cell.value);
    case 'day':
      return dayText(cell.day);
    case undefined:
      return '–';
  }
}
