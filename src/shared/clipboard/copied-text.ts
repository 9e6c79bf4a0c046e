import { byOrder } from '../model/order.ts';
import type { CopiedCards } from './copied-cards.ts';
import type { CopiedStructure } from './copied-structure.ts';

/** The attribute of the copied table that carries the copy itself. */
export const COPIED_ATTRIBUTE = 'data-throughline';

/** Texts in rows and columns, and whether the first row and column are names. */
export type TableOut = {
  readonly rows: readonly (readonly string[])[];
  readonly named: boolean;
  /** One card a line, for where a table is none. */
  readonly lines: readonly string[];
};

type Texts = { readonly title: string; readonly body: string };
const firstOf = (card: Texts): string => card.title.trim() || card.body.trim();

/** Copied cards as they lie on the map, without rows and columns that hold none; cards of one cell below each other. */
export function tableOfCards({ cards }: CopiedCards): TableOut {
  const rows = [...new Set(cards.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(cards.map(({ column }) => column))].sort((a, b) => a - b);
  const cells = Map.groupBy(cards, ({ row, column }) => `${row} ${column}`);
  return {
    rows: rows.map((row) => columns.map((column) => textOf(cells.get(`${row} ${column}`)))),
    named: false,
    lines: cards.map(firstOf),
  };
}

/** A copied stage, step or lane as a table with the names of its steps above and of its lanes at the left. */
export function tableOfStructure({ piece, lanes, stages, steps }: CopiedStructure): TableOut {
  const rows = [...lanes, ...piece.lanes];
  const columns = [...piece.steps.toSorted(byOrder), ...steps];
  const stageName = new Map([...piece.stages, ...stages].map(({ id, name }) => [id, name]));
  const cards = piece.cards.toSorted(byOrder);
  const cells = Map.groupBy(cards, ({ laneId, stepId }) => `${laneId} ${stepId}`);
  const names = columns.map((step) => {
    const stage = stageName.get(step.stageId) ?? '';
    return stage === '' ? step.name : `${stage}: ${step.name}`;
  });
  return {
    rows: [
      ['', ...names],
      ...rows.map((lane) => [
        lane.name,
        ...columns.map((step) => textOf(cells.get(`${lane.id} ${step.id}`))),
      ]),
    ],
    named: true,
    lines: cards.map(firstOf),
  };
}

const textOf = (cards: readonly Texts[] | undefined): string => (cards ?? []).map(firstOf).join('\n');

/**
 * Plain text: one column is one text a line, as for a mail or a list; several columns are tab-separated, cells with
 * line ends quoted, as spreadsheets write it.
 */
export function tableToText({ rows, lines }: TableOut): string {
  if (rows.every((row) => row.length <= 1)) return lines.map((line) => line.replace(/\s+/g, ' ')).join('\n');
  return rows.map((row) => row.map(tsvCell).join('\t')).join('\n');
}

/**
 * A cell as it is. What begins as a formula has no sign before it that would make it text: this flavour goes into
 * fields, mails and chats, where the sign would be pasted along; sheets take the table below, which says that its
 * cells are text.
 */
const tsvCell = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Marks for a spreadsheet that a cell is text, so that `=1+1` is no formula there, `007` no 7 and `3/4` no date: the first
 * to Excel, the second to LibreOffice, which ignores the first. Seen in LibreOffice 7.4: with the first alone `=1+1` was
 * calculated and `007` a 7; `x:str` and `data-sheets-value` changed nothing; with `sdnum` all of them were text. Its paste
 * asks for this table before plain text.
 */
const asText = `style="mso-number-format:'\\@'" sdnum="0;0;@"`;

/** A table for sheets and documents, with the copy itself in an attribute. */
export function tableToHtml({ rows, named }: TableOut, copied: CopiedCards | CopiedStructure): string {
  const cell = (text: string, head: boolean): string => {
    const name = head ? 'th' : 'td';
    return `<${name} ${asText}>${escape(text).replaceAll('\n', '<br>')}</${name}>`;
  };
  const body = rows
    .map(
      (row, at) =>
        `<tr>${row.map((text, column) => cell(text, named && (at === 0 || column === 0))).join('')}</tr>`,
    )
    .join('');
  return `<table ${COPIED_ATTRIBUTE}="${escape(JSON.stringify(copied))}" border="1" style="border-collapse:collapse"><tbody>${body}</tbody></table>`;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
