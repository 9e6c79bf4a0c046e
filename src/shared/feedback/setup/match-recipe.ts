import { columnKey, type ColumnName } from '../../model/column-name.ts';
import type { Recipe } from '../../model/recipe.ts';
import { byOrder } from '../../model/order.ts';
import type { ResponseSet } from '../../model/response-set.ts';
import type { ImportLook } from '../../protocol/import-api.ts';
import { layoutNames, type LayoutName } from '../layouts/layout.ts';
import { columnsMissing } from '../rows/place-row.ts';
import { type FileReading, fileReadingSchema } from '../table.ts';

type Look = Pick<ImportLook, 'columns' | 'layout' | 'skippedRows' | 'headerRows' | 'sniffed'>;

/** Columns that a recipe imports or places by, and a file does not have. */
export function missingColumns(recipe: Recipe, { columns }: Pick<Look, 'columns'>): readonly ColumnName[] {
  const file = columns.map(({ column }) => column);
  const known = new Set(file.map(columnKey));
  const on = new Set(recipe.personal.map(columnKey));
  const missing = recipe.columns.filter(
    (column) =>
      !known.has(columnKey(column)) &&
      column.role.kind !== 'ignored' &&
      (column.role.kind !== 'personal' || on.has(columnKey(column))),
  );
  const all = [...missing, ...columnsMissing(recipe.rules, file)];
  return [...new Map(all.map(({ header, nth }) => [columnKey({ header, nth }), { header, nth }])).values()];
}

/** How a recipe wants a file read, where that is another way than it is read now; null: as it is. */
export type ReadingWishes = {
  readonly reading: FileReading;
  readonly layout: LayoutName | null;
  readonly skippedRows: number;
  readonly headerRows: number;
};

export function wishesOf(recipe: Recipe, look: Look): ReadingWishes | null {
  const now = look.sniffed.reading;
  const { encoding, delimiter, sheet, skippedRows, headerRows } = recipe.reading;
  const hasSheet = look.sniffed.sheets.some(({ name }) => name === sheet);
  const read = fileReadingSchema.safeParse({
    ...now,
    ...('encoding' in now && encoding !== undefined ? { encoding } : {}),
    ...('delimiter' in now && delimiter !== undefined ? { delimiter } : {}),
    ...('sheet' in now && hasSheet ? { sheet } : {}),
  });
  const wishes: ReadingWishes = {
    reading: read.success ? read.data : now,
    layout: layoutNames.find((name) => name === recipe.layout) ?? null,
    skippedRows: skippedRows ?? look.skippedRows,
    headerRows: headerRows ?? look.headerRows,
  };
  const isSame =
    JSON.stringify(wishes.reading) === JSON.stringify(now) &&
    (wishes.layout === null || wishes.layout === look.layout) &&
    wishes.skippedRows === look.skippedRows &&
    wishes.headerRows === look.headerRows;
  return isSame ? null : wishes;
}

/**
 * The newest set that was imported from a file of the same kind: this one has all columns that were imported of it, and no score or
 * comment that was not there. Its recipe is offered.
 */
export function setOfSameKind(
  sets: Iterable<ResponseSet>,
  look: Pick<Look, 'columns'>,
): ResponseSet | undefined {
  return [...sets]
    .sort(byOrder)
    .reverse()
    .find(({ recipe }) => {
      const known = new Set(recipe.columns.map(columnKey));
      const hasOther = look.columns.some(
        ({ column }) =>
          (column.role.kind === 'score' || column.role.kind === 'comment') && !known.has(columnKey(column)),
      );
      const isUsed = recipe.columns.some(
        ({ role }) => role.kind === 'score' || role.kind === 'comment' || role.kind === 'usage-count',
      );
      return isUsed && !hasOther && missingColumns(recipe, look).length === 0;
    });
}
