import { phrase } from '../language/translate.ts';
import { matrixKinds } from './matrix.ts';
import { matrixNames } from './words.ts';

/** The drawings besides the map itself. */
export const prioritiesDrawings = [...matrixKinds, 'action-plan'] as const;
export type PrioritiesDrawing = (typeof prioritiesDrawings)[number];

/** What each drawing is called. */
export const drawingNames: Readonly<Record<PrioritiesDrawing, string>> = {
  ...matrixNames,
  'action-plan': phrase('Action plan'),
};
