import type { Place } from '../../shared/model/place.ts';

/** A text for a place, for a list of choices; '' is nowhere. */
export const placeText = (place: Place | null): string => (place ? `${place.kind} ${place.id}` : '');

/** The place of such a text; null for nowhere. */
export function placeOfText(text: string): Place | null {
  const [kind, id] = text.split(' ');
  return id !== undefined && (kind === 'stage' || kind === 'step' || kind === 'card') ? { kind, id } : null;
}
