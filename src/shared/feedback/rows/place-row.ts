import { createReadDate, type ReadDate } from '../cells/read-date.ts';
import type { Column } from '../../model/column.ts';
import { columnKey, type ColumnName } from '../../model/column-name.ts';
import type { PlacingRule } from '../../model/place.ts';
import { rememberFolded } from '../words/fold-word.ts';
import { createWordMatcher } from '../words/word-matcher.ts';

/** Gives the index of the first rule that fits a row; -1 where none does. The rule's place may be null: not placed. */
export type PlaceRow = (cells: readonly string[]) => number;

/** Looks a row up in one column, for a rule before `below`; gives that rule or `below`. */
type Look = (cells: readonly string[], below: number) => number;

/**
 * Makes the rules of an import ready for its rows, once: what is looked for is kept by column, so a thousand rules cost a row little more than
 * one. A rule about a column that the file does not have fits nothing; `columnsMissing` names it.
 */
export function createPlaceRow(rules: readonly PlacingRule[], columns: readonly Column[]): PlaceRow {
  const byKey = new Map(columns.map((column) => [columnKey(column), column]));
  const looks = [
    ...valueLooks(rules, byKey),
    ...dateLooks(rules, byKey),
    ...wordLooks(rules, columns, byKey),
  ];
  return (cells) => {
    let best = rules.length;
    for (const look of looks) best = look(cells, best);
    return best === rules.length ? -1 : best;
  };
}

/** Columns that rules name and a file does not have. */
export function columnsMissing(
  rules: readonly PlacingRule[],
  columns: readonly Column[],
): readonly ColumnName[] {
  const known = new Set(columns.map(columnKey));
  const named = rules.flatMap(({ column }) => (column ? [column] : []));
  return [...new Map(named.map((column) => [columnKey(column), column])).values()].filter(
    (column) => !known.has(columnKey(column)),
  );
}

type ByKey = ReadonlyMap<string, Column>;

function valueLooks(rules: readonly PlacingRule[], byKey: ByKey): readonly Look[] {
  const found = new Map<number, Map<string, number>>();
  const fold = rememberFolded();
  for (const [rule, { kind, ...choice }] of rules.entries()) {
    if (kind !== 'value' || !('value' in choice)) continue;
    const index = byKey.get(columnKey(choice.column))?.index;
    if (index === undefined) continue;
    const values = found.get(index) ?? new Map<string, number>();
    found.set(index, values);
    const value = fold(choice.value);
    if (!values.has(value)) values.set(value, rule);
  }
  return [...found].map(([index, values]): Look => {
    const folded = rememberFolded();
    return (cells, below) => Math.min(below, values.get(folded(cells[index] ?? '')) ?? below);
  });
}

type Days = { readonly rule: number; readonly from: string; readonly to: string };

function dateLooks(rules: readonly PlacingRule[], byKey: ByKey): readonly Look[] {
  const found = new Map<Column, Days[]>();
  for (const [rule, choice] of rules.entries()) {
    const column = choice.kind === 'dates' ? byKey.get(columnKey(choice.column)) : undefined;
    if (choice.kind !== 'dates' || !column) continue;
    const days = found.get(column) ?? [];
    found.set(column, days);
    days.push({ rule, from: choice.from ?? '', to: choice.to ?? '9999-99-99' });
  }
  return [...found].map(([column, days]): Look => {
    const read = dateReader(column);
    return (cells, below) => {
      const date = read(cells[column.index] ?? '');
      if (date.kind !== 'date') return below;
      const fitting = days.find(({ from, to }) => date.day >= from && date.day <= to);
      return fitting && fitting.rule < below ? fitting.rule : below;
    };
  });
}

const dateReader = ({ role }: Column): ((cell: string) => ReadDate) =>
  createReadDate(
    role.kind === 'date' || role.kind === 'created' || role.kind === 'first-answer'
      ? role
      : { order: null, zone: null },
  );

function wordLooks(rules: readonly PlacingRule[], columns: readonly Column[], byKey: ByKey): readonly Look[] {
  const found = new Map<number, { rule: number; words: readonly string[] }[]>();
  const comments = columns.filter(({ role }) => role.kind === 'comment');
  for (const [rule, choice] of rules.entries()) {
    if (choice.kind !== 'words') continue;
    const named = choice.column && byKey.get(columnKey(choice.column));
    const searched = choice.column === null ? comments : named ? [named] : [];
    for (const { index } of searched) {
      const words = found.get(index) ?? [];
      found.set(index, words);
      words.push({ rule, words: choice.words });
    }
  }
  return [...found].map(([index, words]): Look => {
    const match = createWordMatcher(words);
    const [first] = words;
    return (cells, below) => {
      const cell = cells[index] ?? '';
      return cell === '' || !first || first.rule >= below ? below : match(cell, below);
    };
  });
}
