import type { CommandCall } from '../../../shared/commands/registry.ts';
import { trackDrag } from '../../ui/track-drag.ts';
import { aheadStore } from '../open/shown-ahead.ts';
import { callOfEdge, type EdgeOf, edgeSteps, fittedEdge } from '../open/edges.ts';
import { getOpenMap } from '../open/map-store.ts';
import { runShown } from '../open/run-shown.ts';
import { getCamera } from '../open/view-camera.ts';

/** Drags an edge; the map is shown as it would be, and becomes so when the edge is let go. */
export function dragEdge(press: PointerEvent, edge: EdgeOf): void {
  const start = getOpenMap()?.layout;
  if (!start) return;
  const { k } = getCamera();
  let call: CommandCall | null = null;
  const stop = (): void => aheadStore.setState({ edge: null });
  trackDrag(press, {
    onMove: (event) => {
      const by = { x: (event.clientX - press.clientX) / k, y: (event.clientY - press.clientY) / k };
      call = callOfEdge(start, edge, by);
      aheadStore.setState({ edge: call });
    },
    onDrop: () => {
      const done = call && fittedEdge(call);
      stop();
      if (done) void runShown([done], edgeSteps[edge.kind]);
    },
    onCancel: stop,
  });
}
