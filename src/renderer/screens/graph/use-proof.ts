import { useMemo } from 'react';
import { placeProof, type PlacedProof } from '../../../shared/graphs/proof/place-proof.ts';
import { proofContents, type ProofContents } from '../../../shared/graphs/proof/proof-content.ts';
import { proofGraph } from '../../../shared/graphs/proof/proof-graph.ts';
import type { ProofGraph } from '../../../shared/graphs/proof/proof-types.ts';
import type { MapView } from '../../../shared/layout/map-view.ts';
import { measureOnMap } from '../../map/open/map-store.ts';
import { useProject } from '../../session/project-store.ts';

/** What claims stand on, with the places of all. */
export type Proof = {
  readonly graph: ProofGraph;
  readonly contents: ProofContents;
  readonly placed: PlacedProof;
};

/** The proof of a map, or of one of its cards. */
export function useProof(view: MapView, cardId: string | null): Proof {
  const evidence = useProject((state) => state.records.evidence);
  const evidenceLink = useProject((state) => state.records.evidenceLink);
  return useMemo(() => {
    // Who works on the project may read what is confidential in it.
    const graph = proofGraph(view, { evidence, evidenceLink }, { cardId, confidential: true });
    const contents = proofContents(graph, measureOnMap);
    return { graph, contents, placed: placeProof(graph, contents) };
  }, [view, evidence, evidenceLink, cardId]);
}
