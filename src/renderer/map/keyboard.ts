import { actionPressed } from '../session/actions/keys.ts';
import { runAction } from '../session/actions/run-action.ts';
import { select, sessionStore } from '../session/session-store.ts';
import { leapBy, moveBy, moveToStep, renameSelection } from './open/actions.ts';
import { endEditing } from './open/editing.ts';
import { activePersona } from './open/active-persona.ts';
import { beginPersona, nudgeEmotion } from './open/emotion-actions.ts';
import { openPiecesOf } from './open/evidence-counts.ts';
import { getOpenMap } from './open/map-store.ts';
import type { Leap } from '../selection/leap.ts';
import type { Direction } from '../selection/navigate.ts';
import { openMenuOfSelection } from './menus/open-menu.ts';
import { handKeyboardTo } from '../keyboard/hand-over.ts';
import { isOfInputMethod } from '../keyboard/input-method.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Keys while the map has the focus. True when the key was taken. */
export function pressKey(event: KeyboardEvent): boolean {
  // A dead key writes nothing itself: its accent comes with the next.
  if (isOfInputMethod(event) || event.key === 'Dead') return false;
  const by = leapOf(event);
  if (by) {
    leapBy(by, event.shiftKey);
    return true;
  }
  if (!event.ctrlKey && !event.metaKey && !event.altKey && pressOwnKey(event)) return true;
  // Keys that work anywhere in the window are bound by the window.
  const pressed = actionPressed(event, 'map');
  if (!pressed) return false;
  // The system's own keys reach the page as copy, cut and paste, at once and in the order of the keys.
  if (isClipboardKey(event) && clipboardActions.has(pressed.id)) return false;
  void runAction(pressed.id);
  return true;
}

const leaps: Readonly<Record<string, Leap>> = {
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};
const wideLeaps: Readonly<Record<string, Leap>> = {
  Home: 'map-start',
  End: 'map-end',
  ArrowLeft: 'edge-left',
  ArrowRight: 'edge-right',
  ArrowUp: 'edge-up',
  ArrowDown: 'edge-down',
};

/** The move over many cells for a key, as in a spreadsheet. */
const leapOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Leap | undefined =>
  altKey ? undefined : ctrlKey || metaKey ? wideLeaps[key] : leaps[key];

const clipboardActions: ReadonlySet<string> = new Set(['cut', 'copy', 'paste']);

const isClipboardKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  ['x', 'c', 'v'].includes(event.key.toLowerCase());

/** The map's own keys, which cannot be changed. */
function pressOwnKey(event: KeyboardEvent): boolean {
  const direction = arrows[event.key];
  if (direction) {
    moveBy(direction, event.shiftKey);
    return true;
  }
  switch (event.key) {
    case 'Enter':
      return pressEnter();
    case 'F2':
      return editFaceHere();
    case 'Escape':
      // The keyboard came back to the map while a field was open: what was typed is kept, and the place too.
      if (sessionStore.getState().editing !== null) endEditing();
      else select(null);
      return true;
    case 'F10':
    case 'ContextMenu':
      // F10 alone is the system's.
      if (event.key === 'F10' && !event.shiftKey) return false;
      return event.target instanceof HTMLElement && openMenuOfSelection(event.target);
    case 'Tab':
      return moveToStep(event.shiftKey ? -1 : 1);
    default:
      // Characters arrive as text, from whichever keyboard.
      return false;
  }
}

function pressEnter(): boolean {
  if (editFaceHere() || openPiecesHere()) return true;
  renameSelection();
  return sessionStore.getState().selection !== null;
}

/** In an emotion lane editing is of the active persona's face. False elsewhere. */
function editFaceHere(): boolean {
  const { selection } = sessionStore.getState();
  const lane = selection?.kind === 'cell' ? getOpenMap()?.records.lane.get(selection.laneId) : undefined;
  if (lane?.kind !== 'emotion' || selection?.kind !== 'cell') return false;
  editFace(selection.stepId);
  return true;
}

/** Lists the evidence that the selected cell counts. False elsewhere. */
function openPiecesHere(): boolean {
  const { selection } = sessionStore.getState();
  return selection?.kind === 'cell' && openPiecesOf(selection.laneId, selection.stepId);
}

/** Hands the keyboard to the active persona's face at a step; a step without one gets a neutral one, a map without personas one. */
function editFace(stepId: string): void {
  const persona = activePersona(getOpenMap()?.view);
  if (!persona) {
    beginPersona();
    return;
  }
  const face = `[data-face="${persona.id} ${stepId}"]`;
  if (!document.querySelector(face)) void nudgeEmotion(stepId, persona.id, 0);
  handKeyboardTo(face);
}
