import { createStore, useStore } from 'zustand';
import type { Block } from '../../shared/clipboard/block.ts';
import type { PasteTarget } from '../../shared/clipboard/paste-target.ts';

/** What the preview of a paste shows. It never enters the project. */
export type PendingPaste = { readonly block: Block | null; readonly target: PasteTarget | null };

export const pasteStore = createStore<PendingPaste>()(() => ({ block: null, target: null }));

export const usePendingPaste = (): PendingPaste => useStore(pasteStore, (state) => state);
