import { t } from '../../../shared/language/translate.ts';
import { newId } from '../../../shared/model/new-id.ts';
import type { MapDraft } from '../../session/drafts.ts';
import { notify } from '../../session/notices.ts';
import { projectStore } from '../../session/project-store.ts';
import { getOpenMap } from './map-store.ts';
import { firstPlace, placeOfNewCard } from './place-of-new-card.ts';

/** The most characters of a text in a notice. */
const LONGEST = 200;

/** Whether what a text belongs to was removed while it was typed, in another window for one. */
export function isOrphan(draft: MapDraft): boolean {
  const { records, phase } = projectStore.getState();
  if (phase !== 'open' || (draft.kind === 'card' && draft.place !== null)) return false;
  return !records[draft.kind === 'phase' ? 'stage' : draft.kind].has(draft.id);
}

/**
 * Says that a text was not written and why, null where what it belongs to is gone, and offers to type on. Nothing opens by
 * itself: the person may be typing elsewhere.
 */
export function offerAgain(draft: MapDraft, reason: string | null, open: (draft: MapDraft) => void): void {
  const typed = (draft.kind === 'card' ? `${draft.title}\n${draft.body}` : draft.name).trim();
  const text = typed.length > LONGEST ? `${typed.slice(0, LONGEST).trimEnd()}…` : typed;
  const gone = t(
    draft.kind === 'card' ? 'Its card was removed meanwhile.' : 'What it names was removed meanwhile.',
  );
  const message = t('“{{text}}” was not saved. {{reason}}', { text, reason: reason ?? gone });
  const run = (): void => {
    const placed = placeAgain(draft);
    if (placed) open(placed);
    else offerAgain(draft, reason, open);
  };
  notify('error', message, isName(draft) && isOrphan(draft) ? null : { label: t('Edit again'), run });
}

const isName = ({ kind }: MapDraft): boolean => kind !== 'card';

/** The text where it can be typed: a card whose place is gone, or that is gone itself, becomes a new one here. */
function placeAgain(draft: MapDraft): MapDraft | null {
  if (draft.kind !== 'card') return isOrphan(draft) ? null : draft;
  const { records } = projectStore.getState();
  const { place } = draft;
  if (place === null && records.card.has(draft.id)) return draft;
  if (place && records.lane.has(place.laneId) && records.step.has(place.stepId)) {
    const isThere = place.beforeCardId !== null && records.card.has(place.beforeCardId);
    return { ...draft, place: { ...place, beforeCardId: isThere ? place.beforeCardId : null } };
  }
  const open = getOpenMap();
  const here = open && (placeOfNewCard(open) ?? firstPlace(open));
  return here && { ...draft, id: newId(), place: here };
}
