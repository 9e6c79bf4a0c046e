import { phrase } from '../../language/translate.ts';
import { type GraphDrawing, graphDrawings, graphNames } from '../../graphs/drawings.ts';
import { drawingNames, type PrioritiesDrawing, prioritiesDrawings } from '../../priorities/drawings.ts';

/** What can be drawn: the map, the same records as a graph, or what follows from them. */
export const exportDrawings = ['map', ...graphDrawings, ...prioritiesDrawings] as const;
export type ExportedDrawing = (typeof exportDrawings)[number];

/** What each drawing is called; `t` says it. */
export const exportNames: Readonly<Record<ExportedDrawing, string>> = {
  map: phrase('Map'),
  ...graphNames,
  ...drawingNames,
};

export const isGraph = (what: ExportedDrawing): what is GraphDrawing =>
  graphDrawings.some((one) => one === what);

/** True for matrices and the plan, which can be of all maps together. */
export const isPriorities = (what: ExportedDrawing): what is PrioritiesDrawing =>
  prioritiesDrawings.some((one) => one === what);

/** True where a drawing has colours and symbols that a legend explains. */
export const hasLegend = (what: ExportedDrawing): boolean => what === 'map' || isGraph(what);

/** True where a drawing shows titles or sources of evidence. */
export const showsEvidence = (what: ExportedDrawing): boolean => what === 'map' || what === 'proof';
