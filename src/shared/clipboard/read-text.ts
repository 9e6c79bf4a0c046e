import { t } from '../language/translate.ts';
import { ok, type Result } from '../result.ts';
import { type Block, blockOfJourney, blockOfTable } from './block.ts';
import { cleanPasted } from './clean-pasted.ts';
import { type JourneyText, readJourney } from './journey-text.ts';
import {
  MAX_PASTED_CELLS,
  MAX_PASTED_COLUMNS,
  MAX_PASTED_TEXT,
  tooManyCells,
  tooManyColumns,
  tooMuchText,
} from './limits.ts';
import { type ListReading, readList } from './read-list.ts';
import { readTable, type TableReading } from './read-table.ts';
import { splitCells } from './split-cells.ts';
import { withoutSurveyRows } from './survey-rows.ts';
import { type TextTable, tidyTable } from './table-text.ts';

/** What is pasted, as it was understood. */
export type Reading = {
  readonly block: Block;
  /** Where a text can be read in two ways: what the person can switch. */
  readonly option: ReadingOption | null;
  /** What was left out or understood, in sentences. */
  readonly notes: readonly string[];
};

export type ReadingOption = {
  readonly label: string;
  readonly isOn: boolean;
  readonly on: Block;
  readonly off: Block;
};

/**
 * Reads plain text as rows and columns: a list without its signs, a table with tabs, bars, semicolons or commas, the stages
 * and cards of a Mermaid journey, or one row a line. Null where nothing is in it.
 */
export function readText(text: string): Result<Reading | null> {
  const lines = countLines(text);
  if (lines > MAX_PASTED_CELLS) return tooManyCells(lines);
  if (text.length > MAX_PASTED_TEXT) return tooMuchText();
  const plain = tidyTable(splitCells(text, '\t', 'needed').rows);
  // Bars of a table may stand in columns that tabs align; dashes before its cells are no list.
  const journey = readJourney(text);
  if (journey) return readingOfJourney(journey, plain);
  const table = readTable(text);
  if (table) return readingOfTable(table, plain);
  const list = readList(text.split(/\r\n?|\n/).filter((line) => line.trim() !== ''));
  if (list) return readingOfList(list, plain);
  return plain.ok ? ok(readingOf(plain.value)) : plain;
}

/** Rows and columns as they are, but for what a survey tool writes above them; null where there are none. */
export function readingOf(table: TextTable, mergedHead = false): Reading | null {
  if (table.length === 0) return null;
  const answers = withoutSurveyRows(table);
  if (!answers) return { block: { ...blockOfTable(table), mergedHead }, option: null, notes: [] };
  return {
    block: { ...blockOfTable(answers), hasHead: true },
    option: null,
    notes: [t('Question codes and import IDs from Qualtrics are left out.')],
  };
}

function readingOfTable({ rows, by }: TableReading, plain: Result<TextTable>): Result<Reading | null> {
  const table = tidyTable(rows);
  if (!table.ok) return table;
  const reading = readingOf(table.value);
  if (!reading || !plain.ok) return ok(reading);
  const labels = {
    lines: t('Read as a table'),
    semicolons: t('Read as a table with columns separated by semicolons'),
    commas: t('Read as a table with columns separated by commas'),
  };
  const option = {
    label: labels[by],
    isOn: true,
    on: reading.block,
    off: blockOfTable(plain.value),
  };
  return ok({ ...reading, option });
}

function readingOfJourney({ title, tasks }: JourneyText, plain: Result<TextTable>): Result<Reading | null> {
  if (!plain.ok) return plain;
  if (tasks.length > MAX_PASTED_COLUMNS) return tooManyColumns();
  const clean = tasks.map((task) => ({
    ...task,
    section: task.section && cleanPasted(task.section),
    name: cleanPasted(task.name),
    actors: task.actors.map(cleanPasted),
  }));
  const on = blockOfJourney(clean);
  const option = { label: t('Read as a Mermaid journey'), isOn: true, on, off: blockOfTable(plain.value) };
  const notes = title === '' ? [] : [t('The title “{{title}}” is left out.', { title: cleanPasted(title) })];
  return ok({ block: on, option, notes });
}

function readingOfList(list: ListReading, plain: Result<TextTable>): Result<Reading | null> {
  const items = tidyTable(list.lines.map((line) => [line]));
  if (!items.ok) return items;
  if (!plain.ok) return plain;
  if (items.value.length === 0) return ok(null);
  const [on, off] = [blockOfTable(items.value), blockOfTable(plain.value)];
  const option = { label: t('Remove bullets and numbers'), isOn: list.sure, on, off };
  const notes = list.sure
    ? list.others === 0
      ? []
      : [t('{{count}} lines without a bullet or number become separate cards.', { count: list.others })]
    : [t('Characters that look like bullets or numbers were kept because they may carry meaning.')];
  return ok({ block: list.sure ? on : off, option, notes });
}

function countLines(text: string): number {
  let count = text === '' || text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
