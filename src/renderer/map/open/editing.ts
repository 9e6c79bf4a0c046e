import type { CommandCall } from '../../../shared/commands/registry.ts';
import { newId } from '../../../shared/model/new-id.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { projectStore } from '../../session/project-store.ts';
import { type Editing, type Selection, sessionStore } from '../../session/session-store.ts';
import { handKeyboardTo } from '../../keyboard/hand-over.ts';
import { draftStore, type MapDraft, registerSender } from '../../session/drafts.ts';
import { callsOfText, nameNow } from './shown-ahead.ts';
import { getOpenMap } from './map-store.ts';
import { isOrphan, offerAgain } from './refused-text.ts';
import { runAhead, runShown } from './run-shown.ts';

/** The draft that a text field begins with. */
function beginDraft(editing: Editing): MapDraft | null {
  const { records } = getOpenMap() ?? projectStore.getState();
  if (editing.kind === 'new-card') {
    const { laneId, stepId, beforeCardId } = editing;
    const place = { laneId, stepId, beforeCardId };
    return { kind: 'card', id: newId(), place, title: editing.startWith ?? '', body: '' };
  }
  if (editing.kind === 'card') {
    const card = records.card.get(editing.id);
    return card ? { kind: 'card', id: card.id, place: null, title: card.title, body: card.body } : null;
  }
  const name = nameNow(records, editing.kind, editing.id);
  return name === undefined ? null : { kind: editing.kind, id: editing.id, name: editing.startWith ?? name };
}

const isEmpty = (draft: MapDraft): boolean =>
  draft.kind === 'card' && draft.place !== null && `${draft.title}${draft.body}`.trim() === '';

/** Runs the commands of a text. It stays on screen as typed until the host has answered. */
const write = async (calls: readonly CommandCall[]): Promise<Result<unknown>> =>
  calls.length === 0 ? ok(null) : runAhead(calls);

const callsOf = (draft: MapDraft): readonly CommandCall[] =>
  isEmpty(draft) ? [] : callsOfText(draft, projectStore.getState().records);

/** A draft on its way whose field is still open. */
let sending: Promise<boolean> | null = null;

/** Writes a draft whose field is closed. What cannot be written is offered again; the keyboard stays where it is by then. */
async function confirm(draft: MapDraft): Promise<void> {
  // What was typed since edits the card that is on its way.
  if (sending) await sending;
  const sent = isOrphan(draft) ? null : write(callsOf(draft));
  draftStore.setState(({ onMap }) => ({ onMap: onMap === draft ? null : onMap }));
  const result = await sent;
  if (!result?.ok) offerAgain(draft, result?.failure.message ?? null, openAgain);
}

/** A refused text that is about to be in a field again. */
let resumed: MapDraft | null = null;

function openAgain(draft: MapDraft): void {
  resumed = draft;
  const editing = editingOf(draft);
  sessionStore.setState({ screen: 'map', mapId: mapOf(editing), editing });
}

function mapOf(editing: Editing): string | null {
  const { records } = projectStore.getState();
  const record =
    editing.kind === 'new-card'
      ? records.lane.get(editing.laneId)
      : records[editing.kind === 'phase' ? 'stage' : editing.kind].get(editing.id);
  return record?.mapId ?? sessionStore.getState().mapId;
}

function editingOf(draft: MapDraft): Editing {
  if (draft.kind !== 'card') return { kind: draft.kind, id: draft.id };
  return draft.place ? { kind: 'new-card', ...draft.place } : { kind: 'card', id: draft.id };
}

/** What is selected once a field closes: the card that was made, or the place where none was. */
function selectAfter(draft: MapDraft, editing: Editing | null): void {
  if (editing?.kind !== 'new-card') return;
  const { laneId, stepId } = editing;
  const { selection } = sessionStore.getState();
  const waiting = selection?.kind === 'cell' && selection.laneId === laneId && selection.stepId === stepId;
  if (!waiting || isEmpty(draft)) return;
  sessionStore.setState({ selection: { kind: 'cards', ids: [draft.id] } });
}

/** Sends the text being typed and leaves the field open, so that typing goes on after a save or in another window. */
async function sendDraft(): Promise<void> {
  const { onMap: text } = draftStore.getState();
  if (!text || sessionStore.getState().editing === null) return;
  const calls = callsOf(text);
  if (calls.length === 0) return;
  const place = text.kind === 'card' ? text.place : null;
  sending = runShown(calls);
  // From here on the card is there, and what is typed edits it.
  if (place) setPlace(text.id, null);
  const written = await sending;
  sending = null;
  if (!written && place) setPlace(text.id, place);
}

const setPlace = (id: string, place: Extract<MapDraft, { kind: 'card' }>['place']): void =>
  draftStore.setState(({ onMap }) => ({
    onMap: onMap?.kind === 'card' && onMap.id === id ? { ...onMap, place } : onMap,
  }));

/** What was there when the edit began: its text, and what was selected. */
let begun: { readonly text: MapDraft; readonly selection: Selection | null } | null = null;

function begin(editing: Editing, selection: Selection | null): void {
  const again = resumed;
  resumed = null;
  const text = again ?? beginDraft(editing);
  draftStore.setState({ onMap: text });
  // A card that was refused is given up by nothing but dismissing it.
  const first = again && editing.kind !== 'new-card' ? beginDraft(editing) : text;
  begun = first && !(again && editing.kind === 'new-card') ? { text: first, selection } : null;
  // While an input method composes, its text goes to the grid; the field has the keyboard once that is complete.
  if (document.querySelector('[data-composing]') === null) handKeyboardTo(fieldOfDraft);
}

/** The field of what is being edited, once it is drawn. */
export const fieldOfDraft = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[data-editor] textarea, [data-name-editor]');

/**
 * Whatever ends an edit (Enter, Escape, a click elsewhere, another map) ends it here, because it changes `editing`:
 * the text is sent. Returns the function that stops listening.
 */
export function followEditing(): () => void {
  const { editing, selection } = sessionStore.getState();
  if (editing) begin(editing, selection);
  const ends = [
    sessionStore.subscribe((now, before) => {
      if (now.editing === before.editing) return;
      const { onMap: text } = draftStore.getState();
      if (text) {
        selectAfter(text, before.editing);
        void confirm(text);
      }
      const next = sessionStore.getState().editing;
      if (next && next === now.editing) begin(next, before.selection);
    }),
    registerSender(() => void sendDraft()),
  ];
  return () => {
    endEditing();
    for (const end of ends) end();
  };
}

/**
 * Escape: what was there before the edit began is there again. A new card of which no more was typed than began it is
 * given up; one that was written is kept.
 */
export function giveUpEditing(): void {
  const { onMap: text } = draftStore.getState();
  if (text && begun?.text.id === text.id) {
    const { text: first, selection } = begun;
    if (text.kind === 'card' && first.kind === 'card' && first.place !== null) {
      const asBegun = text.title === first.title || text.title.trim() === '';
      if (asBegun && text.body === '') dropNewCard(text, selection);
    } else draftStore.setState({ onMap: asItWas(first) });
  }
  endEditing();
}

/** The text before the letter that may have begun the edit. */
function asItWas(first: MapDraft): MapDraft | null {
  if (first.kind === 'card') return first;
  const name = nameNow(projectStore.getState().records, first.kind, first.id);
  return name === undefined ? null : { ...first, name };
}

function dropNewCard(text: Extract<MapDraft, { kind: 'card' }>, selection: Selection | null): void {
  draftStore.setState({ onMap: null });
  sessionStore.setState({ editing: null, selection });
  // A save in between has written it already.
  if (text.place === null) void runShown([{ command: 'remove-cards', input: { cardIds: [text.id] } }]);
}

/** Takes over what was typed into the card's or the name's field. */
export const typeText = (patch: {
  readonly title?: string;
  readonly body?: string;
  readonly name?: string;
}): void => draftStore.setState(({ onMap }) => ({ onMap: onMap && { ...onMap, ...patch } }));

/** Ends the edit and keeps the text. */
export const endEditing = (): void => sessionStore.setState({ editing: null });
