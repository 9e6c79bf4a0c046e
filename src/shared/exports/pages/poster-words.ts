import type { TiledPoster } from '../paper/tile-poster.ts';
import { sizeIn } from '../formats/size-words.ts';

/** ‘1,189 × 800 mm’ of a tiled poster. */
export const sizeWords = ({ columns, rows }: Pick<TiledPoster, 'columns' | 'rows'>): string =>
  sizeIn('mm', { width: Math.round(columns.at(-1)?.to ?? 0), height: Math.round(rows.at(-1)?.to ?? 0) });
