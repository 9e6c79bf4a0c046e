import { dayText } from '../../language/dates.ts';
import { statusName } from '../../words/card-values.ts';
import { t } from '../../language/translate.ts';
import { box, icon, text, type Owner } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import { matrixOf, type PlanRow } from '../action-plan.ts';
import type { PlanColumn } from '../plan-query.ts';
import { cardTitle } from '../../words/titles.ts';
import { scoresWords } from '../words.ts';
import { planColumnNames } from '../plan-words.ts';
import { type Ink, type Part, placed, stack, words } from '../../scene/parts.ts';
import { priorityStyles } from './styles.ts';

/** Room between a cell's edges and its text, px. */
export const CELL_PAD = 10;
const ICON = 16;

/** How wide each column is, px. */
export type ColumnWidths = Readonly<Record<PlanColumn, number>>;
const usualWidths: ColumnWidths = { title: 380, map: 180, owner: 170, due: 130, status: 120, priority: 200 };
/** What the columns beside the title take where the table has to fit a paper: with the column of maps, and without. */
const paperWidths: Readonly<Record<'many' | 'one', Omit<ColumnWidths, 'title'>>> = {
  many: { map: 150, owner: 150, due: 120, status: 110, priority: 170 },
  one: { map: 0, owner: 185, due: 165, status: 105, priority: 165 },
};

/** What of a paper's width the title has at least. */
const TITLE_SHARE = 0.32;

/** The columns of one table, and how wide they are together, px. */
export type Columns = {
  readonly names: readonly PlanColumn[];
  readonly widths: ColumnWidths;
  readonly width: number;
};

/** The plan's columns: as wide as they like, or as a paper of this width lets them, the title taking what is left. */
export function planColumns(withMaps: boolean, paper: number | null = null): Columns {
  const names = (['title', 'map', 'owner', 'due', 'status', 'priority'] as const).filter(
    (column) => withMaps || column !== 'map',
  );
  const sum = (widths: ColumnWidths): number => names.reduce((all, column) => all + widths[column], 0);
  if (paper === null) return { names, widths: usualWidths, width: sum(usualWidths) };
  const usual = { ...paperWidths[withMaps ? 'many' : 'one'], title: 0 };
  // On narrow paper the title keeps its share, and the other columns are as much narrower as that takes.
  const share = Math.min(1, ((1 - TITLE_SHARE) * paper) / sum(usual));
  const others = { ...usual };
  for (const column of names) others[column] = Math.floor(usual[column] * share);
  return { names, widths: { ...others, title: paper - sum(others) }, width: paper };
}

/** The plan as a table: a row grows with its texts, and the table with its rows. */
export function planTable(rows: readonly PlanRow[], withMaps: boolean, ink: Ink): Part {
  const columns = planColumns(withMaps);
  return stack([planHead(columns, ink), ...planParts(rows, columns, ink)], 0);
}

/** The names of the columns. */
export function planHead({ names, widths, width }: Columns, { theme }: Ink): Part {
  const head: Owner = { id: null, role: 'legend' };
  const height = priorityStyles.column.lineHeight + 2 * CELL_PAD;
  const shapes: Shape[] = [
    box(head, { x: 0, y: 0, width, height }, { fill: theme.signs.slate.soft, radius: 4 }),
  ];
  let x = 0;
  for (const column of names) {
    const place = {
      x: x + CELL_PAD,
      y: CELL_PAD,
      width: widths[column] - 2 * CELL_PAD,
      lines: [t(planColumnNames[column])],
      rtl: false,
    };
    shapes.push(text(head, place, { style: priorityStyles.column, colour: theme.signs.slate.onSoft }));
    x += widths[column];
  }
  return { width, height, shapes };
}

/** What stands below the names: a part for each row, or that there is none. */
export function planParts(rows: readonly PlanRow[], columns: Columns, ink: Ink): readonly Part[] {
  if (rows.length > 0) return rows.map((row) => tableRow(row, columns, ink));
  const { width } = columns;
  const look = { style: priorityStyles.cell, colour: ink.theme.softInk, width: width - 2 * CELL_PAD };
  const none = words({ id: null, role: 'legend' }, t('There are no actions.'), look, ink);
  return [{ width, height: none.height + 2 * CELL_PAD, shapes: placed(none, CELL_PAD, CELL_PAD) }];
}

function tableRow(row: PlanRow, { names, widths, width }: Columns, ink: Ink): Part {
  const { card } = row;
  const owner: Owner = { id: card.id, role: 'card' };
  const { theme } = ink;
  let x = 0;
  const cells = names.map((column) => {
    const left = x + CELL_PAD + (column === 'title' ? ICON + 8 : 0);
    const part = words(
      owner,
      cellText(row, column),
      {
        style: column === 'title' ? priorityStyles.entry : priorityStyles.cell,
        colour: column === 'due' && row.overdue ? theme.kinds['pain-point'].edge : theme.ink,
        width: x + widths[column] - CELL_PAD - left,
      },
      ink,
    );
    x += widths[column];
    return { left, part };
  });
  const height =
    Math.max(priorityStyles.cell.lineHeight, ...cells.map(({ part }) => part.height)) + 2 * CELL_PAD;
  return {
    width,
    height,
    shapes: [
      icon(owner, card.kind, { x: CELL_PAD, y: CELL_PAD + 1, size: ICON }, theme.kinds[card.kind].edge),
      ...cells.flatMap(({ left, part }) => placed(part, left, CELL_PAD)),
      box(owner, { x: 0, y: height - 1, width, height: 1 }, { fill: theme.line }),
    ],
  };
}

function cellText({ card, mapName, overdue }: PlanRow, column: PlanColumn): string {
  switch (column) {
    case 'title':
      return cardTitle(card);
    case 'map':
      return mapName;
    case 'owner':
      return card.owner.trim();
    case 'due':
      if (card.due === null) return '';
      return overdue ? t('{{day}}, overdue', { day: dayText(card.due) }) : dayText(card.due);
    case 'status':
      return statusName(card.status);
    case 'priority':
      return scoresWords(matrixOf(card), card);
  }
}
