import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { type CardKind, channels } from '../../src/shared/model/card.ts';
import { cardKindOfLane, type LaneKind } from '../../src/shared/model/lane.ts';
import { defaultStages } from '../../src/shared/model/stage.ts';

/** Card lanes of a large map; some kinds occur twice, as in real maps. */
const laneKinds: readonly LaneKind[] = [
  'actions',
  'touchpoints',
  'thoughts',
  'pain-points',
  'opportunities',
  'backstage',
  'actions',
  'pain-points',
  'free-text',
  'touchpoints',
];

/** Titles of real lengths, from two words to two lines, in several scripts. */
const titles = [
  'Compares three offers',
  'Price is unclear until the last page of the checkout',
  'Reads reviews on an independent site',
  '„Wie lange dauert die Lieferung wirklich?“',
  'Calls the store',
  '没有足够的产品信息，无法放心购买',
  'Asks a friend who bought one last year and waits for an answer',
  'Photo gallery shows one colour only',
  'Cornerstone article with measurements 📐',
  'Adds to basket, leaves the site',
];

/** A repeatable random number generator (mulberry32): the same seed makes the same project. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many steps and lanes a map of so many cards has, so that it stays about half as high as wide. */
export function shapeOf(cards: number): { readonly stepsPerStage: number; readonly lanes: number } {
  if (cards <= 100) return { stepsPerStage: 2, lanes: 5 };
  if (cards <= 500) return { stepsPerStage: 5, lanes: 5 };
  if (cards <= 2_000) return { stepsPerStage: 8, lanes: 10 };
  return { stepsPerStage: 10, lanes: 10 };
}

/** The commands that make one map of `count` cards, spread evenly over its cells. */
export function bigMapCalls(count: number, newId: () => string, seed = 1): readonly CommandCall[] {
  const random = seeded(seed);
  const { stepsPerStage, lanes: laneCount } = shapeOf(count);
  const stages = defaultStages.map((stage) => ({
    ...stage,
    steps: Array.from({ length: stepsPerStage }, (_, index) => ({ id: newId(), name: `Step ${index + 1}` })),
  }));
  const lanes = laneKinds.slice(0, laneCount).map((kind) => ({ id: newId(), kind }));
  const stepIds = stages.flatMap((stage) => stage.steps.map((step) => step.id));
  const cells = stepIds.flatMap((stepId) => lanes.map((lane) => ({ stepId, lane })));
  const cards = Array.from({ length: count }, (_, index): CommandCall => {
    const { stepId, lane } = cells[index % cells.length]!;
    return {
      command: 'add-card',
      input: {
        id: newId(),
        laneId: lane.id,
        stepId,
        title: titles[Math.floor(random() * titles.length)]!,
        ...fieldsOf(cardKindOfLane[lane.kind]!, random),
      },
    };
  });
  return [{ command: 'add-map', input: { id: newId(), name: 'Large map', stages, lanes } }, ...cards];
}

function fieldsOf(kind: CardKind, random: () => number): object {
  if (kind === 'pain-point')
    return { severity: Math.floor(random() * 5), frequencyShare: Math.round(random() * 100) / 100 };
  if (kind === 'touchpoint') return { channel: channels[Math.floor(random() * channels.length)]! };
  if (kind === 'opportunity')
    return { impact: 1 + Math.floor(random() * 5), effort: 1 + Math.floor(random() * 5) };
  return {};
}
