import { t } from '../../shared/language/translate.ts';
import type { ImportLook } from '../../shared/protocol/import-api.ts';
import { markIn } from '../../shared/workbook/sheet-keys.ts';
import { openWorkbook } from '../workbook/read-workbook.ts';
import { notify } from '../session/notices.ts';
import { askHost, projectStore } from '../session/project-store.ts';
import { openDialog, sessionStore } from '../session/session-store.ts';
import { attachFilesAsEvidence } from '../attach/attach-files.ts';
import {
  choicesOf,
  draftOf,
  draftOfAnotherLook,
  holdsShares,
  type ImportDraft,
  type LikelyPlaces,
} from './draft.ts';
import { check, countSoon, stopCounting, waitForReport } from './check-import.ts';
import { importStore, resetImport } from './import-store.ts';
import { begin, end, setOpen, stopWaiting, watchProgress } from './import-work.ts';
import { lookAtFile, type Wishes } from './look-at-file.ts';
import { placeOfSelection, placesOfProject, sourceOfSelection } from './project-places.ts';
import { sendToImport } from '../attach/send-to-import.ts';
import { type ImportStep, nextStep } from './steps.ts';
import { openRecipe, proposeFor } from './use-recipe.ts';

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
  const lookAgain = lookAtFile(importId);
  const looked = await lookAgain({});
  if (looked !== 'gone' && looked.ok && isOwnWorkbook(looked.value)) {
    // Nobody keeps their own map as answers.
    resetImport();
    openWorkbook({ importId, name });
    return;
  }
  const draft =
    looked !== 'gone' && looked.ok ? await proposeFor(looked.value, name, likelyPlaces(), lookAgain) : null;
  if (looked === 'gone' || !draft) {
    if (looked !== 'gone' && !looked.ok) end(looked.failure);
    return void askHost('import-close', { importId });
  }
  // Choices that were made before have nothing to ask: what will happen is said at once.
  const step = draft.recipe ? 'outcome' : 'file';
  importStore.setState({ open: { importId, file, fileName: name, bytes, draft, step, report: null } });
  end();
  if (step === 'outcome') await check();
}

let lastPlace: ImportDraft['all'] = null;

/** The places of the project, and of them where files were dropped, else what is selected on the map, else where the file before went. */
function likelyPlaces(): LikelyPlaces {
  const { records } = projectStore.getState();
  const { mapId, selection } = sessionStore.getState();
  const known = placesOfProject(records, mapId);
  const placeOf = (id: string | undefined | null): ImportDraft['all'] =>
    known.flatMap(({ places }) => places).find((place) => place.id === id) ?? null;
  const dropped = placeOf(importStore.getState().droppedOn);
  const selected = placeOfSelection(records, selection, known);
  return {
    known,
    all: dropped ?? selected ?? placeOf(lastPlace?.id),
    from: dropped ? null : selected ? sourceOfSelection(selection) : 'before',
    isSaid: dropped !== null,
  };
}

const isOwnWorkbook = ({ first }: ImportLook): boolean =>
  first.some(({ cells }) => markIn(cells[0] ?? '') !== undefined);

/** Reads the file in another way; what was chosen for its columns begins anew. It stays as it was where that cannot be read. */
export async function readAgain({ layout, ...wishes }: Wishes): Promise<void> {
  const { open } = importStore.getState();
  if (!open) return;
  setOpen({ draft: { ...open.draft, ...wishes } });
  const looked = await lookAtFile(open.importId)({ ...wishes, layout: layout ?? null });
  if (looked === 'gone') return;
  if (looked.ok)
    setOpen({ draft: draftOfAnotherLook(open.draft, looked.value, likelyPlaces().known), report: null });
  else setOpen({ draft: open.draft });
  end(looked.ok ? null : looked.failure);
}

/** Takes the choices of a recipe's file, and shows what they lead to, or the columns where some of its own are not here. */
export async function takeRecipe(file: File): Promise<void> {
  const { open } = importStore.getState();
  if (!open) return;
  const lookAgain = lookAtFile(open.importId);
  const opened = await openRecipe(file, { draft: open.draft, likely: likelyPlaces(), lookAgain });
  if (opened === 'gone') return;
  end(opened.ok ? null : opened.failure);
  if (!opened.ok) return;
  setOpen({ draft: opened.value, report: null });
  goToStep(opened.value.recipe?.columns.length ? 'columns' : 'outcome');
}

/** Leaves the recipe aside and begins with what is told from the file. */
export function leaveRecipe(): void {
  const { open } = importStore.getState();
  if (!open) return;
  const { name, look } = open.draft;
  setOpen({ draft: { ...draftOf(look, name, likelyPlaces()), name }, report: null });
  goToStep('file');
}

/** Changes what columns and words are. What would happen has to be found out anew. */
export function editImport(change: (draft: ImportDraft) => ImportDraft): void {
  const { open } = importStore.getState();
  if (!open) return;
  stopCounting();
  setOpen({ draft: change(open.draft), report: null });
}

/** Changes where rows go, or which of them are new: they are counted anew while the person goes on. */
export function editPlaces(change: (draft: ImportDraft) => ImportDraft): void {
  const { open } = importStore.getState();
  if (!open) return;
  setOpen({ draft: change(open.draft) });
  countSoon();
}

/** Changes what has no influence on what the rows become: name, whether comments are masked. */
export function nameImport(change: Partial<Pick<ImportDraft, 'name' | 'masked'>>): void {
  const { open } = importStore.getState();
  if (open) setOpen({ draft: { ...open.draft, ...change } });
}

/** Says what kind of source it is, and which run of a survey: rows of another run are new. */
export function chooseSource(change: Partial<Pick<ImportDraft, 'kind' | 'wave'>>): void {
  const { open } = importStore.getState();
  if (!open) return;
  const draft = { ...open.draft, ...change };
  const isOther = choicesOf(draft).wave !== choicesOf(open.draft).wave;
  setOpen({ draft });
  if (isOther) countSoon();
}

export function goToStep(step: ImportStep): void {
  const { open, work, counting } = importStore.getState();
  if (!open || work) return;
  importStore.setState({ failure: null });
  setOpen({ step });
  if (step === 'outcome') waitForReport();
  else if (step === 'place' && !open.report && !counting) countSoon(0);
}

/** What Enter does: the next step that asks something; at the last one, the import. */
export function goOn(): void {
  const { open, work, counting } = importStore.getState();
  if (!open || work) return;
  if (holdsShares(open.draft)) void attachShares();
  else if (open.step !== 'outcome') goToStep(nextStep(open.draft, open.step));
  else if (open.report && open.report.kept > 0 && !counting) void runImport();
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
  stopWaiting();
  lastPlace = draft.all;
  notify('info', t('{{count}} rows imported', { count: done.value.rows }));
  importStore.setState({ open: null, work: null, counting: null, failure: null });
  if (queue.length > 0) return takeFiles(queue);
  openDialog(null);
  sessionStore.setState({ leftPanel: 'feedback' });
}

/** Stops what goes on and leads back to where it was begun. Nothing is left behind. */
export async function cancelWork(): Promise<void> {
  const { open, work } = importStore.getState();
  // The host does one thing at a time with a file: another look at what would happen ends the import that goes on.
  if (open && work?.kind === 'importing') return check();
  stopWaiting();
  importStore.setState({ work: null, counting: null });
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
  stopWaiting();
  openDialog(null);
  await closeInHost();
  resetImport();
}

async function closeInHost(): Promise<void> {
  const { open } = importStore.getState();
  importStore.setState({ open: null });
  if (open) await askHost('import-close', { importId: open.importId });
}
