import type { LaneKind } from '../../shared/model/lane.ts';

/** What each kind of lane is for, in a sentence. */
export const aboutLane: Readonly<Record<LaneKind, string>> = {
  actions: 'What customers do.',
  touchpoints: 'Where they meet the company, and through which channel.',
  thoughts: 'What they think and ask themselves.',
  emotion: 'How they feel, as a curve for each persona.',
  'pain-points': 'What goes wrong, how badly and how often.',
  evidence: 'What proves it, drawn from linked evidence.',
  opportunities: 'What to change.',
  measures: 'Figures that belong to a step.',
  backstage: 'What the company does where customers do not see it.',
  images: 'Pictures of the experience.',
  'free-text': 'Anything else worth noting.',
};
