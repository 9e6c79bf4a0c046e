import { columnNames } from '../../model/column-name.ts';
import type { BareColumn } from '../guess/guess-column.ts';
import type { Role } from '../../model/role.ts';
import type { TableRow } from '../table.ts';
import { foldWord } from '../words/fold-word.ts';
import type { Head, Layout, LayoutName, Match } from './layout.ts';

/** Headers of a layout, each with the names it has in several languages, and its role. */
export type KnownHeaders = readonly (readonly [names: string, role: Role])[];

const aliases = (names: string): readonly string[] => names.split('|').map(foldWord);

/** A look-up of the role of a header. */
export function rolesByHeader(known: KnownHeaders): (header: string) => Role | undefined {
  const roles = new Map(
    known.flatMap(([names, role]) => aliases(names).map((name) => [name, role] as const)),
  );
  return (header) => roles.get(foldWord(header));
}

/** The columns of a table with one row of headers. */
export const simpleColumns = (head: Head): readonly BareColumn[] =>
  bareColumns(cellsOf(head.rows[0], head.width));

/** Columns by their headers, and by the questions beside them. */
export const bareColumns = (
  headers: readonly string[],
  questions: readonly string[] = [],
): readonly BareColumn[] =>
  columnNames(headers).map((name, index) => ({ ...name, index, question: questions[index] ?? '' }));

/** A row's cells, as many as the table has columns. */
export const cellsOf = (row: TableRow | undefined, width: number): readonly string[] =>
  Array.from({ length: width }, (_, at) => row?.cells[at] ?? '');

/** Cells of a column, those that are filled. */
export const valuesOf = (rows: readonly TableRow[], index: number): readonly string[] =>
  rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');

/** Whether most filled cells of a column are as a test says, and there are some. */
export const mostAre = (
  rows: readonly TableRow[],
  index: number,
  test: (cell: string) => boolean,
  share = 0.8,
): boolean => {
  const values = valuesOf(rows, index);
  return values.length > 0 && values.filter(test).length >= values.length * share;
};

/** The columns of which most filled cells are as a test says. */
export const columnsOf = (
  { width }: Head,
  data: readonly TableRow[],
  test: (cell: string) => boolean,
): readonly number[] =>
  Array.from({ length: width }, (_, at) => at).filter((index) => mostAre(data, index, test));

type HeaderLayout = {
  readonly name: LayoutName;
  /** A file has this layout where each of these headers is there, by one of its names. */
  readonly must: readonly string[];
  readonly known: KnownHeaders;
  /** Headers of the layout that are told by a pattern, folded. */
  readonly patterns?: readonly (readonly [pattern: RegExp, role: Role])[];
  readonly after?: Match['after'];
  /** Tells the layout from its values, where headers are in a language that is not known. */
  readonly shape?: (head: Head, data: readonly TableRow[]) => boolean;
  /** The roles of the first columns, where headers are in a language that is not known. */
  readonly positions?: readonly (Role | undefined)[];
  /** The same for columns that stand elsewhere in each file. */
  readonly rolesIn?: (head: Head, data: readonly TableRow[]) => ReadonlyMap<number, Role>;
};

/** A layout with one row of headers. */
export function headerLayout(layout: HeaderLayout): Layout {
  const { name, must, known, patterns = [], shape, positions = [], rolesIn, after } = layout;
  const groups = must.map(aliases);
  const byHeader = rolesByHeader(known);
  const roleOf = (header: string): Role | undefined =>
    byHeader(header) ?? patterns.find(([pattern]) => pattern.test(foldWord(header)))?.[1];
  return {
    name,
    match: (head) => {
      const columns = simpleColumns(head);
      const headers = columns.map(({ header }) => foldWord(header));
      if (!groups.every((names) => names.some((alias) => headers.includes(alias)))) return undefined;
      const own = columns.filter(({ header }) => byHeader(header)).map(({ header }) => header);
      return {
        why: [{ kind: 'headers', headers: own }],
        headerRows: 1,
        columns,
        known: ({ header }) => roleOf(header),
        ...(after ? { after } : {}),
      };
    },
    matchShape: (head) => {
      const data = [...head.rows.slice(1), ...head.more];
      if (!shape?.(head, data)) return undefined;
      const found = rolesIn?.(head, data);
      return {
        why: [{ kind: 'shape' }],
        headerRows: 1,
        columns: simpleColumns(head),
        known: ({ header, index }) => roleOf(header) ?? found?.get(index) ?? positions[index],
        ...(after ? { after } : {}),
      };
    },
  };
}
