import type { KeyboardEvent } from 'react';
import type { FlowLayout } from '../../../shared/graphs/flow/flow-layout.ts';
import type { Place } from '../../../shared/graphs/layered.ts';
import { graphStore } from '../../session/graph-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';

/** Px that a node moves by a key. */
const STEP = 16;
const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** Alt and an arrow key move a card. True where the key was one of them. */
export function moveByKey(event: KeyboardEvent, { graph, places }: FlowLayout, nodeId: string): boolean {
  const by = event.altKey && !event.ctrlKey && !event.metaKey ? steps[event.key] : undefined;
  const place = places.get(nodeId);
  if (!by || !place) return false;
  const isCard = graph.nodes.some(({ id, kind }) => id === nodeId && kind === 'card');
  if (isCard && graph.bands.length === 0) {
    void placeNodes(new Map([[nodeId, { x: place.x + by.x, y: place.y + by.y }]]));
  }
  return true;
}

/** Keeps where cards were put, with the project. */
export async function placeNodes(places: ReadonlyMap<string, Place>): Promise<void> {
  if (places.size === 0) return;
  const wanted = [...places].map(([cardId, { x, y }]) => ({ cardId, x: Math.round(x), y: Math.round(y) }));
  await runOrNotice([{ command: 'place-in-flow', input: { places: wanted } }]);
}

/** Shows a stage as one node, or its cards again. */
export const toggleStage = (stageId: string): void =>
  graphStore.setState(({ flow }) => {
    const { collapsedIds } = flow;
    const next = collapsedIds.includes(stageId)
      ? collapsedIds.filter((id) => id !== stageId)
      : [...collapsedIds, stageId];
    return { flow: { ...flow, collapsedIds: next } };
  });
