import { createStore, useStore } from 'zustand';
import { t } from '../../../shared/language/translate.ts';
import { signed } from '../../../shared/words/figures.ts';
import { announce } from '../../session/announcer.ts';
import { getOpenMap } from './map-store.ts';

/** A persona's face at a step. */
export type FaceId = { readonly stepId: string; readonly personaId: string };

/** How long after the last key a value that keys change is at rest, ms. */
const REST_MS = 1_200;

const shownStore = createStore<{ readonly face: FaceId | null }>()(() => ({ face: null }));
let timer: ReturnType<typeof setTimeout> | undefined;

const isSame = (a: FaceId | null, b: FaceId): boolean =>
  a?.stepId === b.stepId && a.personaId === b.personaId;

/** Whether a face shows its value: while it is dragged, or changed by keys. */
export const useShowsValue = (face: FaceId): boolean =>
  useStore(shownStore, (shown) => isSame(shown.face, face));

/** Shows the value of a face until it is hidden. */
export function showValue(face: FaceId): void {
  clearTimeout(timer);
  if (!isSame(shownStore.getState().face, face)) shownStore.setState({ face });
}

export function hideValue(): void {
  clearTimeout(timer);
  if (shownStore.getState().face) shownStore.setState({ face: null });
}

/** Shows the value of a face that keys change until they rest, and then has it read out once. */
export function showValueForKeys(face: FaceId): void {
  showValue(face);
  timer = setTimeout(() => {
    hideValue();
    // A face that has the keyboard is a slider: the screen reader has said its value with each key.
    if (!document.activeElement?.hasAttribute('data-face')) announceValue(face);
  }, REST_MS);
}

/** Has a screen reader say where a face stands now: 'Miriam Okafor, Orders and pays: emotion +1'. */
export function announceValue({ stepId, personaId }: FaceId): void {
  const open = getOpenMap();
  const line = open?.view.emotions.find(({ persona }) => persona.id === personaId);
  const value = line?.points.get(stepId)?.value;
  if (!line || value === undefined) return;
  const step = open?.records.step.get(stepId);
  const place = [line.persona.name, step?.name ?? ''].filter((name) => name.trim() !== '').join(', ');
  announce(t('{{place}}: emotion {{value}}', { place, value: signed(value) }));
}
