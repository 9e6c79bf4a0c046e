import { createStore, useStore } from 'zustand';
import type { Comparison } from '../../shared/workbook/read/comparison.ts';

export type WorkbookState = {
  /** The file; empty while none was chosen. */
  readonly name: string;
  /** The host has the file under this id while it reads it. */
  readonly importId: string | null;
  readonly isBusy: boolean;
  readonly comparison: Comparison | null;
  /** Why the file could not be read, in a sentence. */
  readonly failure: string | null;
};

export const nothingRead: WorkbookState = {
  name: '',
  importId: null,
  isBusy: false,
  comparison: null,
  failure: null,
};

/** The workbook that the dialog shows. None of it enters the project until a person says so. */
export const workbookStore = createStore<WorkbookState>()(() => nothingRead);
export const useWorkbook = (): WorkbookState => useStore(workbookStore);
