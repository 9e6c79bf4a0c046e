import { t } from '../../shared/language/translate.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { Remaining } from '../../shared/sources/remains.ts';

/** How a record is called in which words of a person remain. */
export function titleOfRemaining(records: ProjectRecords, { kind, id }: Remaining): string {
  const record: object | undefined = records[kind].get(id);
  if (!record) return '';
  const fields: Readonly<Record<string, unknown>> = { ...record };
  const text = [fields['title'], fields['name'], fields['text'], fields['label'], fields['body']].find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
  return text === undefined ? t('Untitled') : text.trim().slice(0, 120).toWellFormed();
}
