import type { Rect } from '../../../shared/layout/map-layout.ts';

/** A rectangle as SVG path data: many of one look are one element. */
export const boxPath = ({ x, y, width, height }: Rect): string => `M${x} ${y}h${width}v${height}h${-width}Z`;
