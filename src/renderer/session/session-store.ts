import type { ExportFormat } from '../../shared/exports/formats/index.ts';
import { createStore, useStore } from 'zustand';
import { replaceNotice } from './notices.ts';
import { lookingWords, projectStore } from './project-store.ts';
import type { LeftPanel } from './left-panels.ts';
import type { ScreenId } from './screens.ts';

/**
 * What is selected on the map. Several cards can be; of everything else, one. A phase, or a gap between phases, has the id of
 * any stage below it.
 */
export type Selection =
  | { readonly kind: 'cards'; readonly ids: readonly string[] }
  | {
      readonly kind: 'phase' | 'stage' | 'step' | 'lane' | 'connection' | 'evidence' | 'persona' | 'map';
      readonly id: string;
    }
  | { readonly kind: 'cell'; readonly laneId: string; readonly stepId: string };

/** A text being edited in place; the draft itself lives in the field. */
export type Editing =
  | { readonly kind: 'card'; readonly id: string }
  /** A card that does not exist until its first text is confirmed. */
  | {
      readonly kind: 'new-card';
      readonly laneId: string;
      readonly stepId: string;
      readonly beforeCardId: string | null;
      readonly startWith?: string;
    }
  | { readonly kind: NamedKind; readonly id: string; readonly startWith?: string };

/** What has a name that is edited in place. */
export type NamedKind = 'phase' | 'stage' | 'step' | 'lane';

export type Dialog =
  | {
      readonly kind:
        | 'add-lane'
        | 'shortcuts'
        | 'about'
        | 'settings'
        | 'paste'
        | 'import-feedback'
        | 'evidence-from-answers'
        | 'name-answers'
        | 'mask-answers'
        | 'import-source'
        | 'read-workbook'
        | 'import-map'
        | 'import-what'
        | 'save-version'
        | 'save-locked'
        | 'password'
        | 'send-for-review'
        | 'save-masked'
        | 'compare'
        | 'merge'
        | 'open-conflicts';
    }
  | { readonly kind: 'export'; readonly format?: ExportFormat }
  | {
      readonly kind: 'participant' | 'forget-participant' | 'source' | 'remove-source';
      readonly id: string;
    }
  | { readonly kind: 'remove-stage' | 'remove-step' | 'remove-lane' | 'remove-map'; readonly id: string };

/** What only the screen needs. None of it enters the project. */
export type SessionState = {
  /** What fills the room between the panels. */
  readonly screen: ScreenId;
  readonly mapId: string | null;
  readonly selection: Selection | null;
  readonly editing: Editing | null;
  readonly leftPanel: LeftPanel | null;
  readonly inspectorOpen: boolean;
  readonly minimapOpen: boolean;
  readonly dialog: Dialog | null;
  readonly paletteOpen: boolean;
};

export const sessionStore = createStore<SessionState>()(() => ({
  screen: 'map',
  mapId: null,
  selection: null,
  editing: null,
  leftPanel: null,
  inspectorOpen: true,
  minimapOpen: true,
  dialog: null,
  paletteOpen: false,
}));

export const useSession = <T>(select: (state: SessionState) => T): T => useStore(sessionStore, select);

export const select = (selection: Selection | null): void => sessionStore.setState({ selection });

/**
 * Edits a text in place; `selection`, in the same change, is what giving it up goes back to. Nothing is edited while an earlier
 * version is looked at: that is said instead.
 */
export function startEditing(editing: Editing | null, selection?: Selection): void {
  if (editing !== null && projectStore.getState().looking) replaceNotice(lookingWords());
  else sessionStore.setState({ editing, ...(selection ? { selection } : {}) });
}

export const openDialog = (dialog: Dialog | null): void => sessionStore.setState({ dialog });
