import type { TextTable } from './table-text.ts';

const importId = /^\{\s*"ImportId"\s*:/;

/**
 * A table exported from Qualtrics begins with three rows that are no answers: codes of the questions, their texts, and
 * what an import calls them. The texts stay as the head; null for any other table.
 */
export function withoutSurveyRows(table: TextTable): TextTable | null {
  const last = table.slice(0, 3).findIndex((row) => isImportRow(row));
  if (last < 1) return null;
  const [codes = [], labels] = table;
  const head = last === 1 ? codes : codes.map((code, at) => labels?.[at] || code);
  return [head, ...table.slice(last + 1)];
}

const isImportRow = (row: readonly string[]): boolean => {
  const filled = row.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => importId.test(cell));
};
