import type { PersonalDataKind } from '../../shared/feedback/personal/finding.ts';
import { createFindPersonal, maskPersonal } from '../../shared/feedback/personal/personal-data.ts';
import type { TableRow } from '../../shared/feedback/table.ts';
import type { ImportChoices, ImportReport, PersonalPlace } from '../../shared/protocol/import-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readRows, type ReadRowsOptions } from './read/read-rows.ts';

/** Most places of personal data that are listed one by one, and the longest text that is quoted of each. */
const MOST_LISTED = 1_000;
const MOST_QUOTED = 100;
/** Most names of other rows that are looked for in comments. */
const MOST_NAMES = 200_000;

/** Looks for personal data in the comments of an import, and masks it where that is chosen. */
export type CommentGuard = {
  /** Of a row, before its comments are given. */
  readonly begin: (row: TableRow) => void;
  /** A comment as it is kept. */
  readonly keep: (text: string, column: number) => string;
  readonly found: () => Pick<ImportReport, 'personal' | 'personalPlaces'>;
};

/** Goes through the names of the file first, where it has a column of them: a comment may name somebody of another row. */
export async function createCommentGuard(
  path: string,
  choices: ImportChoices,
  options: ReadRowsOptions,
): Promise<Result<CommentGuard>> {
  const nameColumns = choices.columns.flatMap(({ role, index }) =>
    role.kind === 'personal' && role.of === 'name' ? [index] : [],
  );
  const hasComments = choices.columns.some(({ role }) => role.kind === 'comment');
  const names =
    hasComments && nameColumns.length > 0 ? await namesIn(path, choices, nameColumns, options) : ok([]);
  return names.ok ? ok(guard(createFindPersonal(names.value), nameColumns, choices.masked)) : names;
}

function guard(
  find: ReturnType<typeof createFindPersonal>,
  nameColumns: readonly number[],
  masked: boolean,
): CommentGuard {
  const counts = new Map<PersonalDataKind, number>();
  const places: PersonalPlace[] = [];
  let own: readonly string[] = [];
  let line = 0;
  return {
    begin: (row) => {
      line = row.line;
      own = nameColumns.map((index) => row.cells[index] ?? '').filter((name) => name !== '');
    },
    keep: (text, column) => {
      const findings = find(text, own);
      for (const { kind, start, end } of findings) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        if (places.length < MOST_LISTED)
          places.push({ line, column, kind, text: text.slice(start, Math.min(end, start + MOST_QUOTED)) });
      }
      return masked ? maskPersonal(text, findings) : text;
    },
    found: () => ({
      personal: [...counts].map(([kind, count]) => ({ kind, count })),
      personalPlaces: places,
    }),
  };
}

async function namesIn(
  path: string,
  { reading, skippedRows, headerRows }: ImportChoices,
  columns: readonly number[],
  { signal, state }: ReadRowsOptions,
): Promise<Result<readonly string[]>> {
  const names = new Set<string>();
  let toSkip = skippedRows + headerRows;
  for await (const batch of readRows(path, reading, { signal, state })) {
    if (!batch.ok) return batch;
    for (const { cells } of batch.value.rows) {
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      const name = columns
        .map((index) => (cells[index] ?? '').trim())
        .filter((part) => part !== '')
        .join(' ');
      if (name !== '' && names.size < MOST_NAMES) names.add(name);
    }
  }
  return ok([...names]);
}
