import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Shape } from '../../shared/scene/shape.ts';
import { ShapeIcon } from './ShapeIcon.tsx';
import styles from './HtmlShapes.module.css';
import { Picture } from './Picture.tsx';

/** Shapes of the scene as elements of the page: what a card looks like, line for line as exports draw it. */
export const HtmlShapes = memo(function HtmlShapes({
  shapes,
}: {
  readonly shapes: readonly Shape[];
}): ReactNode {
  return shapes.map((shape, index) => <HtmlShape key={index} shape={shape} />);
});

const place = (shape: { readonly x: number; readonly y: number }): CSSProperties => ({
  left: shape.x,
  top: shape.y,
});

function HtmlShape({ shape }: { readonly shape: Shape }): ReactNode {
  switch (shape.kind) {
    case 'box':
      return shape.dotted ? <DottedBox shape={shape} /> : <PlainBox shape={shape} />;
    case 'text':
      return (
        <div
          className={styles.text}
          dir={shape.rtl ? 'rtl' : 'ltr'}
          style={{
            ...place(shape),
            width: shape.width,
            color: shape.colour,
            fontSize: shape.style.size,
            fontWeight: shape.style.weight,
            lineHeight: `${shape.style.lineHeight}px`,
            textAlign: shape.align,
          }}
        >
          {shape.lines.join('\n')}
        </div>
      );
    case 'icon':
      return (
        <span className={styles.icon} style={place(shape)}>
          <ShapeIcon icon={shape.icon} size={shape.size} colour={shape.colour} />
        </span>
      );
    case 'image':
      return (
        <div className={styles.image} style={{ ...place(shape), width: shape.width, height: shape.height }}>
          <Picture sha256={shape.sha256} label={shape.label} />
        </div>
      );
    case 'path':
      return null;
  }
}

type Box = Extract<Shape, { kind: 'box' }>;

function PlainBox({ shape }: { readonly shape: Box }): ReactNode {
  return (
    <div
      className={styles.box}
      style={{
        ...place(shape),
        width: shape.width,
        height: shape.height,
        borderRadius: shape.radius,
        ...(shape.fill === null ? {} : { background: shape.fill }),
        ...(shape.stroke === null ? {} : { border: `${shape.strokeWidth}px solid ${shape.stroke}` }),
      }}
    />
  );
}

/** CSS dots cost many times a line when drawn by software; an SVG line of dots does not. */
function DottedBox({ shape }: { readonly shape: Box }): ReactNode {
  const { width, height, strokeWidth } = shape;
  return (
    <svg className={styles.box} style={place(shape)} width={width} height={height} aria-hidden="true">
      <rect
        x={strokeWidth / 2}
        y={strokeWidth / 2}
        width={width - strokeWidth}
        height={height - strokeWidth}
        rx={shape.radius}
        fill={shape.fill ?? 'none'}
        stroke={shape.stroke ?? 'none'}
        strokeWidth={strokeWidth}
        strokeLinecap="round"
        strokeDasharray={`0.01 ${strokeWidth * 3}`}
      />
    </svg>
  );
}
