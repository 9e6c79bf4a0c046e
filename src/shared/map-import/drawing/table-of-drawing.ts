import type { ReadTable } from '../table/map-file.ts';
import type { Drawing } from './drawing.ts';
import { gridTable } from './grid-of-drawing.ts';
import { isOwnDrawing, ownTable } from './own-drawing.ts';

/** A drawing as a table: one that was exported by what its boxes are, any other by where they are. */
export const tableOfDrawing = (drawing: Drawing): ReadTable =>
  isOwnDrawing(drawing) ? ownTable(drawing) : gridTable(drawing);
