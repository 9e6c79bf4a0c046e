import type { Column } from '../../model/column.ts';
import type { ImportChoices, ImportLook } from '../../protocol/import-api.ts';
import type { PlacesOfMap } from './places.ts';
import { placingColumns } from './propose-placing.ts';

/**
 * What a look at a file proposes, taken as it is: all columns in their roles (or `columns` in their place), and answers where their values
 * name places.
 */
export function proposedChoices(
  look: ImportLook,
  places: readonly PlacesOfMap[],
  columns: readonly Column[] = look.columns.map(({ column }) => column),
): ImportChoices {
  return {
    reading: look.sniffed.reading,
    skippedRows: look.skippedRows,
    headerRows: look.headerRows,
    layout: look.layout,
    columns,
    rules: placingColumns(look, columns, places).flatMap(({ rules }) => rules.map(({ rule }) => rule)),
    personal: [],
    masked: false,
    wave: '',
  };
}
