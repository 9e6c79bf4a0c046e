import { createStore, useStore } from 'zustand';
import type { MapView } from '../../../shared/layout/map-view.ts';
import type { Persona } from '../../../shared/model/persona.ts';

/** Whose emotion curve the next click or key draws. */
const activePersonaStore = createStore<{ readonly id: string | null }>()(() => ({ id: null }));

export const setActivePersona = (id: string): void => activePersonaStore.setState({ id });

const among = (view: MapView | undefined, id: string | null): Persona | null =>
  view?.personas.find((persona) => persona.id === id) ?? view?.personas[0] ?? null;

/** The persona chosen, or the map's first. */
export const activePersona = (view: MapView | undefined): Persona | null =>
  among(view, activePersonaStore.getState().id);

export const useActivePersona = (view: MapView | undefined): Persona | null =>
  among(
    view,
    useStore(activePersonaStore, (state) => state.id),
  );
