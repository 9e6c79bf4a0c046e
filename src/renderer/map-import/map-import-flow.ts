import { plainName } from '../../shared/clipboard/paste-target.ts';
import { t } from '../../shared/language/translate.ts';
import { checkSize } from '../../shared/map-import/plan/check-size.ts';
import { importCalls, type ImportTarget } from '../../shared/map-import/plan/import-calls.ts';
import { guessLanes, type Proposal, propose } from '../../shared/map-import/plan/proposal.ts';
import { mapTooLarge, MAX_MAP_BYTES } from '../../shared/map-import/table/limits.ts';
import type { MapFile } from '../../shared/map-import/table/map-file.ts';
import { bestTable } from '../../shared/map-import/structure/best-table.ts';
import { draftOfTable } from '../../shared/map-import/structure/draft-of-table.ts';
import { guessTable, type TableChoices } from '../../shared/map-import/structure/table-choices.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { Id } from '../../shared/model/fields.ts';
import { ok, type Result } from '../../shared/result.ts';
import { announce } from '../session/announcer.ts';
import { askHost, projectStore } from '../session/project-store.ts';
import { replaceNotice } from '../session/notices.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { openDialog, sessionStore } from '../session/session-store.ts';
import { mapImport, type OpenMapFile, resetMapImport } from './map-import-store.ts';
import { readMapOf } from './read-map-of.ts';

/** Reads a file that was chosen or dropped, and shows what it would become. */
export async function takeMapFile(file: File): Promise<void> {
  mapImport.setState({ open: null, isBusy: true, failure: null });
  const read =
    file.size > MAX_MAP_BYTES
      ? mapTooLarge(file.name)
      : await readMapOf(file, (reading) => mapImport.setState({ reading }));
  // Closed meanwhile: what was read is nobody’s.
  if (!mapImport.getState().isBusy) return;
  if (read.ok) showMapFile(file.name, read.value, 'new-map');
  else mapImport.setState({ isBusy: false, failure: read.failure.message });
}

/** Shows what was read as it is proposed. */
export function showMapFile(name: string, file: MapFile, goal: OpenMapFile['goal']): void {
  const own = ownNames(projectStore.getState().records);
  mapImport.setState({
    isBusy: false,
    failure: null,
    open: chosen({ name, file, goal: hasOpenMap() ? goal : 'new-map' }, bestTable(file.tables, own), null),
  });
}

const hasOpenMap = (): boolean => sessionStore.getState().mapId !== null;

/** Names of stages and steps of the project, by which those in a table are known. */
const ownNames = ({ stage, step }: ProjectRecords): ReadonlySet<string> =>
  new Set(
    [...stage.values(), ...step.values()].map(({ name }) => plainName(name)).filter((name) => name !== ''),
  );

function chosen(
  { name, file, goal }: Pick<OpenMapFile, 'name' | 'file' | 'goal'>,
  index: number,
  wanted: TableChoices | null,
): OpenMapFile {
  const table = file.tables[index];
  if (!table) throw new Error('A file that was read has a table');
  const choices = wanted ?? guessTable(table, ownNames(projectStore.getState().records));
  const draft = draftOfTable(table, choices);
  return {
    ...{ name, file, goal, choices, table: index },
    lanes: guessLanes(draft),
    feltBy: null,
    mapName: draft.name || name.replace(/(?:\.drawio)?\.[^.]+$/, ''),
  };
}

/** Takes another table of the file. */
export function chooseTable(index: number): void {
  const { open } = mapImport.getState();
  if (open) mapImport.setState({ open: chosen(open, index, null) });
}

/** Understands the table otherwise; lanes are proposed anew where they are others. */
export function changeTable(some: Partial<TableChoices>): void {
  const { open } = mapImport.getState();
  if (!open) return;
  const table = open.file.tables[open.table];
  const turns = some.turned !== undefined && some.turned !== open.choices.turned && table;
  const choices = turns
    ? guessTable({ ...table, known: null }, ownNames(projectStore.getState().records), some.turned)
    : { ...open.choices, ...some };
  const next = chosen(open, open.table, choices);
  const isSplit = Object.keys(some).join() === 'split';
  mapImport.setState({
    open: { ...next, mapName: open.mapName, feltBy: open.feltBy, lanes: isSplit ? open.lanes : next.lanes },
  });
}

export const changeMapFile = (patch: Partial<OpenMapFile>): void =>
  mapImport.setState(({ open }) => (open ? { open: { ...open, ...patch } } : {}));

/** What the chosen table becomes; a failure where it is too large for a map. */
export function planOf(open: OpenMapFile): Result<Proposal> {
  const table = open.file.tables[open.table];
  if (!table) throw new Error('A file that was read has a table');
  const draft = draftOfTable(table, open.choices);
  const fits = checkSize(draft, open.name);
  return fits.ok ? ok(propose(draft, open.lanes)) : fits;
}

export const targetOf = (
  { goal, mapName }: Pick<OpenMapFile, 'goal' | 'mapName'>,
  mapId: string | null,
): ImportTarget =>
  goal === 'open-map' && mapId !== null
    ? { kind: 'onto', mapId }
    : { kind: 'new-map', name: mapName.trim() || t('New map') };

/** Imports what is shown as one step of the history; the map that it went to, or null where it was refused. */
export async function importShown(proposal: Proposal, target: ImportTarget): Promise<Id | null> {
  const { open } = mapImport.getState();
  if (!open || mapImport.getState().isBusy) return null;
  mapImport.setState({ isBusy: true });
  const made = importCalls(proposal, projectStore.getState().records, target, open.feltBy ?? undefined);
  const done = await runOrNotice(made.calls, 'import-map');
  mapImport.setState({ isBusy: false });
  if (!done) return null;
  announce(t('Imported “{{name}}”', { name: open.name }));
  if (made.notes.length > 0) replaceNotice(made.notes.join(' '));
  return made.mapId;
}

export function closeMapImport(): void {
  const { reading: uploadId } = mapImport.getState();
  if (uploadId !== null) void askHost('map-stop', { uploadId });
  resetMapImport();
  openDialog(null);
}
