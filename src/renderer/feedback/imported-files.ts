import { t } from '../../shared/language/translate.ts';

/** Endings of files that can hold answers. */
export const importedTypes = ['.csv', '.tsv', '.txt', '.xlsx', '.json', '.jsonl', '.ndjson'] as const;

/** Whether a file may hold answers, by its name. */
export const mayHoldAnswers = ({ name }: Pick<File, 'name'>): boolean =>
  importedTypes.some((type) => name.toLowerCase().endsWith(type));

/** Whether a file surely is a table, by its name: text can be a note as well. */
export const isTable = (file: Pick<File, 'name'>): boolean =>
  mayHoldAnswers(file) && !file.name.toLowerCase().endsWith('.txt');

/** A text that was pasted, as a file. */
export const fileOfText = (text: string): File =>
  new File([text], `${t('Pasted table')}.tsv`, { type: 'text/tab-separated-values' });
