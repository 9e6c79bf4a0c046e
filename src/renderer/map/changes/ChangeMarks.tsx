import { memo, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import type { MapComparison } from '../../../shared/compare/comparison.ts';
import { answerLabels } from '../../../shared/compare/marks/answer-labels.ts';
import { type CardMark, cardMarks } from '../../../shared/compare/marks/mark-shapes.ts';
import type { LaneBox, MapLayout, Rect } from '../../../shared/layout/map-layout.ts';
import { overlap } from '../../../shared/layout/rects.ts';
import { laneGround } from '../../../shared/scene/lane-shapes.ts';
import { pathBounds } from '../../../shared/scene/path-bounds.ts';
import type { Theme } from '../../../shared/scene/theme.ts';
import {
  BOTH,
  comparisonOfMap,
  getComparing,
  nearerState,
  onComparing,
  useComparing,
} from '../../session/comparing.ts';
import { useRenderWindow } from '../camera/render-window.ts';
import { SvgShapes } from '../cells/SvgShapes.tsx';
import { measureOnMap, type OpenMap } from '../open/map-store.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';
import styles from './Changes.module.css';
import { ConflictSigns } from './ConflictSign.tsx';
import { OtherEmotions } from './OtherEmotions.tsx';
import { SignShapes } from './SignMark.tsx';

type Props = { readonly open: OpenMap };

/** While two states are compared: signs, frames, arrows and veils on what differs in the open map. */
export function ChangeMarks({ open }: Props): ReactNode {
  const map = useComparing((comparing) => comparing && comparisonOfMap(comparing, open.view.map.id));
  return map && <Marks open={open} map={map} />;
}

const Marks = memo(function Marks({ open, map }: Props & { readonly map: MapComparison }): ReactNode {
  const theme = useMapTheme();
  const at = useComparing((comparing) => (comparing ? nearerState(comparing) : 'after'));
  const { layout } = open;
  const marks = useMemo(
    () => cardMarks(map, layout, { measure: measureOnMap, theme }, at).map(withReach),
    [map, layout, theme, at],
  );
  const comparison = useComparing((comparing) => comparing?.comparison);
  const labels = useMemo(
    () => (comparison ? answerLabels(comparison, layout, { measure: measureOnMap, theme }) : []),
    [comparison, layout, theme],
  );
  const near = useNear(layout);
  const k = useRenderWindow((window) => window.k);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const grid = root.current?.closest<HTMLElement>('[data-map-grid]');
    if (!grid) return;
    grid.dataset['comparing'] = '';
    const panes = [...grid.querySelectorAll<HTMLElement>('[role=rowgroup]:not([data-map-body])')];
    const blend = (): void => setBlend(root.current ? [root.current, ...panes] : panes);
    blend();
    const end = onComparing(blend);
    return () => {
      end();
      delete grid.dataset['comparing'];
    };
  }, []);
  const inView = marks.filter(({ place, reach }) => overlap(place, near) || (reach && overlap(reach, near)));
  const size = { width: layout.width, height: layout.height };
  return (
    <div ref={root} className={styles.layers} role="presentation">
      <svg className={styles.under} {...size} role="presentation">
        {inView.map(({ id, arrow }) => (
          <SvgShapes key={id} shapes={arrow} />
        ))}
      </svg>
      <OtherEmotions open={open} at={at} />
      <svg className={styles.over} {...size} role="presentation" data-change-marks="">
        {inView.map((mark) => (
          <CardMarks key={mark.id} mark={mark} layout={layout} theme={theme} size={sizeAt(k)} />
        ))}
        <ConflictSigns layout={layout} theme={theme} size={sizeAt(k)} />
        {labels
          .filter(({ place }) => overlap(place, near))
          .map(({ id, words, shapes }) => (
            <g key={id} className={styles.mark} data-of="changed" data-answer="">
              <title>{words}</title>
              <SvgShapes shapes={shapes} />
            </g>
          ))}
      </svg>
    </div>
  );
});

/** Signs are not smaller on screen where the map is, up to a size at which they would hide it. */
const sizeAt = (k: number): number => Math.min(3.5, Math.max(1, 0.8 / k));

type Reaching = CardMark & { readonly reach: Rect | null };

const withReach = (mark: CardMark): Reaching => {
  const [line] = mark.arrow;
  return { ...mark, reach: line?.kind === 'path' ? pathBounds(line.d) : null };
};

/** The part of the map that is in the page. */
function useNear(layout: MapLayout): Rect {
  const area = useRenderWindow((window) => (window.mode === 'overview' ? window : window.near));
  const { steps, top, bottom } = area;
  const left = layout.steps[steps.from]?.x ?? 0;
  const last = layout.steps[steps.to - 1];
  return { x: left, y: top, width: (last ? last.x + last.width : 0) - left, height: bottom - top };
}

const CardMarks = memo(
  function CardMarks({ mark, layout, theme, size }: MarkProps): ReactNode {
    const { states, place, frame, strikes } = mark;
    const [of] = states;
    return (
      <>
        {(of === 'gone' || of === 'new') && (
          <rect
            className={styles.veil}
            data-of={of}
            x={place.x - 1}
            y={place.y - 1}
            width={place.width + 2}
            height={place.height + 2}
            rx={6}
            fill={groundOf(layout.lanes, mark, theme)}
          />
        )}
        <g className={styles.mark} data-of={of}>
          <SvgShapes shapes={[frame, ...strikes]} />
          {states.map((state, index) => (
            <g key={state} transform={`translate(${place.x + index * 16 * size} ${place.y}) scale(${size})`}>
              <SignShapes state={state} theme={theme} />
            </g>
          ))}
        </g>
      </>
    );
  },
  (a, b) => a.mark === b.mark && a.theme === b.theme && a.size === b.size,
);

type MarkProps = {
  readonly mark: CardMark;
  readonly layout: MapLayout;
  readonly theme: Theme;
  readonly size: number;
};

function groundOf(lanes: readonly LaneBox[], { place }: CardMark, theme: Theme): string {
  const lane = lanes.find((one) => one.lane.id === place.card.laneId);
  return (lane && laneGround(lane, theme)) ?? theme.paper;
}

/** What is gone steps back to this veil where both states are seen alike. */
const VEIL = 0.6;

/**
 * Says for the style sheets of what lies over the cards how much of each state the slider shows. Nothing else changes while it
 * is dragged, and no card is looked at again.
 */
function setBlend(elements: readonly HTMLElement[]): void {
  const blend = getComparing()?.blend ?? BOTH;
  const toAfter = Math.max(0, (blend - BOTH) / BOTH);
  const toBefore = Math.max(0, (BOTH - blend) / BOTH);
  const set = (name: string, value: number): void => {
    for (const { style } of elements) style.setProperty(name, value.toFixed(3));
  };
  set('--gone-veil', VEIL * (1 - toBefore) + (1 - VEIL) * toAfter);
  set('--new-veil', toBefore);
  set('--gone-shown', 1 - toAfter - toBefore);
  set('--new-shown', 1 - toBefore - toAfter);
  // At both ends it is that state and nothing else.
  set('--both-shown', Math.min(1, 2 * (1 - Math.max(toAfter, toBefore))));
}
