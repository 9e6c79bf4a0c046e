import type { TableNote, TableNoteKind } from '../../feedback/table.ts';
import { phrase, t } from '../../language/translate.ts';
import type { ImportProblem } from '../../protocol/import-api.ts';

const problems: Readonly<Record<ImportProblem['kind'], string>> = {
  'out-of-range': phrase('Not on the scale'),
  'not-whole': phrase('Not a whole number'),
  'other-scale': phrase('An answer on another scale'),
  unreadable: phrase('Cannot be read'),
  'unclear-date': phrase('Day and month are unclear'),
  duplicate: phrase('The same row again'),
  forgotten: phrase('Whoever gave this answer was forgotten in this project'),
  nothing: phrase('Nothing in the chosen columns'),
};
/** Why something of a file is not kept. */
export const problemText = ({ kind }: Pick<ImportProblem, 'kind'>): string => t(problems[kind]);

const notes: Readonly<Record<TableNoteKind, string>> = {
  'too-few-cells': phrase('The row has fewer cells than the headers'),
  'too-many-cells': phrase('The row has more cells than the headers'),
  'unclosed-quote': phrase('A quotation mark is not closed'),
  'text-after-quote': phrase('Text follows a closing quotation mark'),
  'unreadable-character': phrase('A character cannot be read in this encoding'),
  'formula-without-value': phrase('A formula without a stored result'),
  'error-value': phrase('An error of Excel instead of a value'),
  'merged-cells': phrase('Merged cells: only the first has the value'),
  'hidden-row': phrase('The row is hidden in Excel and is imported'),
  'hidden-columns': phrase('Columns are hidden in Excel and are imported'),
  'not-an-object': phrase('Not a JSON object'),
  'broken-json': phrase('Not valid JSON'),
  'clock-twice': phrase('Clocks were put back at this time: it came twice, and the first is taken'),
  'clock-skipped': phrase('Clocks were put forward over this time: it is taken as an hour later'),
};
/** What was met in a file on the way, with what it is about: ‘Merged cells … (B2:D2)’. */
export const noteText = ({ kind, detail }: TableNote): string =>
  detail === undefined ? t(notes[kind]) : t('{{note}} ({{detail}})', { note: t(notes[kind]), detail });
