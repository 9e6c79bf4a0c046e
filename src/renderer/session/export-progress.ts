import { createStore, useStore } from 'zustand';
import type { ExportProgress } from '../../shared/exports/export-options.ts';

/** How far the running export is; null while none runs. */
export const exportProgress = createStore<{
  readonly progress: ExportProgress | null;
  /** Something was exported in this window. */
  readonly exported: boolean;
  /** The template for slides that was chosen last, for the next export of the same project. */
  readonly template: { readonly name: string; readonly projectId: string } | null;
}>()(() => ({ progress: null, exported: false, template: null }));

export const useExportProgress = (): ExportProgress | null =>
  useStore(exportProgress, (state) => state.progress);
