import { cellKey } from '../../layout/map-layout.ts';
import type { CardView, MapView } from '../../layout/view.ts';
import type { Connection } from '../../model/connection.ts';
import type { Stage } from '../../model/stage.ts';
import type { FlowChoice } from './flow-choice.ts';
import { bandKey, bandsOf } from './bands.ts';
import { joinEdges } from './join-edges.ts';
import type { FlowGraph, FlowNode, StageNode } from './flow-types.ts';
import { waysOf } from './leaving.ts';

/** The personas each card is about, by the card's id. */
type Personas = ReadonlyMap<string, readonly string[]>;

/** The cards of a map that take part in connections, or that are chosen, and how customers get from one to the next. */
export function flowGraph(view: MapView, personas: Personas, choice: FlowChoice): FlowGraph {
  const flows = view.connections.filter(
    ({ kind, fromCardId, toCardId }) =>
      kind === 'flow' && view.cards.has(fromCardId) && view.cards.has(toCardId),
  );
  const ways = waysOf(flows);
  const steps = new Map(view.steps.map(({ step }, index) => [step.id, index]));
  const stepOf = (id: string): number => steps.get(id) ?? 0;
  const isShown = shownBy(choice, personas, flows);
  const chosen = new Set(choice.stageIds);
  const collapsed = new Set(choice.collapsedIds);
  const stages: Stage[] = [];
  const nodes: FlowNode[] = [];
  /** The node that shows a card. */
  const nodeOf = new Map<string, string>();
  for (const { stage, steps: own } of view.stages) {
    if (chosen.size > 0 && !chosen.has(stage.id)) continue;
    const cards = own
      .flatMap(({ step }) => view.lanes.flatMap(({ id }) => view.cells.get(cellKey(id, step.id)) ?? []))
      .filter(isShown);
    if (cards.length === 0) continue;
    const index = stages.push(stage) - 1;
    const isOne = collapsed.has(stage.id);
    for (const { card } of cards) nodeOf.set(card.id, isOne ? stage.id : card.id);
    if (isOne) {
      const place = { stage: index, step: stepOf(cards[0]?.card.stepId ?? '') };
      nodes.push(stageNode(stage, place, cards, choice, ways));
    } else {
      for (const shown of cards) {
        const { id, stepId } = shown.card;
        nodes.push({
          kind: 'card',
          id,
          stage: index,
          step: stepOf(stepId),
          band: bandKey(shown.card, choice.swimLanes),
          starts: ways.starts(id),
          leaving: ways.leaving(id),
          view: withoutArrows(shown),
        });
      }
    }
  }
  return {
    nodes,
    edges: joinEdges(flows, nodeOf, ({ fromCardId, toCardId }) => {
      const [from, to] = [fromCardId, toCardId].map((id) => stepOf(view.cards.get(id)?.card.stepId ?? ''));
      return fromCardId === toCardId || (to ?? 0) < (from ?? 0);
    }),
    stages,
    bands: bandsOf(view, choice.swimLanes, new Set(nodes.map(({ band }) => band))),
  };
}

/** Whether a card is a node: of the chosen lanes all are, else those that take part. */
function shownBy(
  { laneIds, personaIds }: FlowChoice,
  personas: Personas,
  flows: readonly Connection[],
): (view: CardView) => boolean {
  const takingPart = new Set(flows.flatMap(({ fromCardId, toCardId }) => [fromCardId, toCardId]));
  const lanes = new Set(laneIds);
  const wanted = new Set(personaIds);
  return ({ card }) =>
    (lanes.size === 0 ? takingPart.has(card.id) : lanes.has(card.laneId)) &&
    (wanted.size === 0 || (personas.get(card.id) ?? []).some((id) => wanted.has(id)));
}

function stageNode(
  stage: Stage,
  place: Pick<StageNode, 'stage' | 'step'>,
  cards: readonly CardView[],
  { swimLanes }: FlowChoice,
  ways: ReturnType<typeof waysOf>,
): StageNode {
  // In the row that most of its cards are in.
  const rows = [...Map.groupBy(cards, ({ card }) => bandKey(card, swimLanes))];
  const [band] = rows.reduce(
    (most, row) => (row[1].length > most[1].length ? row : most),
    rows[0] ?? ['', []],
  );
  return {
    kind: 'stage',
    id: stage.id,
    ...place,
    band,
    starts: cards.some(({ card }) => ways.starts(card.id)),
    leaving: null,
    of: stage,
    cards: cards.length,
  };
}

/** Its arrows are drawn, so it need not name them. */
const withoutArrows = (view: CardView): CardView =>
  view.labelled.length === 0 ? view : { ...view, labelled: [] };
