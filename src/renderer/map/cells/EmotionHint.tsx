import { type ReactNode, useEffect } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { faceOf } from '../../../shared/icons/icons.ts';
import { emotionY, FACE_SIZE } from '../../../shared/layout/emotion.ts';
import { faceAt } from '../../../shared/layout/emotion-curves.ts';
import { cellKey, type LaneBox } from '../../../shared/layout/map-layout.ts';
import { CELL_GAP, cardWidth } from '../../../shared/layout/sizes.ts';
import { curveBand } from '../../../shared/scene/curve-shapes.ts';
import { useRenderWindow } from '../camera/render-window.ts';
import { useGesture } from '../gestures/gesture-store.ts';
import { forgetEmotion } from '../gestures/hover.ts';
import { useActivePersona } from '../open/active-persona.ts';
import { hasFace } from '../open/emotion-place.ts';
import type { OpenMap } from '../open/map-store.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';
import { onCamera } from '../open/view-camera.ts';
import { useSession } from '../../session/session-store.ts';
import styles from './EmotionHint.module.css';
import { ShapeIcon } from './ShapeIcon.tsx';

/**
 * What a click or Enter in an emotion lane would do: a pale face where one would be set, or, on a map without personas, the
 * way to the first. On screen only.
 */
export function EmotionHint({ open }: { readonly open: OpenMap }): ReactNode {
  const place = useGesture((state) => state.emotion);
  const busy = useGesture(
    (state) => state.carried !== null || state.band !== null || state.evidenceOver !== null,
  );
  const cell = useSession(({ selection }) => (selection?.kind === 'cell' ? selection : null));
  const active = useActivePersona(open.view);
  useEffect(() => {
    const end = onCamera(forgetEmotion);
    return () => {
      end();
      forgetEmotion();
    };
  }, []);
  const lanes = open.layout.lanes.filter((box) => box.curveHeight > 0);
  if (busy || lanes.length === 0) return null;
  return lanes.map((box) => {
    const { id } = box.lane;
    const focused = cell?.laneId === id ? cell.stepId : null;
    const pointed = place?.laneId === id ? place : null;
    if (!active) return <Invitations key={id} open={open} box={box} at={[pointed?.stepId, focused]} />;
    return (
      <div key={id} role="presentation">
        {focused !== null && focused !== pointed?.stepId && (
          <Ghost open={open} box={box} stepId={focused} value={0} by="keys" />
        )}
        {pointed?.does === 'set' && (
          <Ghost open={open} box={box} stepId={pointed.stepId} value={pointed.value} by="pointer" />
        )}
      </div>
    );
  });
}

/** Letters that stay readable from afar, px on the map: 13 on the screen as long as a cell has room for them. */
const lettersAt = (k: number): { readonly fontSize: number; readonly lineHeight: string } => ({
  fontSize: 13 * Math.min(1.9, Math.max(1, 0.85 / k)),
  lineHeight: '1.4',
});

type GhostProps = {
  readonly open: OpenMap;
  readonly box: LaneBox;
  readonly stepId: string;
  readonly value: number;
  readonly by: 'pointer' | 'keys';
};

/** The active persona's face where it would be set; on a map without a curve with a line that says how. */
function Ghost({ open, box, stepId, value, by }: GhostProps): ReactNode {
  const theme = useMapTheme();
  const active = useActivePersona(open.view);
  const k = useRenderWindow((window) => window.k);
  const step = open.layout.steps.find((one) => one.step.id === stepId);
  const band = curveBand(box);
  if (!active || !step || !band || hasFace(open.view, stepId, active.id)) return null;
  const face = faceAt(open.view, step, band, { personaId: active.id, value });
  if (!face) return null;
  const first = open.view.emotions.every(({ points }) => points.size === 0);
  const half = FACE_SIZE / 2;
  const words =
    by === 'pointer' ? t('Click to set how this step feels') : t('Press Enter to set how this step feels');
  return (
    <>
      <div
        className={styles.ghost}
        data-ghost={value}
        style={{ left: face.x - half, top: face.y - half, width: FACE_SIZE, height: FACE_SIZE }}
      >
        <ShapeIcon icon={faceOf(value)} size={FACE_SIZE} colour={theme.hues[active.hue].text} />
      </div>
      {first && (
        <div
          className={`${styles.words} ${value < -1 ? styles.above : ''}`}
          style={{
            left: step.x,
            width: step.width,
            top: face.y + (value < -1 ? -half : half),
            ...lettersAt(k),
          }}
        >
          <span>{words}</span>
        </div>
      )}
    </>
  );
}

/** On a map without personas: the way to the first one, where the pointer or the keyboard is, or else at the first step in view. */
function Invitations({
  open,
  box,
  at,
}: {
  readonly open: OpenMap;
  readonly box: LaneBox;
  readonly at: readonly (string | null | undefined)[];
}): ReactNode {
  const firstInView = useRenderWindow(({ steps }) => (steps.from === 0 ? 0 : steps.from + 1));
  const k = useRenderWindow((window) => window.k);
  const chosen = new Set(at.filter((stepId) => stepId !== null && stepId !== undefined));
  const shown = chosen.size > 0 ? [...chosen] : [open.layout.steps[firstInView]?.step.id ?? ''];
  return shown.map((stepId) => {
    const cell = open.layout.cellBoxes.get(cellKey(box.lane.id, stepId));
    const middle = emotionY({ y: box.y, height: box.curveHeight }, 0);
    if (!cell) return null;
    return (
      <div
        key={stepId}
        className={styles.invitation}
        style={{ left: cell.x + CELL_GAP, width: cardWidth(cell.width), top: middle, ...lettersAt(k) }}
      >
        <span className={styles.plus} aria-hidden="true" />
        {t('Add a persona to draw how it feels')}
      </div>
    );
  });
}
