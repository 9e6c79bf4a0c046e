import type { CopiedCard, CopiedCards } from './copied-cards.ts';

/** The attribute of the copied table that carries the cards themselves. */
export const COPIED_ATTRIBUTE = 'data-throughline';

const firstOf = (card: CopiedCard): string => card.title.trim() || card.body.trim();

/** One card a line, by its title, in reading order. */
export const copiedToText = ({ cards }: CopiedCards): string =>
  cards.map((card) => firstOf(card).replace(/\s+/g, ' ')).join('\n');

/** Tells a spreadsheet to take a cell as text, so that a title that begins with = is no formula there. */
const asText = "mso-number-format:'\\@'";

/**
 * The cards as a table laid out as they lie on the map, for sheets and documents, with the cards themselves in an
 * attribute. Cards of one cell stand below each other. Rows and columns that hold no copied card are left out.
 */
export function copiedToHtml(copied: CopiedCards): string {
  const { cards } = copied;
  const rows = [...new Set(cards.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(cards.map(({ column }) => column))].sort((a, b) => a - b);
  const cells = Map.groupBy(cards, ({ row, column }) => `${row} ${column}`);
  const cellOf = (row: number, column: number): string =>
    (cells.get(`${row} ${column}`) ?? [])
      .map((card) => escape(firstOf(card)).replaceAll('\n', '<br>'))
      .join('<br>');
  const body = rows
    .map(
      (row) =>
        `<tr>${columns.map((column) => `<td style="${asText}">${cellOf(row, column)}</td>`).join('')}</tr>`,
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
