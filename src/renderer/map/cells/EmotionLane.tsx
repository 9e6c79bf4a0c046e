import { memo, type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { LaneBox } from '../../../shared/layout/map-layout.ts';
import { feltText } from '../../../shared/words/evidence-emotion.ts';
import { signed } from '../../../shared/words/figures.ts';
import { FACE_SIZE } from '../../../shared/layout/emotion.ts';
import { type CurvePoint, curvesOf } from '../../../shared/layout/emotion-curves.ts';
import type { MapView } from '../../../shared/layout/view.ts';
import type { Shape } from '../../../shared/scene/shape.ts';
import { curveBand, curveShapes } from '../../../shared/scene/curve-shapes.ts';
import { useActivePersona } from '../open/active-persona.ts';
import styles from './EmotionLane.module.css';
import { useCardFilter } from '../../session/filter-store.ts';
import { select } from '../../session/session-store.ts';
import { focusGrid } from '../open/focus-grid.ts';
import { nudgeEmotion, writeEmotion } from '../open/emotion-actions.ts';
import { hideValue, useShowsValue } from '../open/emotion-value.ts';
import { dragFace } from '../gestures/emotion-drag.ts';
import type { OpenMap } from '../open/map-store.ts';
import { useRenderWindow } from '../camera/render-window.ts';
import { SvgShapes } from './SvgShapes.tsx';
import { useMapTheme } from '../open/theme-of-map.tsx';

const GRIP = 32;

type EmotionLaneProps = { readonly box: LaneBox; readonly open: OpenMap };

/** The curves of an emotion lane, with a grip on each face in view. Drawn again when they change, not the cards. */
export const EmotionLane = memo(function EmotionLane({ box, open }: EmotionLaneProps): ReactNode {
  const theme = useMapTheme();
  const { view, layout } = open;
  const active = useActivePersona(view);
  const steps = useRenderWindow((window) => window.near.steps);
  const chosen = useCardFilter().persona;
  const faded = useMemo(() => fadedLines(view, chosen), [view, chosen]);
  const front = frontOf(view, faded, active?.id ?? null);
  const [shapes, quiet] = useMemo(() => {
    const all = curveShapes(view, layout, box, theme, front).filter(
      (shape) => !('x' in shape) || shape.x >= layout.laneNameWidth,
    );
    const isQuiet = ({ id }: Shape): boolean => id !== null && faded.has(id);
    return [all.filter((shape) => !isQuiet(shape)), all.filter(isQuiet)];
  }, [view, layout, box, theme, front, faded]);
  const band = curveBand(box);
  if (!band) return null;
  const inView = new Set(layout.steps.slice(steps.from, steps.to).map(({ step }) => step.id));
  // The active persona's faces lie on top, so that they are the ones taken hold of.
  const curves = curvesOf(view, layout, band).toSorted(
    (a, b) => Number(a.line.persona.id === front) - Number(b.line.persona.id === front),
  );
  return (
    <div role="row">
      <svg className={styles.layer} width={layout.width} height={layout.height} role="presentation">
        {quiet.length > 0 && (
          <g className={styles.faded}>
            <SvgShapes shapes={quiet} />
          </g>
        )}
        <SvgShapes shapes={shapes} />
      </svg>
      <div role="gridcell">
        {curves.flatMap(({ line, points }) =>
          points
            .filter((point) => inView.has(point.stepId))
            .map((point) => (
              <Face
                key={`${point.personaId} ${point.stepId}`}
                point={point}
                name={line.persona.name}
                step={layout.steps.find(({ step }) => step.id === point.stepId)?.step.name ?? ''}
                grab={(event, face) =>
                  dragFace(event, point, band, {
                    // Arrows pressed after a drag are meant for the map; a click chooses the face.
                    onStart: () => {
                      select({ kind: 'cell', laneId: box.lane.id, stepId: point.stepId });
                      focusGrid(face);
                    },
                    onClick: () => face.focus({ preventScroll: true }),
                  })
                }
              />
            )),
        )}
      </div>
    </div>
  );
}, isDrawnAlike);

type Chosen = ReadonlySet<string> | undefined;

/** Whose curves fade: all but those of the personas that the filter chooses, where one of them has a curve. */
function fadedLines({ emotions }: MapView, chosen: Chosen): ReadonlySet<string> {
  const drawn = emotions.filter(({ points }) => points.size > 0).map(({ persona }) => persona.id);
  return new Set(drawn.some((id) => chosen?.has(id)) ? drawn.filter((id) => !chosen?.has(id)) : []);
}

/** Whose curve lies on top: the active persona’s, else the first that does not fade. */
function frontOf({ emotions }: MapView, faded: ReadonlySet<string>, active: string | null): string | null {
  if (active === null || !faded.has(active)) return active;
  return (
    emotions.find(({ persona, points }) => points.size > 0 && !faded.has(persona.id))?.persona.id ?? null
  );
}

function isDrawnAlike(before: EmotionLaneProps, now: EmotionLaneProps): boolean {
  const [a, b] = [before.open, now.open];
  return (
    before.box === now.box &&
    a.view.emotions === b.view.emotions &&
    a.layout.steps === b.layout.steps &&
    a.layout.emotionLabels === b.layout.emotionLabels &&
    a.layout.emotionQuotes === b.layout.emotionQuotes &&
    a.layout.height === b.layout.height
  );
}

function Face({
  point,
  name,
  step,
  grab,
}: {
  readonly point: CurvePoint;
  readonly name: string;
  readonly step: string;
  readonly grab: (event: PointerEvent, face: HTMLElement) => void;
}): ReactNode {
  const { stepId, personaId, value } = point;
  const half = FACE_SIZE / 2;
  const showsValue = useShowsValue(point);
  return (
    <div
      role="slider"
      tabIndex={-1}
      className={styles.face}
      data-face={`${personaId} ${stepId}`}
      aria-label={t('Emotion of {{name}} at {{step}}', { name, step })}
      aria-orientation="vertical"
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={value}
      aria-valuetext={signed(value)}
      title={point.felt ? `${name}: ${feltText(point.felt)}` : `${name}: ${signed(value)}`}
      style={{
        left: point.x - GRIP / 2,
        top: point.y - GRIP / 2,
        width: GRIP,
        height: GRIP,
        padding: (GRIP - FACE_SIZE) / 2,
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.preventDefault();
        grab(event.nativeEvent, event.currentTarget);
      }}
      onBlur={hideValue}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          void nudgeEmotion(stepId, personaId, event.key === 'ArrowUp' ? 0.5 : -0.5);
        } else if (event.key === 'Delete' || event.key === 'Backspace') {
          void writeEmotion(stepId, personaId, null);
          leaveFace(event.currentTarget);
        } else if (event.key === 'Escape' || event.key === 'Enter') {
          leaveFace(event.currentTarget);
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <span className={styles.ring} style={{ borderRadius: half }} />
      {showsValue && <Value value={value} />}
    </div>
  );
}

/** What a face stands for, over it, in letters that are not smaller on screen where the map is. */
function Value({ value }: { readonly value: number }): ReactNode {
  const k = useRenderWindow((window) => window.k);
  return (
    <span
      className={styles.value}
      data-value=""
      aria-hidden="true"
      style={{ transform: `translateX(-50%) scale(${Math.max(1, 1 / k)})` }}
    >
      {signed(value)}
    </span>
  );
}

const leaveFace = (face: HTMLElement): void => {
  const grid = face.closest('[role="grid"]');
  if (grid instanceof HTMLElement) grid.focus({ preventScroll: true });
};
