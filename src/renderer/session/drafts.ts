import { createStore, useStore } from 'zustand';
import type { NamedKind } from './session-store.ts';

/** A text being typed on the map. */
export type MapDraft =
  | {
      readonly kind: 'card';
      readonly id: string;
      /** Where a card that does not exist yet will be; null for one that does. */
      readonly place: {
        readonly laneId: string;
        readonly stepId: string;
        readonly beforeCardId: string | null;
      } | null;
      readonly title: string;
      readonly body: string;
    }
  | { readonly kind: NamedKind; readonly id: string; readonly name: string };

/**
 * Texts that were typed and that the project does not hold yet: not sent, on their way, or refused. They are kept here and
 * not in their fields, so that nothing on screen can lose them.
 */
export type Drafts = {
  readonly onMap: MapDraft | null;
  /** By the key of their field, see `useDraft`. */
  readonly inFields: ReadonlyMap<string, string>;
};

export const draftStore = createStore<Drafts>()(() => ({ onMap: null, inFields: new Map() }));

export const fieldDraft = (key: string): string | null => draftStore.getState().inFields.get(key) ?? null;

export const useFieldDraft = (key: string): string | null =>
  useStore(draftStore, ({ inFields }) => inFields.get(key) ?? null);

/** Keeps what is typed in a field; null once the project holds it, or it was given up. */
export function keepFieldDraft(key: string, text: string | null): void {
  if (fieldDraft(key) === text) return;
  draftStore.setState(({ inFields }) => {
    const others = [...inFields].filter(([other]) => other !== key);
    return { inFields: new Map(text === null ? others : [...others, [key, text]]) };
  });
}

/** Drops every draft: they belong to a project that is closed. */
export const dropDrafts = (): void => draftStore.setState({ onMap: null, inFields: new Map() });

/** What sends the texts that are typed on screen now. */
const senders = new Set<() => void>();

/** Registers what sends a text being typed; returns the function that takes it back. */
export function registerSender(send: () => void): () => void {
  senders.add(send);
  return () => senders.delete(send);
}

/** Sends every text that was typed and not sent yet. Called before anything that could lose or overtake it. */
export function flushDrafts(): void {
  for (const send of senders) send();
}
