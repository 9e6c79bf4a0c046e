import { phrase, t } from '../../../language/translate.ts';
import type { MapView } from '../../../layout/map-view.ts';
import type { Card } from '../../../model/card.ts';
import { isAction, matrixOf, planRows } from '../../../priorities/action-plan.ts';
import { priorityValue } from '../../../priorities/matrix.ts';
import { wholePlan } from '../../../priorities/plan-query.ts';
import { cardKindName } from '../../../words/cards.ts';
import { strengthName, strengthText } from '../../../words/strength.ts';
import { cardTitle } from '../../../words/titles.ts';
import type { Book } from '../../../workbook/book.ts';
import { type Cell, numberCell, textCell } from '../../../workbook/cell.ts';
import { type CardField, fieldOf } from '../../../workbook/fields.ts';
import { sheetEntry, type SheetKey } from '../../../workbook/sheet-keys.ts';
import { cellOf, valueOf } from '../../../workbook/values.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

/** What the sheets of cards are written from. */
export type CardContext = { readonly book: Book; readonly view: MapView; readonly day: string };

type Calculated = {
  readonly header: string;
  readonly width: number;
  readonly cell: (card: Card, context: CardContext) => Cell;
};

/** What a sheet says of a card beside its fields. */
const calculated = {
  kind: {
    header: phrase('Kind'),
    width: 14,
    cell: ({ kind }) => textCell(cardKindName(kind)),
  },
  where: {
    header: phrase('Stage › Step'),
    width: 32,
    cell: ({ stepId }, { book }) =>
      textCell(book.lists.step.find(({ code }) => code === stepId)?.label ?? ''),
  },
  strength: {
    header: phrase('Evidence'),
    width: 30,
    cell: ({ id }, { view }) => {
      const support = view.cards.get(id)?.support;
      return textCell(support ? `${strengthName(support.level)}: ${strengthText(support)}` : '');
    },
  },
  priority: {
    header: phrase('Priority'),
    width: 10,
    cell: (card) => numberCell(priorityValue(matrixOf(card), card)),
  },
  answers: {
    header: phrase('Pain points it answers'),
    width: 40,
    cell: ({ id }, { book, view }) =>
      textCell(
        view.connections
          .filter(({ kind, fromCardId }) => kind === 'answers' && fromCardId === id)
          .flatMap(({ toCardId }) => book.records.card.get(toCardId) ?? [])
          .map(cardTitle)
          .join('\n'),
      ),
  },
} as const satisfies Readonly<Record<string, Calculated>>;

type CalculatedColumn = keyof typeof calculated;
type Column = { readonly field: CardField } | { readonly calculated: CalculatedColumn };

const fields = (...keys: readonly CardField[]): readonly Column[] => keys.map((field) => ({ field }));
const known = (key: CalculatedColumn): Column => ({ calculated: key });

const sheets: readonly {
  readonly key: SheetKey;
  readonly columns: readonly Column[];
  readonly cards: (context: CardContext) => readonly Card[];
}[] = [
  {
    key: 'cards',
    columns: [
      ...fields('title', 'laneId', 'stepId', 'body', 'status', 'owner', 'due', 'personas', 'tags'),
      known('strength'),
    ],
    cards: ({ book }) => book.cards,
  },
  {
    key: 'pains',
    columns: [
      ...fields('title'),
      known('where'),
      ...fields('severity', 'frequencyShare', 'frequencyRating'),
      known('priority'),
      ...fields('rootCause', 'status', 'owner', 'due'),
      known('strength'),
    ],
    cards: ({ book }) => book.cards.filter(({ kind }) => kind === 'pain-point'),
  },
  {
    key: 'opportunities',
    columns: [
      ...fields('title'),
      known('where'),
      ...fields('impact', 'effort'),
      known('priority'),
      ...fields('status', 'owner', 'due'),
      known('answers'),
    ],
    cards: ({ book }) => book.cards.filter(({ kind }) => kind === 'opportunity'),
  },
  {
    key: 'touchpoints',
    columns: [
      ...fields('title'),
      known('where'),
      ...fields('channel', 'backingChannels', 'success', 'ease', 'emotion'),
      known('strength'),
    ],
    cards: ({ book }) => book.cards.filter(({ kind }) => kind === 'touchpoint'),
  },
  {
    key: 'plan',
    columns: [
      ...fields('title'),
      known('kind'),
      known('where'),
      ...fields('owner', 'due', 'status'),
      known('priority'),
    ],
    cards: ({ book, day }) =>
      planRows(book.cards.filter(isAction), wholePlan, { today: day, mapNameOf: () => '' }).map(
        ({ card }) => card,
      ),
  },
];

/** The sheets whose rows are cards, by their key. */
export function cardSheets(context: CardContext): ReadonlyMap<SheetKey, Sheet> {
  return new Map(
    sheets.map(({ key, columns, cards }) => [
      key,
      {
        key,
        name: t(sheetEntry(key).name),
        columns: columns.map(columnOf),
        rows: cards(context).map((card) => ({
          id: card.id,
          cells: columns.map((column) => cardCell(column, card, context)),
        })),
        frozen: 1,
        isTable: true,
      } satisfies Sheet,
    ]),
  );
}

function columnOf(column: Column): SheetColumn {
  if ('calculated' in column) {
    const { header, width } = calculated[column.calculated];
    return { key: column.calculated, header: t(header), width };
  }
  return fieldColumn('card', column.field);
}

/** The column of a field that can be changed. */
export function fieldColumn(entity: Parameters<typeof fieldOf>[0], key: string): SheetColumn {
  const field = fieldOf(entity, key);
  if (!field) throw new Error(`There is no field ${key}`);
  return { key, header: t(field.header), width: field.width, field };
}

function cardCell(column: Column, card: Card, context: CardContext): Cell {
  return 'calculated' in column
    ? calculated[column.calculated].cell(card, context)
    : fieldCell(context.book, 'card', card.id, column.field);
}

/** What a record's field looks like in a cell. */
export function fieldCell(book: Book, entity: Parameters<typeof fieldOf>[0], id: string, key: string): Cell {
  const field = fieldOf(entity, key);
  return field ? cellOf(field, valueOf(book, entity, id, key) ?? null, book.lists) : null;
}
