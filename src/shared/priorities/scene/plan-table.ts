import { dayText, statusWord } from '../../layout/badges.ts';
import { t } from '../../language/translate.ts';
import { box, icon, text, type Owner } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import { matrixOf, type PlanRow } from '../action-plan.ts';
import type { PlanColumn } from '../plan-query.ts';
import { cardTitle, scoresWords } from '../words.ts';
import { planColumnNames } from '../plan-words.ts';
import { type Ink, type Part, placed, priorityStyles, words } from './parts.ts';

const PAD = 10;
const ICON = 16;
const widths: Readonly<Record<PlanColumn, number>> = {
  title: 380,
  map: 180,
  owner: 170,
  due: 130,
  status: 120,
  priority: 200,
};

/** The plan as a table: a row grows with its texts, and the table with its rows. */
export function planTable(rows: readonly PlanRow[], withMaps: boolean, ink: Ink): Part {
  const columns = (['title', 'map', 'owner', 'due', 'status', 'priority'] as const).filter(
    (column) => withMaps || column !== 'map',
  );
  const width = columns.reduce((sum, column) => sum + widths[column], 0);
  const { theme } = ink;
  const head: Owner = { id: null, role: 'legend' };
  const headHeight = priorityStyles.column.lineHeight + 2 * PAD;
  const shapes: Shape[] = [
    box(head, { x: 0, y: 0, width, height: headHeight }, { fill: theme.hues.slate.soft, radius: 4 }),
  ];
  let x = 0;
  for (const column of columns) {
    const place = {
      x: x + PAD,
      y: PAD,
      width: widths[column] - 2 * PAD,
      lines: [t(planColumnNames[column])],
      rtl: false,
    };
    shapes.push(text(head, place, { style: priorityStyles.column, colour: theme.hues.slate.onSoft }));
    x += widths[column];
  }
  let y = headHeight;
  for (const row of rows) {
    const part = tableRow(row, columns, width, ink);
    shapes.push(...placed(part, 0, y));
    y += part.height;
  }
  if (rows.length === 0) {
    const look = { style: priorityStyles.cell, colour: theme.softInk, width: width - 2 * PAD };
    const none = words(head, t('There are no actions.'), look, ink);
    shapes.push(...placed(none, PAD, y + PAD));
    y += none.height + 2 * PAD;
  }
  return { width, height: y, shapes };
}

function tableRow(row: PlanRow, columns: readonly PlanColumn[], width: number, ink: Ink): Part {
  const { card } = row;
  const owner: Owner = { id: card.id, role: 'card' };
  const { theme } = ink;
  let x = 0;
  const cells = columns.map((column) => {
    const left = x + PAD + (column === 'title' ? ICON + 8 : 0);
    const part = words(
      owner,
      cellText(row, column),
      {
        style: column === 'title' ? priorityStyles.entry : priorityStyles.cell,
        colour: column === 'due' && row.overdue ? theme.kinds['pain-point'].edge : theme.ink,
        width: x + widths[column] - PAD - left,
      },
      ink,
    );
    x += widths[column];
    return { left, part };
  });
  const height = Math.max(priorityStyles.cell.lineHeight, ...cells.map(({ part }) => part.height)) + 2 * PAD;
  return {
    width,
    height,
    shapes: [
      icon(owner, card.kind, { x: PAD, y: PAD + 1, size: ICON }, theme.kinds[card.kind].edge),
      ...cells.flatMap(({ left, part }) => placed(part, left, PAD)),
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
      return statusWord(card.status);
    case 'priority':
      return scoresWords(matrixOf(card), card);
  }
}
