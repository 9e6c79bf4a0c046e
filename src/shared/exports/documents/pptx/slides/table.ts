import { allRightToLeft } from '../../../../layout/clean-text.ts';
import type { Deck } from '../deck/deck.ts';
import { colour, ink, softInk } from '../drawing/colours.ts';
import type { Cell, Drawn, Run, Slide } from '../drawing/drawn.ts';
import { cellRoom } from '../drawing/drawn-xml.ts';
import { evenHeights } from './even-chunks.ts';
import { titled } from './titled.ts';

/** A column: its name, and its share of the width. */
export type Column = { readonly name: string; readonly share: number };
/** A row's cells, in which paragraphs follow each other, and what the notes say of it. */
export type Row = { readonly cells: readonly (readonly TableText[])[]; readonly notes: readonly string[] };
export type TableText = { readonly text: string; readonly bold?: boolean; readonly soft?: boolean };

const SIZE = 11;
const HEAD = 22;
/** Most lines of a paragraph in a cell: whole texts are on the slides of their stages. */
const MOST_LINES = 6;

/** A native table on as many slides as its rows need, its header on each; none without rows. */
export function tableSlides(
  deck: Deck,
  title: string,
  {
    columns,
    rows,
    about,
  }: { readonly columns: readonly Column[]; readonly rows: readonly Row[]; readonly about: string },
): readonly Slide[] {
  const { room } = deck.template;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (room.width * share) / all);
  const made = rows.map((row) => ({ ...rowOf(deck, row, widths), notes: row.notes }));
  const pages = evenHeights(made, room.height - HEAD);
  const head = {
    height: HEAD,
    cells: columns.map(({ name }, index) =>
      cell(
        [
          {
            text: deck.pen.clip(
              name,
              { size: SIZE, bold: true },
              (widths[index] ?? 0) - 2 * cellRoom.side,
              1,
            ),
            bold: true,
          },
        ],
        {
          fill: true,
          on: deck.template.onAccent,
          // It stands over the words of its column.
          ...(allRightToLeft(rows.map(({ cells }) => (cells[index] ?? []).map(({ text }) => text).join(' ')))
            ? { align: 'right' }
            : {}),
        },
      ),
    ),
  };
  return pages.map((page, index) => {
    const table: Drawn = {
      kind: 'table',
      name: title,
      about,
      box: { ...room, height: HEAD + page.reduce((sum, { height }) => sum + height, 0) },
      columns: widths,
      rows: [head, ...page],
    };
    const notes = page.flatMap((row) => row.notes);
    return titled(title, deck, { drawn: [table], notes }, { index, count: pages.length });
  });
}

function rowOf(
  { pen }: Deck,
  { cells }: Row,
  widths: readonly number[],
): { readonly height: number; readonly cells: readonly Cell[] } {
  let height = 0;
  const made = cells.map((texts, index) => {
    const room = (widths[index] ?? 0) - 2 * cellRoom.side;
    const clipped = texts
      .map((one) => ({
        ...one,
        text: pen.clip(one.text, { size: SIZE, bold: one.bold ?? false }, room, MOST_LINES),
      }))
      .filter(({ text }) => text !== '');
    const own = clipped.reduce(
      (sum, { text, bold = false }) => sum + pen.height(text, { size: SIZE, bold }, room),
      0,
    );
    height = Math.max(height, own);
    return cell(clipped);
  });
  return { height: Math.max(height, SIZE * 1.22) + 2 * cellRoom.top + 1, cells: made };
}

const cell = (
  texts: readonly TableText[],
  {
    fill = false,
    on = 'tx1',
    align,
  }: { readonly fill?: boolean; readonly on?: 'bg1' | 'tx1'; readonly align?: 'right' } = {},
): Cell => ({
  fill: fill ? colour('accent1') : null,
  text: {
    anchor: fill ? 'middle' : 'top',
    paragraphs: (texts.length === 0 ? [{ text: '' }] : texts).map(({ text, bold, soft }: TableText) => ({
      ...(align ? { align } : {}),
      runs: [
        {
          text,
          size: SIZE,
          bold: bold ?? false,
          colour: fill ? colour(on) : soft ? softInk : ink,
        } satisfies Run,
      ],
    })),
  },
});
