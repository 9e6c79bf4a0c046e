import type { MapView } from './view.ts';

/** The view of one stage alone: its steps and cards, all lanes. Undefined when the map has no such stage. */
export function stageView(view: MapView, stageId: string): MapView | undefined {
  const stage = view.stages.find((candidate) => candidate.stage.id === stageId);
  if (!stage) return undefined;
  const stepIds = new Set(stage.steps.map(({ step }) => step.id));
  const cells = [...view.cells].filter(([, [first]]) => first && stepIds.has(first.card.stepId));
  return {
    ...view,
    stages: [stage],
    steps: stage.steps,
    cells: new Map(cells),
    cards: new Map([...view.cards].filter(([, { card }]) => stepIds.has(card.stepId))),
    emotions: view.emotions.map((line) => ({
      ...line,
      points: new Map([...line.points].filter(([stepId]) => stepIds.has(stepId))),
    })),
  };
}
