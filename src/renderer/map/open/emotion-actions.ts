import { t } from '../../../shared/language/translate.ts';
import { notify } from '../../session/notices.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { activePersona } from './active-persona.ts';
import { draftStore } from './drafts.ts';
import { getOpenMap } from './map-store.ts';

type Cell = { readonly laneId: string; readonly stepId: string };

const inRange = (value: number): number => Math.max(-2, Math.min(2, value));

/** The value of a persona at a step, as shown now. */
function valueAt(stepId: string, personaId: string): number | null {
  const line = getOpenMap()?.view.emotions.find(({ persona }) => persona.id === personaId);
  return line?.points.get(stepId)?.value ?? null;
}

/** Writes one point of a persona's curve; null takes it off. What is dragged stays shown until it is answered. */
export async function writeEmotion(stepId: string, personaId: string, value: number | null): Promise<void> {
  await runOrNotice([{ command: 'set-emotion', input: { stepId, personaId, value } }]);
  const { emotion } = draftStore.getState();
  if (emotion?.stepId === stepId && emotion.personaId === personaId) draftStore.setState({ emotion: null });
}

/** Raises or lowers a point by so much; a point that is not there yet begins at neutral. */
export function nudgeEmotion(stepId: string, personaId: string, by: number): void {
  const now = valueAt(stepId, personaId);
  const next = now === null ? 0 : inRange(now + by);
  if (next !== now) void writeEmotion(stepId, personaId, next);
}

/** Changes the active persona's point in a cell of an emotion lane; null takes it off. */
export function setEmotionHere({ laneId, stepId }: Cell, by: number | null): void {
  const open = getOpenMap();
  if (open?.records.lane.get(laneId)?.kind !== 'emotion') return;
  const persona = activePersona(open.view);
  if (!persona) {
    askForPersona();
    return;
  }
  if (by !== null) nudgeEmotion(stepId, persona.id, by);
  else if (valueAt(stepId, persona.id) !== null) void writeEmotion(stepId, persona.id, null);
}

export const askForPersona = (): void =>
  notify('info', t('An emotion curve belongs to a persona. Add one in the Personas panel first.'));
