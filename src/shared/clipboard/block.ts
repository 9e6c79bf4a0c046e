import type { LaneKind } from '../model/lane.ts';
import { MAX_TITLE } from '../model/fields.ts';
import type { CopiedCards } from './copied-cards.ts';
import type { JourneyTask } from './journey-text.ts';
import type { TextTable } from './table-text.ts';

/** A card about to be pasted: typed elsewhere, or a copied one by its place in the list. */
export type Draft = { readonly title: string; readonly body: string; readonly copied: number | null };

export type BlockRow = {
  /** The kind of lane the row was copied from; null for text. */
  readonly laneKind: LaneKind | null;
  readonly cells: readonly (readonly Draft[])[];
};

/** What is pasted, in rows and columns; every row has as many cells as there are columns. */
export type Block = {
  readonly rows: readonly BlockRow[];
  readonly columns: number;
  readonly copied: CopiedCards | null;
  /** The first row is known to be a head, not a guess. */
  readonly hasHead: boolean;
  /** Cells of the first row were merged over columns. */
  readonly mergedHead: boolean;
  /** A journey: one row, a task in each column. */
  readonly tasks: readonly JourneyTask[] | null;
};

/** The first line of a text is a card's title, what follows its body. A title that is too long goes on there. */
export function draftOf(text: string): Draft {
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  const rest = end === -1 ? '' : text.slice(end + 1);
  if (line.length <= MAX_TITLE) return { title: line.trim(), body: rest.trim(), copied: null };
  const space = line.lastIndexOf(' ', MAX_TITLE);
  const cut = space > MAX_TITLE / 2 ? space : MAX_TITLE;
  const body = `${line.slice(cut).trim()}${rest === '' ? '' : `\n${rest}`}`;
  return { title: line.slice(0, cut).toWellFormed(), body, copied: null };
}

export const blockOfTable = (table: TextTable): Block => ({
  rows: table.map((row) => ({
    laneKind: null,
    cells: row.map((text) => (text === '' ? [] : [draftOf(text)])),
  })),
  columns: table[0]?.length ?? 0,
  copied: null,
  hasHead: false,
  mergedHead: false,
  tasks: null,
});

/** A step for each task of a journey, all in one lane. */
export const blockOfJourney = (tasks: readonly JourneyTask[]): Block => ({
  rows: [{ laneKind: null, cells: tasks.map(({ name }) => [draftOf(name)]) }],
  columns: tasks.length,
  copied: null,
  hasHead: false,
  mergedHead: false,
  tasks,
});

export function blockOfCards(copied: CopiedCards): Block {
  const cells = Map.groupBy(copied.cards.keys(), (at) => {
    const card = copied.cards[at];
    return `${card?.row} ${card?.column}`;
  });
  const draft = (at: number): Draft => ({
    title: copied.cards[at]?.title ?? '',
    body: copied.cards[at]?.body ?? '',
    copied: at,
  });
  return {
    rows: copied.rows.map((laneKind, row) => ({
      laneKind,
      cells: Array.from({ length: copied.columns }, (_, column) =>
        (cells.get(`${row} ${column}`) ?? []).map(draft),
      ),
    })),
    columns: copied.columns,
    copied,
    hasHead: false,
    mergedHead: false,
    tasks: null,
  };
}

/** How many cards a block makes at most. */
export const countDrafts = (rows: readonly BlockRow[]): number =>
  rows.reduce((sum, row) => sum + row.cells.reduce((inRow, cell) => inRow + cell.length, 0), 0);
