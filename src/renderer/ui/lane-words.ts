import { phrase } from '../../shared/language/translate.ts';
import type { LaneKind } from '../../shared/model/lane.ts';

/** What each kind of lane is for, in a sentence; `t` says it. */
export const aboutLane: Readonly<Record<LaneKind, string>> = {
  actions: phrase('What customers do.'),
  touchpoints: phrase('Where they meet the company, and through which channel.'),
  thoughts: phrase('What they think and ask themselves.'),
  emotion: phrase('How they feel, as a curve for each persona.'),
  'pain-points': phrase('What goes wrong, how badly and how often.'),
  evidence: phrase('What proves it, drawn from linked evidence.'),
  opportunities: phrase('What to change.'),
  measures: phrase('Figures that belong to a step.'),
  backstage: phrase('What the company does where customers do not see it.'),
  images: phrase('Pictures of the experience.'),
  'free-text': phrase('Anything else worth noting.'),
};
