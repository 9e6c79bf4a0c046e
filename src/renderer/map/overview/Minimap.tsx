import { memo, type ReactNode, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Theme } from '../../../shared/scene/theme.ts';
import { type Lit, useLit } from '../open/lit-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import styles from './Minimap.module.css';
import { useCoversHovered } from '../gestures/use-covers-hovered.ts';
import { GAP, useCorner } from './minimap-corner.ts';
import { trackDrag } from '../../ui/track-drag.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';
import {
  type Camera,
  getCamera,
  getGround,
  onCamera,
  setCamera,
  setGround,
  visibleRect,
} from '../open/view-camera.ts';
import { localPoint } from '../camera/viewport.ts';

const WIDTH = 200;
const HEIGHT = 120;
/** Room and line around the drawing, both sides together. */
const FRAME = 14;

/** Canvas px a map px, so that all of the map fits. */
const scaleOf = ({ layout }: OpenMap): number =>
  Math.min(
    WIDTH / Math.max(1, layout.width - layout.laneNameWidth),
    HEIGHT / Math.max(1, layout.height - layout.headerHeight),
  );

type Props = { readonly open: OpenMap };

/** It shows what is out of view; with little there it would only cover cards. */
export const Minimap = memo(function Minimap(props: Props): ReactNode {
  const whole = useSyncExternalStore(onCamera, isMostInView);
  return whole ? null : <WholeMap {...props} />;
});

/**
 * The whole map small, with a frame around what is in view to drag. It steps aside for what is selected or typed, and is
 * faint where it cannot, until the pointer is on it.
 */
function WholeMap({ open }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const theme = useMapTheme();
  const lit = useLit((cards) => cards);
  const scale = scaleOf(open);
  const width = (open.layout.width - open.layout.laneNameWidth) * scale;
  const height = (open.layout.height - open.layout.headerHeight) * scale;

  const size = { width: width + FRAME, height: height + FRAME };
  const { corner, held, hold, release } = useCorner(open, size);
  const own = useRef<HTMLDivElement>(null);
  const covers = useCoversHovered(own, open);

  useLayoutEffect(() => {
    setGround({ minimap: height + FRAME + GAP });
    return () => setGround({ minimap: 0 });
  }, [height]);

  useEffect(() => {
    // Drawn once things rest: a drag or a burst of edits does not draw it over and over.
    const timer = setTimeout(() => {
      if (canvas.current) drawMinimap(canvas.current, open, lit, theme, scale);
    }, 80);
    return () => clearTimeout(timer);
  }, [open, lit, theme, scale]);

  useEffect(() => {
    const move = (camera: Camera): void => {
      const view = visibleRect(camera);
      const { origin } = getGround();
      if (!frame.current) return;
      const left = Math.max(0, (view.x - origin.x) * scale);
      const top = Math.max(0, (view.y - origin.y) * scale);
      const { style } = frame.current;
      const size = [Math.min(width - left, view.width * scale), Math.min(height - top, view.height * scale)];
      const [wide, high] = size.map((length) => `${Math.max(6, Math.round(length))}px`);
      style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      // Sizes are written when they change: they cost a layout, a place does not.
      if (wide !== undefined && style.width !== wide) style.width = wide;
      if (high !== undefined && style.height !== high) style.height = high;
    };
    move(getCamera());
    return onCamera(move);
  }, [scale, width, height]);

  const jump = (event: PointerEvent): void => {
    if (!canvas.current) return;
    const at = localPoint(canvas.current, event);
    const camera = getCamera();
    const { view } = getGround();
    setCamera({
      ...camera,
      x: view.width / 2 - (at.x / scale) * camera.k,
      y: view.height / 2 - (at.y / scale) * camera.k,
    });
  };
  return (
    <div
      ref={own}
      className={styles.minimap}
      data-covers={covers || undefined}
      data-minimap=""
      data-corner={corner}
      aria-hidden="true"
      data-held={held || undefined}
      onPointerMove={hold}
      onPointerLeave={release}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        // The pointer stays on it until it is let go, wherever it is dragged.
        event.currentTarget.setPointerCapture(event.pointerId);
        jump(event.nativeEvent);
        trackDrag(event.nativeEvent, { onMove: jump, onDrop: jump });
      }}
    >
      <div className={styles.paper} style={{ width, height }}>
        <canvas ref={canvas} className={styles.canvas} />
        <div ref={frame} className={styles.frame} />
      </div>
    </div>
  );
}

/** Whether at least half of the map is in view. */
function isMostInView(): boolean {
  const { view, content } = getGround();
  const { k } = getCamera();
  const share = (room: number, length: number): number => Math.min(1, room / Math.max(1, length * k));
  return share(view.width, content.width) * share(view.height, content.height) >= 0.5;
}

function drawMinimap(
  canvas: HTMLCanvasElement,
  { layout }: OpenMap,
  lit: Lit,
  theme: Theme,
  scale: number,
): void {
  const ratio = devicePixelRatio || 1;
  const width = (layout.width - layout.laneNameWidth) * scale;
  const height = (layout.height - layout.headerHeight) * scale;
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  // In memory, as the tiles of the overview are.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  context.setTransform(
    scale * ratio,
    0,
    0,
    scale * ratio,
    -layout.laneNameWidth * scale * ratio,
    -layout.headerHeight * scale * ratio,
  );
  context.fillStyle = theme.paper;
  context.fillRect(layout.laneNameWidth, layout.headerHeight, layout.width, layout.height);
  context.fillStyle = theme.line;
  for (const { x, y } of layout.lanes.slice(1)) context.fillRect(x, y, layout.width, 1 / scale);
  for (const { x } of layout.stages.slice(1))
    context.fillRect(x, layout.headerHeight, 1 / scale, layout.height);
  for (const [kind, boxes] of Map.groupBy(layout.cards.values(), (box) => box.card.kind)) {
    context.fillStyle = theme.kinds[kind].edge;
    for (const box of boxes) {
      context.globalAlpha = lit === null || lit.has(box.card.id) ? 1 : 0.2;
      context.fillRect(box.x, box.y, box.width, box.height);
    }
  }
  context.globalAlpha = 1;
}
