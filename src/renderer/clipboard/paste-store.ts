import { createStore, useStore } from 'zustand';
import type { CopiedStructure } from '../../shared/clipboard/copied-structure.ts';
import type { PasteTarget } from '../../shared/clipboard/paste-target.ts';
import type { Reading } from '../../shared/clipboard/read-text.ts';
import type { StructureTarget } from '../../shared/clipboard/structure-plan.ts';

/** What waits for a yes in the preview. */
export type PendingPaste =
  | { readonly kind: 'cards'; readonly reading: Reading; readonly target: PasteTarget }
  | { readonly kind: 'structure'; readonly copied: CopiedStructure; readonly target: StructureTarget };

export const pasteStore = createStore<{ readonly pending: PendingPaste | null }>()(() => ({ pending: null }));

export const usePendingPaste = (): PendingPaste | null => useStore(pasteStore, (state) => state.pending);
