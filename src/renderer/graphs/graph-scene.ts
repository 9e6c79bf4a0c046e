import type { ExportOptions } from '../../shared/exports/export-options.ts';
import { personasOfCards } from '../../shared/filter/card-filter.ts';
import type { GraphDrawing } from '../../shared/graphs/drawings.ts';
import { flowGraph } from '../../shared/graphs/flow/flow-graph.ts';
import { layeredFlow, layoutFlow } from '../../shared/graphs/flow/flow-layout.ts';
import { createFlowScene } from '../../shared/graphs/flow/flow-scene.ts';
import { sizeFlow } from '../../shared/graphs/flow/size-flow.ts';
import { placeProof } from '../../shared/graphs/proof/place-proof.ts';
import { proofContents } from '../../shared/graphs/proof/proof-content.ts';
import { proofGraph } from '../../shared/graphs/proof/proof-graph.ts';
import { createProofScene } from '../../shared/graphs/proof/proof-scene.ts';
import type { MapView } from '../../shared/layout/view.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { Ink } from '../../shared/scene/parts.ts';
import type { Scene } from '../../shared/scene/shape.ts';
import { layOut } from './lay-out.ts';

export type GraphSceneInput = Ink & {
  readonly what: GraphDrawing;
  readonly view: MapView;
  /** The records as those may see them for whom it is drawn. */
  readonly records: Pick<ProjectRecords, 'personaLink' | 'evidence' | 'evidenceLink'>;
  readonly options: Pick<ExportOptions, 'flow' | 'proofOf' | 'confidential' | 'titleBlock' | 'legend'>;
  readonly projectName: string;
  /** On the title block, YYYY-MM-DD. */
  readonly date: string;
};

/** A map as a graph, as a drawing. The flow is laid out in a worker, as on screen. */
export async function createGraphScene(input: GraphSceneInput): Promise<Scene> {
  const { what, view, records, options, projectName, date, measure, theme } = input;
  const { titleBlock, legend } = options;
  const drawn = { view, measure, theme, titleBlock, legend, projectName, date };
  if (what === 'flow') {
    const graph = flowGraph(view, personasOfCards(records), options.flow);
    const sized = sizeFlow(graph, view.map, measure);
    const layout = layoutFlow(sized, await layOut(layeredFlow(sized)));
    return createFlowScene({ ...drawn, layout });
  }
  const { proofOf: cardId, confidential } = options;
  const graph = proofGraph(view, records, { cardId, confidential });
  const contents = proofContents(graph, measure);
  return createProofScene({ ...drawn, graph, contents, placed: placeProof(graph, contents) });
}
