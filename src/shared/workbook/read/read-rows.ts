import { t } from '../../language/translate.ts';
import { fail, type Result } from '../../result.ts';
import { cardTitle, nameOf, titleOf } from '../../words/titles.ts';
import type { Book } from '../book.ts';
import { comparable, isCut, readBack, stampOf } from '../cell.ts';
import { type Entity, type Field, fieldOf } from '../fields.ts';
import { CALCULATED, sheetEntry, type SheetKey } from '../sheet-keys.ts';
import { cellOf, type FieldValue, valueOf } from '../values.ts';
import type { WorkbookAddition, WorkbookChange, WorkbookProblem } from './comparison.ts';
import type { MarkedColumn, MarkedRow, MarkedSheet } from './marked-sheet.ts';
import { parseCell, type Words } from './parse-cell.ts';
import { isWhole } from './whole.ts';

/** What is found on the way. */
export type Work = {
  readonly book: Book;
  readonly today: string;
  readonly words: Words;
  readonly problems: WorkbookProblem[];
  readonly notes: string[];
  /** What was written into cells by what they are of: a field can be on several sheets. */
  readonly found: Map<string, WorkbookChange[]>;
  readonly added: WorkbookAddition[];
};

/** Reads what somebody has written into the rows of a sheet. */
export function readSheet(key: SheetKey, sheet: MarkedSheet, work: Work): void {
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

/** What a row is called. */
export function titleIn({ records, lists }: Book, entity: Entity, id: string): string {
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
