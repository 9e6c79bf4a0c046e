import { t } from '../../shared/language/translate.ts';

/** Endings of files that can hold answers. */
export const importedTypes = ['.csv', '.tsv', '.txt', '.xlsx', '.json', '.jsonl', '.ndjson'] as const;

/** Whether a file may hold answers, by its name. */
export const mayHoldAnswers = ({ name }: Pick<File, 'name'>): boolean =>
  importedTypes.some((type) => name.toLowerCase().endsWith(type));

/** A text that was pasted, as a file. */
export const fileOfText = (text: string): File =>
  new File([text], `${t('Pasted table')}.tsv`, { type: 'text/tab-separated-values' });
