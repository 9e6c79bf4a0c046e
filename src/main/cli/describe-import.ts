import { columnKey, type ColumnName } from '../../shared/model/column-name.ts';
import type { NamedPlace } from '../../shared/model/place.ts';
import type { ImportChoices, ImportLook, ImportReport } from '../../shared/protocol/import-api.ts';

/** Most problems, and most remarks on the file, that are printed; their numbers are whole. */
const MOST = 20;

/** What an import did or would do, to be printed: what was taken for what, what is left open or out, each with line and column. */
export function describeImport(
  file: string,
  { layout, columns, wave }: ImportChoices,
  { look, report, places, decided = [] }: Told,
) {
  const asked = new Set(decided.map(columnKey));
  const titles = new Map(places.map(({ id, title }) => [id, title]));
  const nameOf = (column: number | null): string | null => {
    const { header = '', index = 0 } = columns[column ?? -1] ?? {};
    return column === null ? null : header || `#${index + 1}`;
  };
  return {
    file,
    layout,
    wave,
    rows: report.rows,
    kept: report.kept,
    known: report.known,
    notPlaced: report.notPlaced,
    placed: report.placed.map(({ place, rows }) => ({ ...place, title: titles.get(place.id) ?? '', rows })),
    columns: report.columns.map(({ column, ...counts }) => ({
      header: nameOf(column),
      role: columns[column]?.role.kind ?? '',
      ...counts,
    })),
    open: look.columns.flatMap(({ column, doubts }, at) =>
      asked.has(columnKey(column)) ? [] : doubts.map(({ kind }) => ({ header: nameOf(at), question: kind })),
    ),
    leftOut: columns.flatMap(({ role }, at) =>
      (role.kind === 'ignored' || role.kind === 'personal') && hasValues(look, at) ? [nameOf(at)] : [],
    ),
    problems: report.problems.slice(0, MOST).map(({ column, ...problem }) => ({
      ...problem,
      column: nameOf(column),
    })),
    problemCount: report.problemCount,
    remarks: report.notes.slice(0, MOST),
    remarkCount: report.notes.length,
    personal: report.personal,
  };
}

type Told = {
  readonly look: ImportLook;
  readonly report: ImportReport;
  readonly places: readonly NamedPlace[];
  /** Columns of which a recipe says what they are: they leave nothing open. */
  readonly decided?: readonly ColumnName[];
};

/** A sheet can have thousands of columns with nothing in them. */
const hasValues = ({ columns }: ImportLook, at: number): boolean =>
  !(columns[at]?.why.some(({ kind }) => kind === 'empty') ?? false);
