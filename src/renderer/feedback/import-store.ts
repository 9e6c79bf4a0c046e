import { createStore, useStore } from 'zustand';
import type { ImportProgress, ImportReport } from '../../shared/protocol/import-api.ts';
import type { ImportDraft } from './draft.ts';
import type { ImportStep } from './steps.ts';

/** A file that the host has, and what was chosen for it. */
export type OpenImport = {
  readonly importId: string;
  readonly file: File;
  readonly fileName: string;
  readonly bytes: number;
  readonly draft: ImportDraft;
  readonly step: ImportStep;
  /** What would happen by the choices, as they were when it was found out; null until it is known. */
  readonly report: ImportReport | null;
};

/** What a person waits for. `share` is 0..1. */
export type ImportWork =
  | { readonly kind: 'sending'; readonly fileName: string; readonly share: number }
  | { readonly kind: 'reading' | 'checking' | 'importing'; readonly progress: ImportProgress | null };

export type ImportState = {
  /** Files that follow the one that is open. */
  readonly queue: readonly File[];
  /** The stage or step that the files were dropped on. */
  readonly droppedOn: string | null;
  readonly open: OpenImport | null;
  readonly work: ImportWork | null;
  /** Rows are counted while the person goes on: `report` is about the choices before. */
  readonly counting: { readonly progress: ImportProgress | null } | null;
  /** Why the last thing did not happen, in a sentence. */
  readonly failure: string | null;
};

const nothing: ImportState = {
  queue: [],
  droppedOn: null,
  open: null,
  work: null,
  counting: null,
  failure: null,
};

/** The import that the dialog shows. None of it enters the project until it is run. */
export const importStore = createStore<ImportState>()(() => nothing);
export const useImport = <T>(select: (state: ImportState) => T): T => useStore(importStore, select);

export const resetImport = (): void => importStore.setState(nothing);
