import { createStore, useStore } from 'zustand';
import type { ExportProgress } from '../../shared/exports/export-options.ts';

/** How far the running export is; null while none runs. */
export const exportProgress = createStore<{
  readonly progress: ExportProgress | null;
  /** Something was exported in this window. */
  readonly exported: boolean;
}>()(() => ({ progress: null, exported: false }));

export const useExportProgress = (): ExportProgress | null =>
  useStore(exportProgress, (state) => state.progress);
