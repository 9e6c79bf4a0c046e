import { t } from '../../shared/language/translate.ts';
import type { Column } from '../../shared/model/column.ts';
import type { ImportReport } from '../../shared/protocol/import-api.ts';
import { noteText, problemText } from '../../shared/words/import/problem-words.ts';
import { columnTitle } from './column-title.ts';

/** One line of what is not kept, or was met on the way. */
export type ProblemLine = {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

/** Everything that a report lists, by the line of the file. */
export function problemLines(report: ImportReport, columns: readonly Column[]): readonly ProblemLine[] {
  const problems = report.problems.map((problem): ProblemLine => {
    const column = problem.column === null ? undefined : columns[problem.column];
    return {
      line: problem.line,
      column: column ? columnTitle(column) : '',
      value: problem.value,
      reason: problemText(problem),
    };
  });
  const notes = report.notes.map((note): ProblemLine => {
    const column = columns.find(({ index }) => index + 1 === note.column);
    return { line: note.line, column: column ? columnTitle(column) : '', value: '', reason: noteText(note) };
  });
  return [...problems, ...notes].sort((a, b) => a.line - b.line);
}

/** The list as a CSV file that Excel opens with its letters right: UTF-8 with a byte order mark. */
export function problemsCsv(lines: readonly ProblemLine[]): string {
  const head = [t('Line'), t('Column'), t('Value'), t('Reason')];
  const rows = lines.map(({ line, column, value, reason }) => [String(line), column, value, reason]);
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where needed; a value that a spreadsheet would take for a formula is kept as text. */
function cellText(cell: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.,]+$)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
