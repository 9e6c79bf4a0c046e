import { t } from '../../shared/language/translate.ts';
import type { MapFile, ReadTable } from '../../shared/map-import/table/map-file.ts';
import { showDialog } from '../session/show-dialog.ts';
import type * as Flow from './map-import-flow.ts';
import { mapImport, resetMapImport } from './map-import-store.ts';

/** Endings of files that can hold a map; the first ones hold nothing else. */
export const drawingTypes = ['.drawio', '.canvas', '.mmd', '.mermaid', '.html', '.htm'] as const;
const tableTypes = ['.xlsx', '.csv', '.tsv', '.txt', '.md', '.markdown'] as const;
export const mapTypes: readonly string[] = [...drawingTypes, ...tableTypes, '.svg', '.png', '.xml'];

const endsIn = (name: string, types: readonly string[]): boolean =>
  types.some((type) => name.toLowerCase().endsWith(type));
/** Whether a file is a drawing or a page, which no other import reads, by its name. */
export const isDrawingName = (name: string): boolean => endsIn(name, drawingTypes);
/** Whether a file may hold a map beside other things, by its name. */
export const mayHoldMap = (name: string): boolean => endsIn(name, tableTypes);

/**
 * Opens the dialog, with a file to read or to choose one. What is known of the names of stages and lanes is loaded with
 * the dialog and not with the window.
 */
export function openMapImport(files: readonly File[] = []): void {
  begin();
  const [file] = files;
  if (file) withFlow(({ takeMapFile }) => void takeMapFile(file));
}

/** Opens the dialog with what was read already. */
export function openReadMap(name: string, file: MapFile, goal: 'new-map' | 'open-map' = 'new-map'): void {
  begin();
  withFlow(({ showMapFile }) => showMapFile(name, file, goal));
}

/** The same for a table that was pasted. */
export const openPastedMap = (table: ReadTable, goal: 'new-map' | 'open-map'): void =>
  openReadMap(t('Pasted table'), { format: 'pasted', tables: [table], notes: [] }, goal);

function begin(): void {
  resetMapImport();
  mapImport.setState({ isBusy: false });
  showDialog({ kind: 'import-map' });
}

function withFlow(run: (flow: typeof Flow) => void): void {
  mapImport.setState({ isBusy: true });
  const opened = mapImport.getState();
  void import('./map-import-flow.ts').then((flow) => {
    // Unless it was closed, or began anew, in the meantime.
    if (mapImport.getState() === opened) run(flow);
  });
}
