import { memo, type ReactNode } from 'react';
import type { Shape } from '../../../shared/scene/shape.ts';
import { Picture } from './Picture.tsx';
import styles from './ShapeBlock.module.css';
import { SvgShapes } from './SvgShapes.tsx';

/**
 * A card or a piece of evidence, line for line as exports draw it: one SVG each, because every positioned element
 * of HTML costs in each frame, and what is inside an SVG does not.
 */
export const ShapeBlock = memo(function ShapeBlock({
  shapes,
  width,
  height,
}: {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const images = shapes.filter((shape) => shape.kind === 'image');
  return (
    <>
      <svg className={styles.drawing} width={width} height={height} aria-hidden="true">
        <SvgShapes shapes={shapes} />
      </svg>
      {images.map((image) => (
        <div
          key={image.sha256}
          className={styles.image}
          style={{ left: image.x, top: image.y, width: image.width, height: image.height }}
        >
          <Picture sha256={image.sha256} label={image.label} />
        </div>
      ))}
    </>
  );
});
