import type { CommandCall } from '../../shared/commands/registry.ts';
import { newId } from '../../shared/model/new-id.ts';
import { valueOrNotice } from '../store/notices.ts';
import { projectStore, runCommands } from '../store/project-store.ts';
import { type Editing, sessionStore } from '../store/session-store.ts';
import { registerDraft } from '../ui/drafts.ts';
import { callsOfText, draftStore, type TextDraft } from './drafts.ts';
import { getOpenMap } from './map-store.ts';

/** The draft that a text field begins with. */
function beginDraft(editing: Editing): TextDraft | null {
  const { records } = getOpenMap() ?? projectStore.getState();
  if (editing.kind === 'new-card') {
    const { laneId, stepId, beforeCardId } = editing;
    const place = { laneId, stepId, beforeCardId };
    return { kind: 'card', id: newId(), place, title: editing.startWith ?? '', body: '' };
  }
  if (editing.kind === 'card') {
    const card = records.card.get(editing.id);
    return card
      ? { kind: 'card', id: card.id, place: null, title: editing.startWith ?? card.title, body: card.body }
      : null;
  }
  const record = records[editing.kind].get(editing.id);
  return record ? { kind: editing.kind, id: record.id, name: record.name } : null;
}

const isEmpty = (draft: TextDraft): boolean =>
  draft.kind === 'card' && draft.place !== null && `${draft.title}${draft.body}`.trim() === '';

/** Writes a draft to the project. It stays on screen as typed until the host has answered. */
async function confirm(draft: TextDraft): Promise<void> {
  const calls = isEmpty(draft) ? [] : callsOfText(draft, projectStore.getState().records);
  draftStore.setState(({ text, sent }) => ({
    text: text === draft ? null : text,
    sent: [...sent, ...calls],
  }));
  if (calls.length === 0) return;
  const answer = await runCommands(calls);
  draftStore.setState(({ sent }) => ({ sent: sent.filter((call: CommandCall) => !calls.includes(call)) }));
  if (valueOrNotice(answer) === undefined && draftStore.getState().text === null) {
    // Nothing typed is lost: the field opens again with it.
    sessionStore.setState({ editing: editingOf(draft) });
    draftStore.setState({ text: draft });
  }
}

function editingOf(draft: TextDraft): Editing {
  if (draft.kind !== 'card') return { kind: draft.kind, id: draft.id };
  return draft.place ? { kind: 'new-card', ...draft.place } : { kind: 'card', id: draft.id };
}

/** What is selected once a field closes: the card that was made, or the place where none was. */
function selectAfter(draft: TextDraft): void {
  if (draft.kind !== 'card' || draft.place === null) return;
  const { laneId, stepId } = draft.place;
  const { selection } = sessionStore.getState();
  const waiting = selection?.kind === 'cell' && selection.laneId === laneId && selection.stepId === stepId;
  if (!waiting || isEmpty(draft)) return;
  sessionStore.setState({ selection: { kind: 'cards', ids: [draft.id] } });
}

/** Sends the text being typed and leaves the field open. For before the window closes. */
function sendDraft(): void {
  const { text } = draftStore.getState();
  if (!text || sessionStore.getState().editing === null) return;
  sessionStore.setState({ editing: null });
}

/**
 * Whatever ends an edit (Enter, Escape, a click elsewhere, another map, the window closing) ends it here, because
 * it changes `editing`: the text is sent. Returns the function that stops listening.
 */
export function followEditing(): () => void {
  const { editing } = sessionStore.getState();
  if (editing) draftStore.setState({ text: beginDraft(editing) });
  const ends = [
    sessionStore.subscribe((now, before) => {
      if (now.editing === before.editing) return;
      const { text } = draftStore.getState();
      if (text) {
        selectAfter(text);
        void confirm(text);
      }
      const next = sessionStore.getState().editing;
      if (next && next === now.editing) draftStore.setState({ text: beginDraft(next) });
    }),
    registerDraft(sendDraft),
  ];
  return () => {
    sendDraft();
    for (const end of ends) end();
  };
}

/** Takes over what was typed into the card's or the name's field. */
export const typeText = (patch: {
  readonly title?: string;
  readonly body?: string;
  readonly name?: string;
}): void => draftStore.setState(({ text }) => ({ text: text && { ...text, ...patch } }));

/** Ends the edit and keeps the text. */
export const endEditing = (): void => sessionStore.setState({ editing: null });
