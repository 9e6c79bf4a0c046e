import type { Block } from '../../shared/clipboard/block.ts';
import { tableOfBlock } from '../../shared/map-import/read/table-of-block.ts';
import { mapLikeness } from '../../shared/map-import/structure/best-table.ts';
import { guessTable } from '../../shared/map-import/structure/table-choices.ts';
import type { ReadTable } from '../../shared/map-import/table/map-file.ts';

/** Of 2: most stages and most lanes have names such as maps have. */
const SURE = 1.2;

/** A pasted table whose rows are stages, which cells alone cannot say; null for any other. */
export function turnedTable(block: Block): ReadTable | null {
  const table = block.tasks === null ? tableOfBlock(block) : null;
  return table && guessTable(table).turned && mapLikeness(table) >= SURE ? table : null;
}
