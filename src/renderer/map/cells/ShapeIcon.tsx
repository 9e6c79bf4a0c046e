import type { ReactNode } from 'react';
import { ICON_LINE_WIDTH, iconPaths } from '../../../shared/icons/icon-paths.ts';
import type { Icon } from '../../../shared/icons/icons.ts';

/** One of the map's own icons in a colour, as the exports draw it. */
export function ShapeIcon({
  icon,
  size,
  colour = 'currentColor',
}: {
  readonly icon: Icon;
  readonly size: number;
  readonly colour?: string;
}): ReactNode {
  const { line, fill } = iconPaths[icon];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      overflow="visible"
      aria-hidden="true"
      focusable="false"
    >
      {line !== '' && (
        <path
          d={line}
          fill="none"
          stroke={colour}
          strokeWidth={ICON_LINE_WIDTH}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {fill !== '' && <path d={fill} fill={colour} />}
    </svg>
  );
}
