import { phrase } from '../language/translate.ts';

/** The views of a map as a graph. */
export const graphDrawings = ['flow', 'proof'] as const;
export type GraphDrawing = (typeof graphDrawings)[number];

/** What each is called; `t` says it. */
export const graphNames: Readonly<Record<GraphDrawing, string>> = {
  flow: phrase('Flow'),
  proof: phrase('Proof'),
};
