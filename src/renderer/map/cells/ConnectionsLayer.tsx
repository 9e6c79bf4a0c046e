import { memo, type ReactNode, useMemo } from 'react';
import type { CardBox, MapLayout } from '../../../shared/layout/map-layout.ts';
import { type MapView, standingConnections } from '../../../shared/layout/view.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import { connectionShapes } from '../../../shared/scene/connection-shapes.ts';
import type { Shape } from '../../../shared/scene/shape.ts';
import type { Theme } from '../../../shared/scene/theme.ts';
import { select, useSession } from '../../session/session-store.ts';
import styles from './ConnectionsLayer.module.css';
import { useGesture } from '../gestures/gesture-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import { useRenderWindow } from '../camera/render-window.ts';
import { SvgShapes } from './SvgShapes.tsx';
import { useMapTheme } from '../open/theme-of-map.tsx';
import { connectionText } from '../open/describe.ts';

/** The arrows whose way comes near what is in view. */
export const ConnectionsLayer = memo(function ConnectionsLayer({
  open,
}: {
  readonly open: OpenMap;
}): ReactNode {
  const theme = useMapTheme();
  const { layout, view } = open;
  const { map, connections } = view;
  const standing = useMemo(() => standingConnections({ map, connections }), [map, connections]);
  const wanted = useWanted(view);
  // Apart from each other, so that what is pointed at moves no arrow aside, and costs only its own.
  const standingShapes = useShapes(standing, layout, theme);
  const wantedShapes = useShapes(wanted, layout, theme);
  const steps = useRenderWindow((window) => window.near.steps);
  const top = useRenderWindow((window) => window.near.top);
  const bottom = useRenderWindow((window) => window.near.bottom);
  const left = layout.steps[steps.from]?.x ?? 0;
  const last = layout.steps[steps.to - 1];
  const right = last ? last.x + last.width : 0;
  const near = [...standing, ...wanted].filter(({ fromCardId, toCardId }) => {
    const [from, to] = [layout.cards.get(fromCardId), layout.cards.get(toCardId)];
    return (
      from !== undefined &&
      to !== undefined &&
      Math.min(from.x, to.x) < right &&
      Math.max(from.x, to.x) + from.width > left &&
      Math.min(from.y, to.y) - 400 < bottom &&
      Math.max(from.y + from.height, to.y + to.height) + 400 > top
    );
  });
  if (near.length === 0) return null;
  return (
    <svg className={styles.layer} width={layout.width} height={layout.height} role="presentation">
      {near.map((connection) => (
        <Arrow
          key={connection.id}
          connection={connection}
          shapes={standingShapes.get(connection.id) ?? wantedShapes.get(connection.id)}
          from={layout.cards.get(connection.fromCardId)}
        />
      ))}
    </svg>
  );
});

const useShapes = (
  connections: readonly Connection[],
  layout: MapLayout,
  theme: Theme,
): ReadonlyMap<string | null, readonly Shape[]> =>
  useMemo(
    () => Map.groupBy(connectionShapes(connections, layout, theme), (shape) => shape.id),
    [connections, layout, theme],
  );

/** Answers that are drawn because one of their cards, or they themselves, are pointed at or selected. */
function useWanted({ map, connections }: MapView): readonly Connection[] {
  const hovered = useGesture(({ hover }) => (hover?.kind === 'card' ? hover.id : null));
  const selection = useSession((state) => state.selection);
  return useMemo(() => {
    if (map.answerLines) return none;
    const cards = new Set(selection?.kind === 'cards' ? selection.ids : []);
    if (hovered !== null) cards.add(hovered);
    const chosen = selection?.kind === 'connection' ? selection.id : null;
    if (cards.size === 0 && chosen === null) return none;
    const found = connections.filter(
      ({ id, kind, fromCardId, toCardId }) =>
        kind === 'answers' && (id === chosen || cards.has(fromCardId) || cards.has(toCardId)),
    );
    return found.length === 0 ? none : found;
  }, [map, connections, hovered, selection]);
}

const none: readonly Connection[] = [];

/** An arrow; it and its label on the card it leaves are highlighted together. */
function Arrow({
  connection,
  shapes,
  from,
}: {
  readonly connection: Connection;
  readonly shapes: readonly Shape[] | undefined;
  readonly from: CardBox | undefined;
}): ReactNode {
  const theme = useMapTheme();
  const selected = useSession(
    ({ selection }) => selection?.kind === 'connection' && selection.id === connection.id,
  );
  const line = shapes?.find((shape) => shape.kind === 'path' && shape.stroke !== null);
  if (!shapes || line?.kind !== 'path') return null;
  const label = from?.content.badges.find(({ badge }) => badge.connectionId === connection.id);
  return (
    <g data-connection={connection.id} className={styles.arrow} data-selected={selected || undefined}>
      <path className={styles.halo} d={line.d} fill="none" stroke={theme.accent} strokeWidth={5} />
      {from && label && (
        <rect
          className={styles.label}
          x={from.x + label.x - 3}
          y={from.y + label.y}
          width={label.width + 6}
          height={label.height}
          rx={4}
          fill={theme.accent}
        />
      )}
      <SvgShapes shapes={shapes} />
      {/* The keyboard reaches connections through the inspector of their cards. */}
      <path
        className={styles.grip}
        d={line.d}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.stopPropagation();
          select({ kind: 'connection', id: connection.id });
        }}
      >
        <title>{connectionText(connection) || line.label}</title>
      </path>
    </g>
  );
}
