export type { ColumnName } from '../model/column-name.ts';
export { columnNameSchema, headerText, columnKey, columnNames } from '../model/column-name.ts';
