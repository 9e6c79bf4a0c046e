import { t } from '../../language/translate.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { fail, ok, type Result } from '../../result.ts';
import { cardTitle, nameOf, titleOf } from '../../words/titles.ts';
import { type Book, bookOf } from '../book.ts';
import { comparable, isCut, readBack, stampOf } from '../cell.ts';
import { type Entity, type Field, fieldOf } from '../fields.ts';
import { choiceKey, type ListName, listNames } from '../lists.ts';
import { CALCULATED, isSheetKey, sheetEntry, type SheetKey, WORKBOOK_FORMAT } from '../sheet-keys.ts';
import { cellOf, codesOf, type FieldValue, valueOf } from '../values.ts';
import type {
  Comparison,
  WorkbookAddition,
  WorkbookChange,
  WorkbookMissing,
  WorkbookProblem,
} from './comparison.ts';
import { type MarkedColumn, type MarkedRow, type MarkedSheet, markedSheet } from './marked-sheet.ts';
import { parseCell, type Words } from './parse-cell.ts';
import type { ReadSheet } from './read-sheet.ts';
import { isWhole, sameValueOf } from './whole.ts';

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

/** What is found on the way. */
type Work = {
  readonly book: Book;
  readonly today: string;
  readonly words: Words;
  readonly problems: WorkbookProblem[];
  readonly notes: string[];
  /** What was written into cells by what they are of: a field can be on several sheets. */
  readonly found: Map<string, WorkbookChange[]>;
  readonly added: WorkbookAddition[];
};

function sheetsByKey(read: readonly ReadSheet[], notes: string[]): ReadonlyMap<SheetKey, MarkedSheet> {
  const sheets = new Map<SheetKey, MarkedSheet>();
  for (const one of read) {
    const sheet = markedSheet(one);
    if (!sheet || !isSheetKey(sheet.key)) continue;
    const first = sheets.get(sheet.key);
    if (first)
      notes.push(
        t('The sheet “{{copy}}” is a copy of “{{name}}” and was not read.', {
          copy: sheet.name,
          name: first.name,
        }),
      );
    else sheets.set(sheet.key, sheet);
  }
  return sheets;
}

/** What the hidden sheet says: the project, the map, and the ids that were written. */
function factsIn(sheet: MarkedSheet | undefined): ReadonlyMap<string, readonly string[]> {
  const [what, id] = sheet?.columns ?? [];
  const facts = new Map<string, string[]>();
  if (!sheet || !what || !id) return facts;
  for (const row of sheet.rows) {
    const ids = facts.get(row.textOf(what)) ?? [];
    ids.push(row.textOf(id));
    facts.set(row.textOf(what), ids);
  }
  return facts;
}

function mapOf(
  facts: ReadonlyMap<string, readonly string[]>,
  sheets: ReadonlyMap<SheetKey, MarkedSheet>,
  { project, map, card }: ProjectRecords,
): Result<string> {
  const [projectId] = facts.get('project') ?? [];
  if (projectId !== undefined && !project.has(projectId)) return otherProject();
  const [mapId] = facts.get('map') ?? [];
  if (mapId !== undefined) return map.has(mapId) ? ok(mapId) : mapGone();
  for (const { rows } of sheets.values())
    for (const { id } of rows) {
      const known = card.get(id);
      if (known) return ok(known.mapId);
    }
  return otherProject();
}

/** Words are understood as the workbook's own lists have them, in whatever language it was written; then as the project has them. */
function wordsOf(book: Book, sheet: MarkedSheet | undefined): Words {
  const known = new Map(listNames.map((list) => [list, new Set(book.lists[list].map(({ code }) => code))]));
  const codes = new Map(
    listNames.map((list): readonly [ListName, ReadonlyMap<string, string>] => {
      const label = sheet?.columns.find(({ key }) => key === list);
      const code = sheet?.columns.find(({ key }) => key === `${list}Code`);
      const own = new Map<string, string>();
      if (label && code)
        for (const row of sheet?.rows ?? [])
          if (row.textOf(code) !== '') own.set(choiceKey(row.textOf(label)), row.textOf(code));
      return [list, new Map([...codesOf(book.lists, list), ...own])];
    }),
  );
  return {
    codeOf: (list, label) => codes.get(list)?.get(label),
    isKnown: (list, code) => known.get(list)?.has(code) ?? false,
  };
}

function readSheet(key: SheetKey, sheet: MarkedSheet, work: Work): void {
  if (key === 'about') return;
  const { entity, isWhole: takesNew } = sheetEntry(key);
  const lines = Map.groupBy(
    sheet.rows.filter(({ id }) => id !== '' && id !== CALCULATED),
    ({ id }) => id,
  );
  for (const row of sheet.rows) {
    if (row.id === '') {
      if (!row.isBlank) readNew(takesNew ? entity : null, sheet, row, work);
    } else if (row.id === CALCULATED || entity === null) readComputed(sheet, row, sheet.columns, work);
    else if ((lines.get(row.id)?.length ?? 0) > 1) {
      const others = (lines.get(row.id) ?? []).filter((other) => other !== row).map(({ line }) => line);
      problem(
        work,
        sheet,
        row,
        '',
        t(
          'This row and row {{others}} have the same hidden id, so neither was read. Clear columns A and B of the copy.',
          {
            others: others.join(', '),
          },
        ),
      );
    } else readRow(entity, sheet, row, work);
  }
}

function problem(
  work: Work,
  { name }: MarkedSheet,
  { line }: MarkedRow,
  column: string,
  message: string,
): void {
  work.problems.push({ sheet: name, line, column, message });
}

/** Cells that follow from others: what was written there is said, and not read. */
function readComputed(
  sheet: MarkedSheet,
  row: MarkedRow,
  columns: readonly MarkedColumn[],
  work: Work,
): void {
  for (const column of columns) {
    const stamp = row.stampOf(column);
    if (stamp === '' || stamp === stampOf(row.textOf(column))) continue;
    problem(
      work,
      sheet,
      row,
      column.header,
      t('This cell is computed, so what was written into it is not read. Change what it follows from.'),
    );
  }
}

function readRow(entity: Entity, sheet: MarkedSheet, row: MarkedRow, work: Work): void {
  const { book } = work;
  for (const column of sheet.columns) {
    const field = fieldOf(entity, column.key);
    if (!field) {
      readComputed(sheet, row, [column], work);
      continue;
    }
    const before = valueOf(book, entity, row.id, column.key);
    if (before === undefined || (entity === 'card' && book.records.card.get(row.id)?.mapId !== book.map.id)) {
      problem(work, sheet, row, '', t('This is no longer in the project, so the row was not read.'));
      return;
    }
    const text = row.textOf(column);
    const stamp = row.stampOf(column);
    const now = readBack(cellOf(field, before, book.lists));
    if (stamp === '' ? comparable(text) === comparable(now) : stamp === stampOf(text)) continue;
    const change = changeIn({ entity, key: column.key, field }, { before, text }, work);
    if (!change.ok) {
      problem(work, sheet, row, column.header, change.failure.message);
      continue;
    }
    const place = { sheet: sheet.name, line: row.line, column: column.header };
    const key = `${entity} ${row.id} ${column.key}`;
    const said = work.found.get(key) ?? [];
    said.push({
      ...place,
      entity,
      id: row.id,
      key: column.key,
      title: titleIn(book, entity, row.id),
      before,
      after: change.value,
      isNewerHere: stamp !== '' && stamp !== stampOf(now),
    });
    work.found.set(key, said);
  }
}

function changeIn(
  of: { readonly entity: Entity; readonly key: string; readonly field: Field },
  { before, text }: { readonly before: FieldValue; readonly text: string },
  work: Work,
): Result<FieldValue> {
  if (of.field.kind === 'text' && typeof before === 'string' && isCut(before))
    return fail(
      'cut',
      t(
        'The text is longer than a cell holds, so what is in the cell would cut it. Change it in the project.',
      ),
    );
  return parseCell(of, text, work);
}

function titleIn({ records, lists }: Book, entity: Entity, id: string): string {
  if (entity === 'card') {
    const card = records.card.get(id);
    return card ? cardTitle(card) : '';
  }
  if (entity === 'evidence') {
    const piece = records.evidence.get(id);
    return piece ? titleOf(piece, t('Untitled evidence')) : '';
  }
  const [stepId, personaId] = entity === 'emotion' ? id.split(' ') : [undefined, id];
  const persona = records.persona.get(personaId);
  const name = persona ? nameOf(persona, t('Unnamed persona')) : '';
  const step = lists.step.find(({ code }) => code === stepId)?.label;
  return step === undefined ? name : t('{{name}}: {{value}}', { name: step, value: name });
}

/** A row that somebody has added. */
function readNew(entity: Entity | null, sheet: MarkedSheet, row: MarkedRow, work: Work): void {
  if (entity === null || entity === 'emotion') {
    problem(work, sheet, row, '', t('New rows are read in the sheets of cards, evidence and personas only.'));
    return;
  }
  const fields: Record<string, FieldValue> = {};
  let isSound = true;
  for (const column of sheet.columns) {
    const field = fieldOf(entity, column.key);
    const text = row.textOf(column);
    if (!field || text.trim() === '') continue;
    const value = parseCell({ entity, key: column.key, field }, text, work);
    if (value.ok) fields[column.key] = value.value;
    else {
      problem(work, sheet, row, column.header, value.failure.message);
      isSound = false;
    }
  }
  if (!isSound) return;
  if (!isWhole(entity, fields)) {
    problem(
      work,
      sheet,
      row,
      '',
      entity === 'card'
        ? t('A new card needs a lane and a stage with its step.')
        : t('A new row needs a title, a name or a text.'),
    );
    return;
  }
  const title = String(fields['title'] ?? fields['name'] ?? '');
  work.added.push({ entity, sheet: sheet.name, line: row.line, title, fields });
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

const otherProject = (): Result<never> =>
  fail(
    'other-project',
    t('The workbook is of another project. Nothing was changed. Open the project that it was exported from.'),
  );

const mapGone = (): Result<never> =>
  fail(
    'map-gone',
    t('The map of the workbook is no longer in the project. Nothing was changed. Undo its removal first.'),
  );
