import { projectStore } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';
import { handKeyboardTo } from '../keyboard/hand-over.ts';
import { selectedCards } from './selected.ts';

/** A field of the inspector that an action leads to; it is marked with `data-inspector`. */
export type InspectorField = 'comment' | 'tag' | 'severity';

const places: Readonly<Record<InspectorField, string>> = {
  comment: '[data-inspector="comment"]',
  tag: '[data-inspector="tag"]',
  severity: '[data-inspector="severity"] :is([tabindex="0"], select)',
};

/** Shows the inspector, and puts the keyboard into a field of it. */
export function editInInspector(field: InspectorField): void {
  sessionStore.setState({ inspectorOpen: true });
  handKeyboardTo(places[field]);
}

/** True where what the inspector shows can be commented: a card, stage, step, piece of evidence, or the map. */
export function canComment(): boolean {
  const { selection, mapId } = sessionStore.getState();
  if (mapId === null) return false;
  if (selection === null) return true;
  if (selection.kind === 'cards') return selectedCards().length === 1;
  return ['stage', 'step', 'cell', 'map', 'evidence'].includes(selection.kind);
}

/** True where cards are selected, or a piece of evidence. */
export function canTag(): boolean {
  const { selection } = sessionStore.getState();
  return selection?.kind === 'evidence'
    ? projectStore.getState().records.evidence.has(selection.id)
    : selectedCards().length > 0;
}

/** True where a pain point is among the selected cards. */
export const canRateSeverity = (): boolean => selectedCards().some(({ kind }) => kind === 'pain-point');
