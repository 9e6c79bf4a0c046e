import { type ReactNode, type RefObject, useEffect, useLayoutEffect } from 'react';
import { useSession } from '../../session/session-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import { movePanes, noteColumnNames, noteLaneNames } from './move-panes.ts';
import { useRenderWindow } from './render-window.ts';

type Refs<T> = { readonly [K in keyof T]: RefObject<HTMLDivElement | null> };

/** Ties the panes to the camera, and again after each drawing at a new zoom. */
export function usePaneMovement({
  root,
  body,
  header,
  lanes,
}: Refs<{ root: unknown; body: unknown; header: unknown; lanes: unknown }>): void {
  const k = useRenderWindow((window) => window.k);
  useLayoutEffect(() => {
    if (!root.current || !body.current || !header.current || !lanes.current) return;
    return movePanes({
      root: root.current,
      body: body.current,
      header: header.current,
      lanes: lanes.current,
    });
  }, [root, body, header, lanes, k]);
}

/** Takes note of the names in the panes when others come into view. Draws nothing, so that nothing else is drawn. */
export function NamesInView({
  header,
  lanes,
  open,
}: Refs<{ header: unknown; lanes: unknown }> & { readonly open: OpenMap }): ReactNode {
  const steps = useRenderWindow((window) => window.steps);
  const rows = useRenderWindow((window) => window.lanes);
  const k = useRenderWindow((window) => window.k);
  const editing = useSession((state) => state.editing);
  const { stages, lanes: laneBoxes } = open.layout;
  useEffect(() => {
    if (header.current) noteColumnNames(header.current);
  }, [header, steps, k, editing, stages]);
  useEffect(() => {
    if (lanes.current) noteLaneNames(lanes.current);
  }, [lanes, rows, k, editing, laneBoxes]);
  return null;
}
