import { showDialog } from '../session/show-dialog.ts';
import { importStore, resetImport } from './import-store.ts';

/**
 * Opens the dialog, with files to import one after the other, or to choose one. `droppedOn` is the stage or step that they were
 * dropped on. What an import knows of words and layouts is loaded with the dialog and not with the window.
 */
export function openImport(files: readonly File[] = [], droppedOn: string | null = null): void {
  resetImport();
  importStore.setState({ droppedOn });
  showDialog({ kind: 'import-feedback' });
  if (files.length === 0) return;
  const opened = importStore.getState();
  void import('./import-flow.ts').then(({ takeFiles }) => {
    // Unless it was closed, or began anew, in the meantime.
    if (importStore.getState() === opened) void takeFiles(files);
  });
}
