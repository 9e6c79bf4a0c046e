import { mmToPoints, mmToPx, POINTS_PER_PX } from '../paper/units.ts';
import type { PaperSize } from '../paper/paper.ts';
import type { Rect } from '../../layout/map-layout.ts';
import type { Scene } from '../../scene/shape.ts';

/** A drawing, or a part of one, on a page: its corner in px of the page, and px of the page for each of its own. */
export type Part = {
  readonly scene: Scene;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** False: furniture of the page, such as its number, which readers that cannot see it skip. */
  readonly said: boolean;
  /** A quarter to the left, to be read from below: `x` and `y` are where its corner at the left and the bottom is then. */
  readonly turned?: boolean;
};

/** A part of one large drawing that many pages share: what of the page it fills, and where the drawing's corner is. */
export type Piece = {
  /** px of the page. */
  readonly clip: Rect;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
};

export type Page = {
  readonly parts: readonly Part[];
  /** Under the parts. */
  readonly piece?: Piece;
};

/** Pages of one size. */
export type Pages = {
  /** mm. */
  readonly paper: PaperSize;
  /** Whole px that lie on the paper. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly Page[];
  /** What the pieces are parts of; null where there are none. */
  readonly shared: Scene | null;
  /** The size of the smallest text that is to be read, points to a tenth; null where there is none. */
  readonly smallest: number | null;
};

/** Under this, points, people hold the paper closer. */
export const LEAST_POINTS = 6;

/** The px of paper, whole ones that lie on it. */
export const pxOf = ({ width, height }: PaperSize): { readonly width: number; readonly height: number } => ({
  width: Math.floor(mmToPx(width)),
  height: Math.floor(mmToPx(height)),
});

/** The points of paper. */
export const pointsOf = ({
  width,
  height,
}: PaperSize): { readonly width: number; readonly height: number } => ({
  width: mmToPoints(width),
  height: mmToPoints(height),
});

/** The size of the smallest text of drawings on paper, points to a tenth; null where there is none. */
export function smallestText(drawn: readonly Pick<Part, 'scene' | 'scale'>[]): number | null {
  const smallest = Math.min(Infinity, ...drawn.map(({ scene, scale }) => smallestStyle(scene) * scale));
  return smallest === Infinity ? null : Math.floor(smallest * POINTS_PER_PX * 10 + 1e-6) / 10;
}

const styles = new WeakMap<Scene, number>();

/** px. */
function smallestStyle(scene: Scene): number {
  const known = styles.get(scene);
  if (known !== undefined) return known;
  const smallest = Math.min(
    Infinity,
    ...new Set(
      scene.shapes.flatMap((shape) =>
        shape.kind === 'text' && shape.lines.some((line) => line.trim() !== '') ? [shape.style.size] : [],
      ),
    ),
  );
  styles.set(scene, smallest);
  return smallest;
}
