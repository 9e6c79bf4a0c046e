import { focusGrid } from '../map/open/focus-grid.ts';
import { lead, watchForMove } from '../selection/moved-on.ts';
import { isThere, placeOfStep } from '../selection/place-of-step.ts';
import { flushDrafts } from '../session/drafts.ts';
import { valueOrNotice } from '../session/notices.ts';
import { type Step, takeStep } from '../session/project-store.ts';
import { type ScreenDefinition, screenDefinitions, type ScreenId } from '../session/screens.ts';
import { select, type Selection, sessionStore, startEditing } from '../session/session-store.ts';
import { switchMap } from './show.ts';

/**
 * Takes a step back or does it again, and goes where it was. Asked for while a change is on its way, it may find that there
 * is none: that is what a key held down does at the end, and needs no words.
 */
export async function stepHistory(name: 'undo' | 'redo'): Promise<{ readonly label: string } | undefined> {
  startEditing(null);
  flushDrafts();
  const hasMovedOn = watchForMove();
  const done = await takeStep(name);
  if (!done.ok && done.failure.code === `nothing-to-${name}`) return undefined;
  const value = valueOrNotice(done);
  if (value?.step && sessionStore.getState().editing === null) {
    // What was chosen or opened since then stays, unless the step took it away.
    const { step } = value;
    if (!isStill(step) || !hasMovedOn()) lead(() => goTo(step));
  }
  return value;
}

function isStill({ after }: Step): boolean {
  const { mapId, selection } = sessionStore.getState();
  return (mapId === null || after.map.has(mapId)) && isThere(selection, after);
}

/** Selects where a step was made. */
function goTo(step: Step): void {
  const { mapId, screen, selection } = sessionStore.getState();
  const place = placeOfStep(step, { mapId, selection });
  if (screen === 'map') {
    if (place?.mapId != null) switchMap(place.mapId);
    takeKeyboardFromBar();
  }
  // Other screens show cards and connections of their own choice, and nothing else of a map.
  if (place && isShownOn(screen, place.selection)) select(place.selection);
  else if (!isThere(selection, step.after)) select(null);
}

function isShownOn(screen: ScreenId, { kind }: Selection): boolean {
  const { selects }: ScreenDefinition = screenDefinitions[screen];
  return selects === 'all' || selects.some((one) => one === kind);
}

/** A button of the bar that was clicked has the keyboard; the work goes on where the change was. */
function takeKeyboardFromBar(): void {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement?.closest('[data-area="bar"]')) focusGrid(null);
}
