import { t } from '../../language/translate.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type Book, bookOf } from '../book.ts';
import { sheetEntry, type SheetKey, WORKBOOK_FORMAT } from '../sheet-keys.ts';
import type { Comparison, WorkbookChange, WorkbookMissing, WorkbookProblem } from './comparison.ts';
import { factsIn, mapOf, otherProject, sheetsByKey, wordsOf } from './known-sheets.ts';
import type { MarkedSheet } from './marked-sheet.ts';
import { readSheet, titleIn, type Work } from './read-rows.ts';
import type { ReadSheet } from './read-sheet.ts';
import { sameValueOf } from './whole.ts';

/**
 * What a workbook says differently than the project does now. Only cells that somebody has touched count: what changed in the
 * project since the workbook was written stays. `today` as YYYY-MM-DD.
 */
export function compareWorkbook(
  read: readonly ReadSheet[],
  records: ProjectRecords,
  today: string,
): Result<Comparison> {
  const notes: string[] = [];
  const sheets = sheetsByKey(read, notes);
  if ([...sheets.values()].some(({ format }) => format > WORKBOOK_FORMAT)) return newerWorkbook();
  const facts = factsIn(sheets.get('about'));
  const mapId = mapOf(facts, sheets, records);
  if (!mapId.ok) return mapId;
  const book = bookOf(records, mapId.value, null);
  if (!book) return otherProject();
  const work: Work = {
    book,
    today,
    words: wordsOf(book, sheets.get('lists')),
    problems: [],
    notes,
    found: new Map(),
    added: [],
  };
  for (const [key, sheet] of sheets) readSheet(key, sheet, work);
  const changes = changesIn(work);
  if (facts.size === 0)
    notes.push(t('The hidden sheet of the workbook is gone: which rows are missing cannot be told.'));
  return ok({
    mapId: mapId.value,
    changes,
    added: work.added,
    missing: missingIn(facts, sheets, book),
    problems: work.problems,
    notes,
  });
}

/** The changes, each once; where two sheets say different things, neither. */
function changesIn({ found, problems }: Work): readonly WorkbookChange[] {
  const changes: WorkbookChange[] = [];
  for (const [first, ...others] of found.values()) {
    if (!first) continue;
    const other = others.find(({ after }) => !sameValueOf(after, first.after));
    if (other)
      problems.push({
        sheet: first.sheet,
        line: first.line,
        column: first.column,
        message: t('The sheet “{{sheet}}” says something else in row {{line}}, so neither was read.', {
          sheet: other.sheet,
          line: other.line,
        }),
      });
    else if (!sameValueOf(first.before, first.after)) changes.push(first);
  }
  return withoutTwoFrequencies(changes, problems);
}

/** How often is said by a share or by a rating. */
function withoutTwoFrequencies(
  changes: readonly WorkbookChange[],
  problems: WorkbookProblem[],
): readonly WorkbookChange[] {
  const given = changes.filter(
    ({ entity, key, after }) =>
      entity === 'card' && (key === 'frequencyShare' || key === 'frequencyRating') && after !== null,
  );
  const twice = new Set(
    Array.from(Map.groupBy(given, ({ id }) => id).values()).flatMap((own) => (own.length > 1 ? own : [])),
  );
  for (const { sheet, line, column } of twice)
    problems.push({
      sheet,
      line,
      column,
      message: t('Give the frequency either as a share of customers or as a rating from 1 to 5.'),
    });
  return changes.filter((change) => !twice.has(change));
}

/** What was written, is still in the project, and has no row any more. */
function missingIn(
  facts: ReadonlyMap<string, readonly string[]>,
  sheets: ReadonlyMap<SheetKey, MarkedSheet>,
  book: Book,
): readonly WorkbookMissing[] {
  return (['cards', 'evidence', 'personas'] as const).flatMap((key) => {
    const sheet = sheets.get(key);
    const { entity } = sheetEntry(key);
    // A sheet that is gone was hardly meant to remove all that was on it.
    if (!sheet || entity === null || entity === 'emotion') return [];
    const rows = new Set(sheet.rows.map(({ id }) => id));
    return (facts.get(entity) ?? [])
      .filter((id) => !rows.has(id) && book.records[entity].has(id))
      .map((id) => ({ entity, id, title: titleIn(book, entity, id) }));
  });
}

const newerWorkbook = (): Result<never> =>
  fail(
    'newer-workbook',
    t(
      'The workbook was written by a newer Throughline. Nothing was changed. Update this one, or export the map again.',
    ),
  );
