import { memo, type ReactNode } from 'react';
import { baselineOf } from '../../../shared/scene/fonts.ts';
import { ICON_LINE_WIDTH, iconPaths } from '../../../shared/icons/icon-paths.ts';
import type { Shape } from '../../../shared/scene/shape.ts';
import { boxPlace } from '../../../shared/scene/svg-shape.ts';

/** Shapes of the scene as SVG elements, in map px. Pictures are left to whoever can load them. */
export const SvgShapes = memo(function SvgShapes({
  shapes,
}: {
  readonly shapes: readonly Shape[];
}): ReactNode {
  return shapes.map((shape, index) => <SvgShape key={index} shape={shape} />);
});

function SvgShape({ shape }: { readonly shape: Shape }): ReactNode {
  switch (shape.kind) {
    case 'box':
      return <SvgBox shape={shape} />;
    case 'path':
      return (
        <path
          d={shape.d}
          fill={shape.fill ?? 'none'}
          stroke={shape.stroke ?? 'none'}
          strokeWidth={shape.strokeWidth}
          strokeLinejoin="round"
          strokeDasharray={shape.dash?.join(' ')}
        />
      );
    case 'icon': {
      const { line, fill } = iconPaths[shape.icon];
      return (
        <g transform={`translate(${shape.x} ${shape.y}) scale(${shape.size / 16})`}>
          {line !== '' && (
            <path
              d={line}
              fill="none"
              stroke={shape.colour}
              strokeWidth={ICON_LINE_WIDTH}
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          )}
          {fill !== '' && <path d={fill} fill={shape.colour} />}
        </g>
      );
    }
    case 'text':
      return <SvgText shape={shape} />;
    case 'image':
      return null;
  }
}

function SvgBox({ shape }: { readonly shape: Extract<Shape, { kind: 'box' }> }): ReactNode {
  const { x, y, width, height, rx, strokeWidth } = boxPlace(shape);
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      {...(rx === null ? {} : { rx })}
      fill={shape.fill ?? 'none'}
      {...(shape.stroke === null ? {} : { stroke: shape.stroke, strokeWidth })}
    />
  );
}

function SvgText({ shape }: { readonly shape: Extract<Shape, { kind: 'text' }> }): ReactNode {
  const { style, align, rtl } = shape;
  const atEnd = align === 'center' ? 0.5 : (align === 'end') !== rtl ? 1 : 0;
  return (
    <text
      fontSize={style.size}
      fontWeight={style.weight}
      fill={shape.colour}
      textAnchor={align === 'center' ? 'middle' : align}
      direction={rtl ? 'rtl' : 'ltr'}
    >
      {shape.lines.map((line, index) => (
        <tspan
          key={index}
          x={shape.x + shape.width * atEnd}
          y={shape.y + index * style.lineHeight + baselineOf(style)}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
