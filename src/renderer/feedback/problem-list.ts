import { numberText, phrase, t } from '../../shared/language/translate.ts';
import type { Column } from '../../shared/model/column.ts';
import type { ImportProblem, ImportReport } from '../../shared/protocol/import-api.ts';
import { noteText, problemText } from '../../shared/words/import/problem-words.ts';
import { columnTitle } from './column-title.ts';
import { type ImportDraft, isKept } from './draft.ts';

/** One line of what is not kept, or was met on the way. */
export type ProblemLine = {
  /** In the file; null where it is about a column. */
  readonly line: number | null;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

export const problemListKinds = ['invalid', 'duplicate', 'nothing', 'blank', 'columns', 'notes'] as const;
export type ProblemListKind = (typeof problemListKinds)[number];

/** What an import leaves out for one kind of reason. `lines` are the first of `count`. */
export type ProblemList = {
  readonly kind: ProblemListKind;
  readonly count: number;
  readonly lines: readonly ProblemLine[];
};

const names: Readonly<Record<ProblemListKind, string>> = {
  invalid: phrase('Invalid answers'),
  duplicate: phrase('The same rows again'),
  nothing: phrase('Empty rows'),
  blank: phrase('Blank answers'),
  columns: phrase('Columns left out'),
  notes: phrase('Remarks on the file'),
};
/** What a list is called, with how much it has: ‘Invalid answers, 2’. */
export const problemListName = ({ kind }: Pick<ProblemList, 'kind'>): string => t(names[kind]);

/** Everything that is left out or was met on the way, as a list for each kind of reason; only those that have something. */
export function problemLists(report: ImportReport, draft: ImportDraft): readonly ProblemList[] {
  const { columns } = draft;
  const sum = (of: 'blank' | 'invalid'): number =>
    report.columns.reduce((total, column) => total + column[of], 0);
  const without = columns.filter((column) => !isKept(draft, column));
  const listed = (kind: (one: ImportProblem['kind']) => boolean): readonly ProblemLine[] =>
    report.problems.filter((problem) => kind(problem.kind)).map((problem) => problemLine(problem, columns));
  const lists: readonly ProblemList[] = [
    {
      kind: 'invalid',
      count: sum('invalid'),
      lines: listed((kind) => !isKnown(kind) && kind !== 'nothing'),
    },
    { kind: 'duplicate', count: report.known, lines: listed(isKnown) },
    {
      kind: 'nothing',
      count: report.rows - report.kept - report.known,
      lines: listed((kind) => kind === 'nothing'),
    },
    { kind: 'blank', count: sum('blank'), lines: report.blanks.map((blank) => blankLine(blank, columns)) },
    { kind: 'columns', count: without.length, lines: without.map(columnLine) },
    {
      kind: 'notes',
      count: report.notes.length,
      lines: report.notes.map((note) => {
        const column = columns.find(({ index }) => index + 1 === note.column);
        return {
          line: note.line,
          column: column ? columnTitle(column) : '',
          value: '',
          reason: noteText(note),
        };
      }),
    },
  ];
  return lists.filter(({ count }) => count > 0);
}

/** Whether a row is left out because it was imported before, and is there or was forgotten. */
const isKnown = (kind: ImportProblem['kind']): boolean => kind === 'duplicate' || kind === 'forgotten';

const titleAt = (columns: readonly Column[], at: number | null): string => {
  const column = at === null ? undefined : columns[at];
  return column ? columnTitle(column) : '';
};

const problemLine = (problem: ImportProblem, columns: readonly Column[]): ProblemLine => ({
  line: problem.line,
  column: titleAt(columns, problem.column),
  value: problem.value,
  reason: problemText(problem),
});

const blankLine = (
  { line, column }: ImportReport['blanks'][number],
  columns: readonly Column[],
): ProblemLine => ({ line, column: titleAt(columns, column), value: '', reason: t('No answer') });

const columnLine = (column: Column): ProblemLine => ({
  line: null,
  column: columnTitle(column),
  value: '',
  reason: column.role.kind === 'personal' ? t('Personal data') : t('Not imported'),
});

/** The list as a CSV file that Excel opens with its letters right: UTF-8 with a byte order mark. */
export function problemsCsv(lines: readonly ProblemLine[]): string {
  const head = [t('Line'), t('Column'), t('Value'), t('Reason')];
  const rows = lines.map(({ line, column, value, reason }) => [
    line === null ? '' : String(line),
    column,
    value,
    reason,
  ]);
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** Where the line is, as it is shown. */
export const lineText = ({ line }: ProblemLine): string => (line === null ? '' : numberText(line));

/** Quoted where needed; a value that a spreadsheet would take for a formula is kept as text. */
function cellText(cell: string): string {
  const safe = /^[=+@\t\r\n]|^-(?![\d.,]+$)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
