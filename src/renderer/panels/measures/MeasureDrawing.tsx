import { useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { few } from '../../../shared/measures/estimate.ts';
import type { PlaceMeasure } from '../../../shared/measures/place-measure.ts';
import type { Owner } from '../../../shared/scene/make-shape.ts';
import { distributionShapes, trendShapes, whiskerShapes } from '../../../shared/scene/measure-shapes.ts';
import { themes } from '../../../shared/scene/theme.ts';
import { SvgShapes } from '../../map/cells/SvgShapes.tsx';

/** Sizes of the drawing, px. */
const WIDTH = 248;
const NARROW = 236;
const WHISKER = 16;
const SPREAD = 12;
const TREND = 40;
const GAP = 4;

const owner: Owner = { id: null, role: 'measure' };

/** The value and the interval of a measure alone. */
export function WhiskerDrawing({
  measure,
}: {
  readonly measure: Pick<PlaceMeasure, 'estimate' | 'range'>;
}): ReactNode {
  const theme = themes[useComputedColorScheme('light')];
  const { estimate } = measure;
  return (
    estimate && (
      <svg width={NARROW} height={WHISKER} aria-hidden="true" style={{ display: 'block', maxWidth: '100%' }}>
        <SvgShapes
          shapes={whiskerShapes(
            owner,
            measure,
            { x: 0, y: 0, width: NARROW, height: WHISKER },
            few(estimate),
            theme,
          )}
        />
      </svg>
    )
  );
}

/** A measure as the map draws it, without its words: the interval, how the answers are spread, and the months. */
export function MeasureDrawing({ measure }: { readonly measure: PlaceMeasure }): ReactNode {
  // Beside the map, not on it: the map's own theme does not reach here.
  const theme = themes[useComputedColorScheme('light')];
  const { estimate, trend, time } = measure;
  const drawing = useMemo(() => {
    if (!estimate) return null;
    const place = (y: number, height: number) => ({ x: 0, y, width: WIDTH, height });
    const spread = time ? 0 : SPREAD + GAP;
    const trendY = WHISKER + GAP + spread;
    return {
      height: trend.length > 0 ? trendY + TREND : trendY,
      shapes: [
        ...whiskerShapes(owner, measure, place(0, WHISKER), few(estimate), theme),
        ...(time ? [] : distributionShapes(owner, measure, place(WHISKER + GAP, SPREAD), theme)),
        ...(trend.length > 0 ? trendShapes(owner, measure, place(trendY, TREND), theme) : []),
      ],
    };
  }, [measure, estimate, trend, time, theme]);
  return (
    drawing && (
      <svg
        width={WIDTH}
        height={drawing.height}
        aria-hidden="true"
        style={{ display: 'block', maxWidth: '100%' }}
      >
        <SvgShapes shapes={drawing.shapes} />
      </svg>
    )
  );
}
