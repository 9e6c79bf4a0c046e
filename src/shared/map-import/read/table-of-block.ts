import type { Block } from '../../clipboard/block.ts';
import { type ReadTable, tableOfTexts } from '../table/map-file.ts';
import { tableOfJourney } from './journey-table.ts';

/** What was pasted, as a table that may be a map; null for copied cards and for lines. */
export function tableOfBlock({ rows, columns, copied, tasks }: Block): ReadTable | null {
  if (copied !== null) return null;
  if (tasks !== null) return tableOfJourney({ title: '', tasks });
  if (rows.length < 2 || columns < 2) return null;
  return tableOfTexts(
    '',
    rows.map(({ cells }) =>
      cells.map((cell) =>
        cell.map(({ title, body }) => (body === '' ? title : `${title}\n${body}`)).join('\n'),
      ),
    ),
  );
}
