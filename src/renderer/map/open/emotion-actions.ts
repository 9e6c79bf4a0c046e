import { t } from '../../../shared/language/translate.ts';
import { followsAnswers } from '../../../shared/layout/answered-emotion.ts';
import { runAction } from '../../session/actions/run-action.ts';
import { notify } from '../../session/notices.ts';
import { activePersona } from './active-persona.ts';
import type { EmotionPlace } from './emotion-place.ts';
import { showValueForKeys } from './emotion-value.ts';
import { aheadStore } from './shown-ahead.ts';
import { getOpenMap } from './map-store.ts';
import { runShown } from './run-shown.ts';

type Cell = { readonly laneId: string; readonly stepId: string };

const inRange = (value: number): number => Math.max(-2, Math.min(2, value));

/** The value of a persona at a step, as shown now. */
function valueAt(stepId: string, personaId: string): number | null {
  const line = getOpenMap()?.view.emotions.find(({ persona }) => persona.id === personaId);
  return line?.points.get(stepId)?.value ?? null;
}

/** Writes one point of a persona's curve; null takes it off. Shown at once, so that the next key goes on from there. */
export async function writeEmotion(stepId: string, personaId: string, value: number | null): Promise<void> {
  const open = getOpenMap();
  if (open && followsAnswers(open.view)) {
    aheadStore.setState({ emotion: null });
    notify(
      'info',
      t('This curve follows the answers. Switch to the team’s estimate in the View menu to draw it.'),
    );
    return;
  }
  const written = runShown([{ command: 'set-emotion', input: { stepId, personaId, value } }]);
  const { emotion } = aheadStore.getState();
  if (emotion?.stepId === stepId && emotion.personaId === personaId) aheadStore.setState({ emotion: null });
  await written;
}

/** Raises or lowers a point by so much; a point that is not there yet begins at neutral. */
export async function nudgeEmotion(stepId: string, personaId: string, by: number): Promise<void> {
  const now = valueAt(stepId, personaId);
  const next = now === null ? 0 : inRange(now + by);
  // At an end of the scale too, to announce why nothing moves.
  showValueForKeys({ stepId, personaId });
  if (next !== now) await writeEmotion(stepId, personaId, next);
}

/** Changes the active persona's point in a cell of an emotion lane; null takes it off. */
export async function setEmotionHere({ laneId, stepId }: Cell, by: number | null): Promise<void> {
  const open = getOpenMap();
  if (open?.records.lane.get(laneId)?.kind !== 'emotion') return;
  const persona = activePersona(open.view);
  if (!persona) {
    askForPersona();
    return;
  }
  if (by !== null) await nudgeEmotion(stepId, persona.id, by);
  else if (valueAt(stepId, persona.id) !== null) await writeEmotion(stepId, persona.id, null);
}

const askForPersona = (): void =>
  notify('info', t('An emotion curve belongs to a persona. Add one in the Personas panel first.'));

/** Does what a place in an emotion lane stands for: sets the face that is shown there, or begins the first persona. */
export function drawAtPlace(place: EmotionPlace | null): void {
  if (place?.does === 'set') void writeEmotion(place.stepId, place.personaId, place.value);
  else if (place) beginPersona();
}

/** Adds the persona that a curve needs, with the cursor in its name. */
export const beginPersona = (): void => void runAction('add-persona');
