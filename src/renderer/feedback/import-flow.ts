import { t } from '../../shared/language/translate.ts';
import type { Failure } from '../../shared/result.ts';
import { notify } from '../session/notices.ts';
import { askHost, projectStore } from '../session/project-store.ts';
import { openDialog, sessionStore } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';
import { attachFilesAsEvidence } from '../attach/attach-files.ts';
import { choicesOf, draftOf, draftOfAnotherLook, holdsShares, type ImportDraft } from './draft.ts';
import { type ImportWork, importStore, type OpenImport, resetImport } from './import-store.ts';
import { placeOfSelection, placesOfProject } from './project-places.ts';
import { sendToImport } from './send-file.ts';
import { type ImportStep, nextStep } from './steps.ts';

/** Between two looks at how far the host is, ms. */
const LOOK_EVERY = 150;

/** What goes on now; another one, or a dialog that was closed, makes its answers nobody's. */
let current = new AbortController();

const begin = (work: ImportWork): AbortSignal => {
  current.abort();
  current = new AbortController();
  importStore.setState({ work, failure: null });
  return current.signal;
};

const end = (failure: Failure | null = null): void => {
  const isCancelled = failure?.code === 'cancelled';
  importStore.setState({ work: null, failure: isCancelled ? null : (failure?.message ?? null) });
};

const setOpen = (change: Partial<OpenImport>): void =>
  importStore.setState(({ open }) => ({ open: open && { ...open, ...change } }));

/** Opens the dialog, with files to import one after the other, or to choose one. */
export function openImport(files: readonly File[] = []): void {
  resetImport();
  showDialog({ kind: 'import-feedback' });
  if (files.length > 0) void takeFiles(files);
}

/** Takes files that were chosen, dropped or pasted: the first is read, the others follow. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const [file, ...queue] = files;
  if (!file) return;
  await closeInHost();
  importStore.setState({ queue, open: null });
  const signal = begin({ kind: 'sending', fileName: file.name, share: 0 });
  const sent = await sendToImport(
    file,
    (share) => {
      if (!signal.aborted) importStore.setState({ work: { kind: 'sending', fileName: file.name, share } });
    },
    signal,
  );
  if (signal.aborted) {
    if (sent.ok) await askHost('import-close', { importId: sent.value.importId });
    return;
  }
  if (!sent.ok) {
    end(sent.failure);
    return;
  }
  const { importId, name, bytes } = sent.value;
  const looked = await look(importId, {});
  if (looked === 'gone') return void askHost('import-close', { importId });
  if (!looked.ok) {
    end(looked.failure);
    return void askHost('import-close', { importId });
  }
  const draft = draftOf(looked.value, name, likelyPlace());
  importStore.setState({
    open: { importId, file, fileName: name, bytes, draft, step: 'file', report: null },
  });
  end();
}

let lastPlace: ImportDraft['all'] = null;

/** Where the file before went, else what is selected on the map. */
function likelyPlace(): ImportDraft['all'] {
  const { records } = projectStore.getState();
  const { mapId, selection } = sessionStore.getState();
  const places = placesOfProject(records, mapId);
  const known = places.flatMap((map) => map.places);
  return placeOfSelection(records, selection, places) ?? known.find(({ id }) => id === lastPlace?.id) ?? null;
}

/** How a person wants the file read; what is left out is proposed. */
export type Wishes = Partial<Pick<ImportDraft, 'reading' | 'skippedRows' | 'headerRows'>> & {
  readonly layout?: ImportDraft['look']['layout'];
};

async function look(importId: string, wishes: Wishes) {
  const signal = begin({ kind: 'reading', progress: null });
  const stop = watchProgress(importId, 'reading', signal);
  const looked = await askHost('import-look', {
    importId,
    reading: wishes.reading ?? null,
    layout: wishes.layout ?? null,
    skippedRows: wishes.skippedRows ?? null,
    headerRows: wishes.headerRows ?? null,
  });
  stop();
  return signal.aborted ? 'gone' : looked;
}

/** Reads the file in another way; what was chosen for its columns begins anew. It stays as it was where that cannot be read. */
export async function readAgain({ layout, ...wishes }: Wishes): Promise<void> {
  const { open } = importStore.getState();
  if (!open) return;
  setOpen({ draft: { ...open.draft, ...wishes } });
  const looked = await look(open.importId, { ...wishes, ...(layout ? { layout } : {}) });
  if (looked === 'gone') return;
  if (looked.ok) setOpen({ draft: draftOfAnotherLook(open.draft, looked.value), report: null });
  else setOpen({ draft: open.draft });
  end(looked.ok ? null : looked.failure);
}

/** Changes what was chosen. What would happen has to be found out anew. */
export function editImport(change: (draft: ImportDraft) => ImportDraft): void {
  const { open } = importStore.getState();
  if (open) setOpen({ draft: change(open.draft), report: null });
}

/** Changes what has no influence on what the rows become: name, kind, wave. */
export function nameImport(change: Partial<Pick<ImportDraft, 'name' | 'kind' | 'wave'>>): void {
  const { open } = importStore.getState();
  if (open) setOpen({ draft: { ...open.draft, ...change } });
}

export function goToStep(step: ImportStep): void {
  const { open, work } = importStore.getState();
  if (!open || work) return;
  importStore.setState({ failure: null });
  setOpen({ step });
  if (step === 'outcome' && open.report === null) void check();
}

/** What Enter does: the next step that asks something; at the last one, the import. */
export function goOn(): void {
  const { open, work } = importStore.getState();
  if (!open || work) return;
  if (holdsShares(open.draft)) void attachShares();
  else if (open.step !== 'outcome') goToStep(nextStep(open.draft, open.step));
  else if (open.report && open.report.kept > 0) void runImport();
}

/**
 * Makes a piece of evidence of a file that holds shares instead of answers, linked to the stage or step that is selected. The files
 * that follow are imported.
 */
async function attachShares(): Promise<void> {
  const { open, queue } = importStore.getState();
  if (!open) return;
  const { records } = projectStore.getState();
  const { mapId, selection } = sessionStore.getState();
  const place = placeOfSelection(records, selection, placesOfProject(records, mapId));
  const targets = place ? [{ targetKind: place.kind, targetId: place.id }] : [];
  await (queue.length > 0 ? takeFiles(queue) : closeImport());
  await attachFilesAsEvidence([open.file], targets, open.draft.kind);
}

async function check(): Promise<void> {
  const { open } = importStore.getState();
  if (!open) return;
  const { importId, draft } = open;
  const signal = begin({ kind: 'checking', progress: null });
  const stop = watchProgress(importId, 'checking', signal);
  const report = await askHost('import-check', { importId, choices: choicesOf(draft) });
  stop();
  if (signal.aborted) return;
  if (report.ok) setOpen({ report: report.value });
  end(report.ok ? null : report.failure);
}

async function runImport(): Promise<void> {
  const { open, queue } = importStore.getState();
  if (!open) return;
  const { importId, draft } = open;
  const signal = begin({ kind: 'importing', progress: null });
  const stop = watchProgress(importId, 'importing', signal);
  const done = await askHost('import-run', {
    importId,
    choices: choicesOf(draft),
    name: draft.name.trim() || open.fileName,
    kind: draft.kind,
  });
  stop();
  if (!done.ok) {
    if (!signal.aborted) end(done.failure);
    return;
  }
  // It may have been cancelled a moment after it was done: then it is in the project, and can be undone.
  current.abort();
  lastPlace = draft.all;
  notify('info', t('{{count}} rows imported', { count: done.value.rows }));
  importStore.setState({ open: null, work: null, failure: null });
  if (queue.length > 0) return takeFiles(queue);
  openDialog(null);
  sessionStore.setState({ leftPanel: 'feedback' });
}

/** Stops what goes on and leads back to where it was begun. Nothing is left behind. */
export async function cancelWork(): Promise<void> {
  const { open, work } = importStore.getState();
  // The host does one thing at a time with a file: another look at what would happen ends the import that goes on.
  if (open && work?.kind === 'importing') return check();
  current.abort();
  importStore.setState({ work: null });
  if (!open) return;
  const { draft } = open;
  if (work?.kind === 'checking') setOpen({ step: 'place' });
  else {
    const { sniffed, skippedRows, headerRows } = draft.look;
    setOpen({ draft: { ...draft, reading: sniffed.reading, skippedRows, headerRows } });
  }
}

/** Ends the import and the dialog. */
export async function closeImport(): Promise<void> {
  current.abort();
  openDialog(null);
  await closeInHost();
  resetImport();
}

async function closeInHost(): Promise<void> {
  const { open } = importStore.getState();
  importStore.setState({ open: null });
  if (open) await askHost('import-close', { importId: open.importId });
}

/** Shows how far the host is until it is stopped. */
function watchProgress(
  importId: string,
  kind: 'reading' | 'checking' | 'importing',
  signal: AbortSignal,
): () => void {
  const timer = setInterval(() => {
    void askHost('import-progress', { importId }).then((answer) => {
      const { work } = importStore.getState();
      if (!signal.aborted && answer.ok && answer.value && work?.kind === kind)
        importStore.setState({ work: { kind, progress: answer.value } });
    });
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}
