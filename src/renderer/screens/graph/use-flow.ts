import { useEffect, useMemo, useState } from 'react';
import { personasOfCards } from '../../../shared/filter/card-filter.ts';
import { flowGraph } from '../../../shared/graphs/flow/flow-graph.ts';
import { type FlowLayout, layeredFlow, layoutFlow } from '../../../shared/graphs/flow/flow-layout.ts';
import { sizeFlow } from '../../../shared/graphs/flow/size-flow.ts';
import type { Layered, LayeredGraph } from '../../../shared/graphs/layered.ts';
import type { MapView } from '../../../shared/layout/map-view.ts';
import { layOut } from '../../graphs/lay-out.ts';
import { useGraph } from '../../session/graph-store.ts';
import { useProject } from '../../session/project-store.ts';
import { measureOnMap } from '../../map/open/map-store.ts';

/** The flow of a map with its places, the one before until a changed one is laid out; null until the first is. */
export function useFlow(view: MapView): FlowLayout | null {
  const choice = useGraph((state) => state.flow);
  const personaLink = useProject((state) => state.records.personaLink);
  const personas = useMemo(() => personasOfCards({ personaLink }), [personaLink]);
  const graph = useMemo(() => flowGraph(view, personas, choice), [view, personas, choice]);
  const { density, cardFill } = view.map;
  const sized = useMemo(
    () => sizeFlow(graph, { density, cardFill }, measureOnMap),
    [graph, density, cardFill],
  );
  const layered = useLayered(useMemo(() => layeredFlow(sized), [sized]));
  const next = useMemo(() => {
    if (!layered) return null;
    // What is new has its place with the next layout.
    const known = sized.graph.nodes.every(({ id }) => layered.places.has(id));
    return known ? layoutFlow(sized, layered) : null;
  }, [sized, layered]);
  const [shown, setShown] = useState<FlowLayout | null>(null);
  if (next && next !== shown) setShown(next);
  return next ?? shown;
}

type Done = { readonly of: string; readonly layered: Layered };

/** The layout of a graph; the one before until a changed graph is laid out. Laid out anew only where it changed. */
function useLayered(graph: LayeredGraph): Layered | null {
  const key = useMemo(() => JSON.stringify(graph), [graph]);
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    let wanted = true;
    void layOut(JSON.parse(key) as LayeredGraph).then((layered) => {
      if (wanted) setDone({ of: key, layered });
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return done?.layered ?? null;
}
