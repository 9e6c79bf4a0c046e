import { type CopiedCards, copyCards } from '../../shared/clipboard/copied-cards.ts';
import { copiedToHtml, copiedToText } from '../../shared/clipboard/copied-text.ts';
import { getOpenMap } from '../canvas/map-store.ts';
import { replaceNotice } from '../store/notices.ts';
import { projectStore } from '../store/project-store.ts';
import { cardsIn } from '../store/select-records.ts';
import { sessionStore } from '../store/session-store.ts';

/** The cards that a copy takes: the selected ones, or all of the selected lane, step or stage. */
export function cardsToCopy(): readonly string[] {
  const { selection } = sessionStore.getState();
  const { records } = projectStore.getState();
  if (selection?.kind === 'cards') return selection.ids.filter((id) => records.card.has(id));
  return selection?.kind === 'lane' || selection?.kind === 'step' || selection?.kind === 'stage'
    ? cardsIn(records, selection.kind, selection.id).map(({ id }) => id)
    : [];
}

/** Writes the selected cards to a clipboard as text, as a table, and as cards. Null where none is selected. */
export function copySelection(data: Pick<DataTransfer, 'setData'>): CopiedCards | null {
  const open = getOpenMap();
  if (!open) return null;
  const grid = {
    laneIds: open.layout.lanes.map(({ lane }) => lane.id),
    stepIds: open.layout.steps.map(({ step }) => step.id),
  };
  const copied = copyCards(projectStore.getState().records, grid, cardsToCopy());
  if (!copied) return null;
  data.setData('text/plain', copiedToText(copied));
  data.setData('text/html', copiedToHtml(copied));
  const { length } = copied.cards;
  replaceNotice(length === 1 ? 'Copied 1 card.' : `Copied ${length.toLocaleString('en')} cards.`);
  return copied;
}
