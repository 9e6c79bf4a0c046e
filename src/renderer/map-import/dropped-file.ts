import { showDialog } from '../session/show-dialog.ts';
import { sessionStore } from '../session/session-store.ts';
import { mapImport, type OtherImport, resetMapImport } from './map-import-store.ts';
import { isDrawingName, mayHoldMap, openMapImport, openReadMap } from './open-map-import.ts';

/** Larger files hold answers or talk: maps are written by people. */
const LARGEST_LOOKED_AT = 2 * 1024 ** 2;

/** What a dropped file is where it is no map, and what is done with it then. */
export type Otherwise = { readonly other: OtherImport; readonly run: () => void };

/**
 * Imports a dropped file as a map where that is what it holds, asks where it may as well be something else, and does the
 * other thing where it holds none. Several files at once are no map.
 */
export function takeMapOr(files: readonly File[], { other, run }: Otherwise): void {
  const [file] = files;
  if (!file || files.length > 1 || file.size > LARGEST_LOOKED_AT) run();
  else if (isDrawingName(file.name)) {
    // Over the map a file may also be evidence of what it was dropped on.
    if (other === 'evidence') ask(file, { other, run });
    else openMapImport([file]);
  } else if (mayHoldMap(file.name)) void look(file, { other, run });
  else run();
}

async function look(file: File, { other, run }: Otherwise): Promise<void> {
  const { judgeDropped } = await import('./judge-dropped.ts');
  const judged = await judgeDropped(file);
  // Another dialog was opened meanwhile, which is not to be closed by a file that was dropped before.
  if (sessionStore.getState().dialog !== null) return;
  if (judged.verdict === 'no-map' || !judged.file) run();
  else if (judged.verdict === 'map' && other !== 'evidence') openReadMap(file.name, judged.file);
  else {
    resetMapImport();
    mapImport.setState({
      question: { name: file.name, file: judged.file, dropped: file, other, otherwise: run },
    });
    showDialog({ kind: 'import-what' });
  }
}

function ask(file: File, { other, run }: Otherwise): void {
  resetMapImport();
  mapImport.setState({ question: { name: file.name, file: null, dropped: file, other, otherwise: run } });
  showDialog({ kind: 'import-what' });
}
