import { useCallback, useMemo, useState } from 'react';
import { select, type Selection, useSession } from '../../session/session-store.ts';
import type { DrawnGraph, Item } from './drawn-graph.ts';

/**
 * What the keyboard is on: what is selected in the window, so that inspector, find and undo follow; of what cannot be
 * selected there, what was last gone to.
 */
export function useActive(graph: DrawnGraph): {
  readonly active: Item | null;
  readonly setActive: (item: Item | null) => void;
} {
  const selection = useSession((state) => state.selection);
  const [own, setOwn] = useState<Item | null>(null);
  const selected = useMemo(() => itemOf(graph, selection), [graph, selection]);
  const isThere =
    own !== null && (own.kind === 'node' ? graph.nodes : graph.edges).some(({ id }) => id === own.id);
  const active = selected ?? (selection === null && isThere ? own : null);
  const setActive = useCallback(
    (item: Item | null): void => {
      const record =
        item && (item.kind === 'node' ? graph.nodes : graph.edges).find(({ id }) => id === item.id);
      setOwn(item);
      select(record?.selection ?? null);
    },
    [graph],
  );
  return { active, setActive };
}

function itemOf({ nodes, edges }: DrawnGraph, selection: Selection | null): Item | null {
  if (selection === null) return null;
  const id = selection.kind === 'cards' ? selection.ids.at(-1) : 'id' in selection ? selection.id : undefined;
  if (id === undefined) return null;
  const own = (one: { readonly selection: Selection | null }): boolean =>
    one.selection?.kind === selection.kind;
  if (nodes.some((node) => node.id === id && own(node))) return { kind: 'node', id };
  return edges.some((edge) => edge.id === id && own(edge)) ? { kind: 'edge', id } : null;
}
